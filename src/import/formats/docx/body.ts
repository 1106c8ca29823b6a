/**
 * The body of a .docx as blocks: final view of tracked changes, no hidden text, fields as stored, labels counted, text
 * boxes after their paragraph. Reads: document.xml and the note parts. Writes: blocks, notes in order of their marks.
 */
import type { FindingLog } from '../../findings.ts';
import { finishRuns, type RawRun } from '../../runs.ts';
import type { SourceBlock, SourceParagraph } from '../../source-document.ts';
import { createListCounter } from '../list-numbering.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../xml.ts';
import type { DocxLists } from './lists.ts';
import { plainText } from './parts.ts';
import { type DocxStyles, toggle } from './styles.ts';
import { readTable } from './table.ts';

export interface BodyContext {
  readonly styles: DocxStyles;
  readonly lists: DocxLists;
  readonly noteParts: Readonly<Record<NoteKind, XmlElement | undefined>>;
  readonly isSafeLink: (relationId: string) => boolean;
  readonly findings: FindingLog;
}
type NoteKind = 'footnote' | 'endnote';

export interface BodyReader {
  readonly readBlocks: (container: XmlElement) => SourceBlock[];
  /** To be called once, after the body: the notes that the body marks. */
  readonly readNotes: () => SourceBlock[][];
}

/** What a paragraph collects while its inline content is walked. */
interface Inline {
  readonly runs: RawRun[];
  readonly boxes: XmlElement[];
  readonly paragraphStyle: string | undefined;
}

/** Containers without a meaning of their own: their content is read as if they were not there. */
const transparent = new Set(
  'w:hyperlink w:smartTag w:sdt w:sdtContent w:customXml w:ins w:moveTo w:fldSimple w:dir w:bdo w:ruby w:rubyBase m:oMathPara'.split(
    ' ',
  ),
);

export function createBodyReader(context: BodyContext): BodyReader {
  const { styles, lists, findings } = context;
  const countLabel = createListCounter(findings);
  const noteIds: { kind: NoteKind; id: string }[] = [];
  /** Open complex fields, outermost first: only the result of a field is text. */
  const fields: ('code' | 'result')[] = [];

  function readBlocks(container: XmlElement): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    /** Content of paragraphs whose end is deleted or hidden: it opens the next paragraph. */
    let carried: Inline = { runs: [], boxes: [], paragraphStyle: undefined };
    const take = (inline: Inline): Inline => {
      carried = { runs: [], boxes: [], paragraphStyle: undefined };
      return inline;
    };

    const walk = (parent: XmlElement): void => {
      for (const element of elements(parent)) {
        if (element.name === 'w:p') {
          const inline = readInline(element, take(carried));
          if (runsOn(element)) carried = inline;
          else blocks.push(...finishParagraph(element, inline));
        } else if (element.name === 'w:tbl') {
          const table = readTable(element, { styles, readBlocks, findings });
          if (table !== null) blocks.push(table);
        } else if (element.name === 'mc:AlternateContent') {
          const choice = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback');
          if (choice !== undefined) walk(choice);
        } else if (element.name === 'w:altChunk') {
          findings.add('altchunk');
        } else if (transparent.has(element.name)) {
          noteTracked(element);
          walk(element);
        }
      }
    };
    walk(container);
    if (carried.runs.length + carried.boxes.length > 0) blocks.push(...finishParagraph(undefined, carried));
    return blocks;
  }

  function readInline(paragraph: XmlElement, before: Inline): Inline {
    const paragraphStyle = styles.paragraph(child(paragraph, 'w:pPr')).styleId;
    const inline: Inline = { runs: [...before.runs], boxes: [...before.boxes], paragraphStyle };
    readChildren(paragraph, inline);
    return inline;
  }

  function finishParagraph(element: XmlElement | undefined, inline: Inline): SourceBlock[] {
    const format = styles.paragraph(child(element, 'w:pPr'));
    const { numbering } = format;
    const use = numbering === undefined ? undefined : lists.use(numbering.id);
    let label: SourceParagraph['label'];
    if (numbering !== undefined && use !== undefined) {
      const level = numbering.style === undefined ? undefined : lists.levelOfStyle(numbering.id, numbering.style);
      label = countLabel(use, Math.min(8, level ?? numbering.level ?? 0));
    }
    const paragraph: SourceParagraph = {
      kind: 'paragraph',
      ...(label !== undefined && { label }),
      runs: finishRuns(inline.runs, findings),
      ...(format.style !== undefined && { style: format.style }),
      ...(format.align !== undefined && { align: format.align }),
      ...(format.outlineLevel !== undefined && { outlineLevel: format.outlineLevel }),
    };
    return [paragraph, ...inline.boxes.flatMap(readBox)];
  }

  function readBox(box: XmlElement): SourceBlock[] {
    const blocks = readBlocks(box);
    const text = plainText(box);
    if (text.trim() !== '') findings.add('textbox', text);
    return text.trim() === '' ? [] : blocks;
  }

  /** Whether the end of a paragraph is deleted, moved away or hidden, or the paragraph is a drop capital. */
  function runsOn(paragraph: XmlElement): boolean {
    const properties = child(paragraph, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    if (child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined) return true;
    const dropCap = child(properties, 'w:framePr')?.attributes['w:dropCap'];
    return toggle(mark, 'w:vanish') === true || (dropCap !== undefined && dropCap !== 'none');
  }

  function readChildren(parent: XmlElement, inline: Inline): void {
    for (const element of elements(parent)) {
      const { name } = element;
      if (name === 'w:r') readRun(element, inline);
      else if (name === 'w:del' || name === 'w:moveFrom') noteTracked(element);
      else if (name === 'm:oMath') readMath(element, inline);
      else if (name === 'mc:AlternateContent') {
        readChildren(child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element, inline);
      } else if (transparent.has(name)) {
        noteTracked(element);
        if (name === 'w:hyperlink' && !context.isSafeLink(element.attributes['r:id'] ?? '')) {
          findings.add('link-unsafe', plainText(element));
        }
        readChildren(element, inline);
      }
    }
  }

  function noteTracked(element: XmlElement): void {
    const codes = {
      'w:ins': 'tracked-insert',
      'w:del': 'tracked-delete',
      'w:moveTo': 'tracked-move',
    } as const;
    const code = codes[element.name as keyof typeof codes];
    if (code !== undefined) findings.add(code, plainText(element));
  }

  function readMath(element: XmlElement, inline: Inline): void {
    const text = descendants(element, 'm:t').map(textOf).join('');
    findings.add('math', text);
    inline.runs.push({ text });
  }

  function readRun(run: XmlElement, inline: Inline): void {
    const format = styles.run(child(run, 'w:rPr'), inline.paragraphStyle);
    const { font, bold, italic, caps, raised } = format;
    let text = '';
    const flush = (): void => {
      if (text !== '') inline.runs.push({ text, font, bold, italic, caps, raised });
      text = '';
    };
    let customMark = false;

    for (const element of elements(run)) {
      const { name, attributes } = element;
      if (name === 'w:fldChar') {
        moveField(attributes['w:fldCharType']);
        continue;
      }
      if (fields.includes('code')) continue;
      if (format.hidden) {
        if (name === 'w:t' && textOf(element).trim() !== '') findings.add('hidden-text', textOf(element));
        continue;
      }
      const character = characters[name];
      if (character !== undefined) text += character(attributes);
      else if (name === 'w:t') text += customMark ? '' : textOf(element).replace(/[\r\n]+/g, ' ');
      else if (name === 'w:sym') {
        flush();
        inline.runs.push({ text: symbolOf(attributes['w:char']), font: attributes['w:font'] ?? font, bold, italic });
      } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        flush();
        customMark = toggleValue(attributes['w:customMarkFollows']);
        markNote(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '', inline);
      } else if (name === 'w:ruby' || name === 'mc:AlternateContent' || graphics.has(name)) {
        flush();
        readGraphic(element, inline);
      }
    }
    flush();
  }

  function moveField(type: string | undefined): void {
    if (type === 'begin') fields.push('code');
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
    else if (type === 'end') fields.pop();
  }

  function markNote(kind: NoteKind, id: string, inline: Inline): void {
    const known = noteIds.findIndex((note) => note.kind === kind && note.id === id);
    if (known < 0 && noteElement(kind, id) === undefined) {
      findings.add('note-dangling', `dấu chú thích ${id}`);
      return;
    }
    inline.runs.push({ note: known < 0 ? noteIds.push({ kind, id }) - 1 : known });
  }

  function noteElement(kind: NoteKind, id: string): XmlElement | undefined {
    return elements(context.noteParts[kind], `w:${kind}`).find(({ attributes }) => attributes['w:id'] === id);
  }

  function readNotes(): SourceBlock[][] {
    fields.length = 0;
    return [...noteIds].map(({ kind, id }) => {
      const element = noteElement(kind, id);
      return element === undefined ? [] : trimNote(readBlocks(element));
    });
  }

  /** Drawings, pictures, objects: the text of their boxes is kept, what is only seen is reported. */
  function readGraphic(element: XmlElement, inline: Inline): void {
    if (element.name === 'w:ruby') {
      readChildren(child(element, 'w:rubyBase') ?? element, inline);
      return;
    }
    const graphic =
      element.name === 'mc:AlternateContent'
        ? (child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element)
        : element;
    const boxes = descendants(graphic, 'w:txbxContent');
    inline.boxes.push(...boxes);
    if (graphic.name === 'w:object' || descendants(graphic, 'o:OLEObject').length > 0) {
      findings.add('embedded');
      return;
    }
    const seen = ['pic:pic', 'v:imagedata'].flatMap((name) => descendants(graphic, name)).length;
    const other = descendants(graphic, 'a:graphicData').filter(({ attributes }) =>
      /\/(?:chart|diagram|chartex)$/.test(attributes['uri'] ?? ''),
    ).length;
    if (seen + other > 0) findings.add('image', '', seen + other);
  }

  return { readBlocks, readNotes };
}

const graphics = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Elements of a run that stand for a character. */
const characters: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => string>> = {
  'w:tab': () => '\t',
  'w:ptab': () => '\t',
  'w:cr': () => '\n',
  'w:br': (attributes) => (/^(?:page|column)$/.test(attributes['w:type'] ?? '') ? '' : '\n'),
  'w:noBreakHyphen': () => '-',
  'w:softHyphen': () => '\u00ad', // the letter «ư» under a TCVN3 font
};

function symbolOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16);
  if (!(point >= 0x20 && point <= 0xffff)) return '';
  return String.fromCharCode(point < 0x100 ? point + 0xf000 : point);
}

function toggleValue(text: string | undefined): boolean {
  return text !== undefined && !/^(?:0|false|off)$/.test(text);
}

/** Notes begin with their own mark and a space. */
function trimNote(blocks: SourceBlock[]): SourceBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const [run, ...runs] = first.runs;
  if (run === undefined || !('text' in run)) return blocks;
  const text = run.text.trimStart();
  return [{ ...first, runs: text === '' ? runs : [{ ...run, text }, ...runs] }, ...rest];
}

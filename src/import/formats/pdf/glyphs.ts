/**
 * The glyphs of a PDF page where they stand. pdf.js joins glyphs in the order of the stream, which tears Vietnamese words
 * apart when base and marked letters come from two fonts; so places are computed here from its operator list.
 */
import { getResolvedPDFJS } from 'unpdf';
import { type Rule, readRules } from './rules.ts';

export interface Glyph {
  readonly text: string;
  /** Left edge, baseline from the top of the page, width, and height of the font, in points. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  /** 0 for the page, else the stamp or form field that it is of. */
  readonly layer: number;
  /** Drawn but not seen: the text layer of a scan. */
  readonly invisible: boolean;
}

export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Area covered by pictures, as a share of the page; may pass 1. */
  readonly pictures: number;
}

/** a b c d e f of the PDF matrix. */
type Matrix = readonly [number, number, number, number, number, number];

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

interface TextState {
  readonly matrix: Matrix;
  readonly font: PdfFont | undefined;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly rise: number;
  readonly leading: number;
  readonly mode: number;
}

interface PdfFont {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly fontMatrix?: Matrix;
}
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The parts of a pdf.js page that are used. */
export interface PdfPage {
  readonly getViewport: (options: { scale: number }) => { width: number; height: number; transform: readonly number[] };
  readonly getOperatorList: () => Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  readonly commonObjs: { readonly get: (id: string) => unknown };
  readonly cleanup: () => unknown;
}

const identity: Matrix = [1, 0, 0, 1, 0, 0];
/** Narrowest width, in em, of a glyph whose font gives none. */
const unknownWidth = 0.5;
/** Smallest picture counted, as a share of the page: a strip of a scan. */
const smallestPicture = 0.01;
/** Numbers of a path that may be lines; a longer one is a drawing. */
const longestPath = 2000;

export async function readGlyphs(page: PdfPage): Promise<PageContent> {
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code as number, name]));
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();

  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  let pictures = 0;
  /** Area of the unit square under the last matrix while nothing was drawn in it. */
  let square = 0;
  let stamps = 0;
  let layer = 0;
  const initial: TextState = {
    matrix: viewport.transform as unknown as Matrix,
    font: undefined,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    mode: 0,
  };
  let state = initial;
  const saved: TextState[] = [];
  let text: Matrix = identity;
  let line: Matrix = identity;
  /** Depth of marked content, and where an artifact (page number, header) began. */
  const marked: boolean[] = [];

  const set = (change: Partial<TextState>): void => {
    state = { ...state, ...change };
  };
  const moveLine = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  function show(items: readonly (PdfGlyph | number | null)[]): void {
    square = 0;
    for (const item of items) {
      if (item === null) continue;
      if (typeof item === 'number') {
        text = multiply(text, [1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0]);
        continue;
      }
      const unit = state.font?.fontMatrix?.[0] ?? 0.001;
      const width = item.width * unit * state.size;
      const place = multiply(state.matrix, multiply(text, [1, 0, 0, 1, 0, state.rise]));
      const advance = (width + state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * state.scale;
      const size = Math.hypot(place[2], place[3]) * state.size;
      const stretch = Math.hypot(place[0], place[1]) * state.scale;
      const upright = Math.abs(place[1]) < 0.1 * Math.abs(place[0]) && place[0] > 0;
      if (upright && !marked.includes(true)) {
        glyphs.push({
          text: item.unicode,
          x: place[4],
          y: place[5],
          width: (width === 0 ? unknownWidth * state.size : width) * stretch,
          size: Math.abs(size),
          font: state.font?.name ?? '',
          layer,
          invisible: state.mode === 3,
        });
      }
      text = multiply(text, [1, 0, 0, 1, advance, 0]);
    }
  }

  const stroked = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filled = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const place = (x: number, y: number): readonly [number, number] => {
    const [, , , , left, top] = multiply(state.matrix, [1, 0, 0, 1, x, y]);
    return [left, top];
  };

  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  const matrixOf = (value: unknown): Matrix => {
    const items = Array.from({ length: 6 }, (_, index) => (value as ArrayLike<number> | null)?.[index]);
    return items.every((item) => typeof item === 'number') ? (items as unknown as Matrix) : identity;
  };
  const itemsOf = (value: unknown): readonly (PdfGlyph | number | null)[] => (Array.isArray(value) ? value : []);

  const handlers: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => saved.push(state),
    restore: () => {
      countPicture();
      set(saved.pop() ?? {});
    },
    transform: (args) => {
      set({ matrix: multiply(state.matrix, matrixOf(args)) });
      const [a, b, c, d] = state.matrix;
      square = Math.abs(a * d - b * c) / (viewport.width * viewport.height);
    },
    paintFormXObjectBegin: ([matrix]) => {
      saved.push(state);
      set({ matrix: multiply(state.matrix, matrixOf(matrix)) });
    },
    paintFormXObjectEnd: () => set(saved.pop() ?? {}),
    // Stamps and filled-in fields: the number and day of a digitally signed document are often here.
    beginAnnotation: ([, , transform, matrix]) => {
      saved.push(state);
      stamps += 1;
      layer = stamps;
      state = { ...initial, matrix: multiply(multiply(initial.matrix, matrixOf(transform)), matrixOf(matrix)) };
    },
    endAnnotation: () => {
      layer = 0;
      set(saved.pop() ?? {});
    },
    beginText: () => {
      text = identity;
      line = identity;
    },
    setTextMatrix: ([matrix]) => {
      line = matrixOf(matrix);
      text = line;
    },
    moveText: ([x, y]) => moveLine(number(x), number(y)),
    setLeadingMoveText: ([x, y]) => {
      set({ leading: -number(y) });
      moveLine(number(x), number(y));
    },
    nextLine: () => moveLine(0, -state.leading),
    setLeading: ([leading]) => set({ leading: -number(leading) }),
    setFont: ([id, size]) => set({ font: page.commonObjs.get(String(id)) as PdfFont, size: number(size) }),
    setCharSpacing: ([spacing]) => set({ charSpacing: number(spacing) }),
    setWordSpacing: ([spacing]) => set({ wordSpacing: number(spacing) }),
    setHScale: ([scale]) => set({ scale: number(scale) / 100 }),
    setTextRise: ([rise]) => set({ rise: number(rise) }),
    setTextRenderingMode: ([mode]) => set({ mode: number(mode) }),
    showText: ([items]) => show(itemsOf(items)),
    showSpacedText: ([items]) => show(itemsOf(items)),
    nextLineShowText: ([items]) => {
      moveLine(0, -state.leading);
      show(itemsOf(items));
    },
    beginMarkedContent: () => marked.push(false),
    beginMarkedContentProps: ([tag]) => marked.push(tag === 'Artifact'),
    endMarkedContent: () => marked.pop(),
    constructPath: ([operation, data]) => {
      square = 0;
      const steps = Object.values((data as readonly object[] | null)?.[0] ?? {}) as number[];
      const painted = { stroke: stroked.has(operation as number), fill: filled.has(operation as number) };
      if (steps.length <= longestPath) rules.push(...readRules(steps, painted, place));
    },
    paintImageXObject: () => countPicture(),
    paintInlineImageXObject: () => countPicture(),
    paintImageMaskXObject: () => countPicture(),
  };

  /**
   * A picture fills the unit square of the current matrix. Large ones are not decoded and leave no trace but that square:
   * a matrix set and dropped with nothing drawn.
   */
  function countPicture(): void {
    if (square > smallestPicture) pictures += square;
    square = 0;
  }

  fnArray.forEach((code, index) => {
    handlers[names.get(code) ?? '']?.((argsArray[index] ?? []) as unknown[]);
  });
  page.cleanup();
  return { width: viewport.width, height: viewport.height, glyphs, rules, pictures };
}

/**
 * Inline Markdown → runs: emphasis, escapes, entities, links as their text. A mark that has no partner is no mark: the
 * exports of legal sites leave «**» open, and a lone «*» is the star of a Party letterhead.
 */
import type { FindingLog } from '../../findings.ts';
import type { RawRun } from '../../runs.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', apos: "'" };

type Token =
  | { readonly kind: 'text'; readonly text: string; readonly raised: boolean }
  | { readonly kind: 'mark'; readonly text: '*' | '**'; readonly opens: boolean }
  | { readonly kind: 'note'; readonly id: string };

const syntax =
  /\\([!-/:-@[-`{-~])|&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));|!\[([^\]]*)\]\([^)]*\)|\[\^([^\]\s]+)\]|\[([^\]]+)\]\((?:[^()]|\([^()]*\))*\)|<br\s*\/?>|<\/?[a-z][^<>]*>|(\*+)/gi;

/** `noteIndex` gives the number of a note by its name, undefined when the file defines none. */
export function readInline(
  text: string,
  noteIndex: (id: string) => number | undefined,
  findings: FindingLog,
): RawRun[] {
  const tokens = tokenize(text, findings);
  const live = pairMarks(tokens);
  const runs: RawRun[] = [];
  let bold = false;
  let italic = false;
  tokens.forEach((token, index) => {
    if (token.kind === 'text') runs.push({ text: token.text, bold, italic, raised: token.raised });
    else if (token.kind === 'note') {
      const note = noteIndex(token.id);
      runs.push(note === undefined ? { text: `[^${token.id}]`, bold, italic } : { note });
    } else if (!live.has(index)) {
      // A lone star stands; a lone «**» is a leftover of the export.
      if (token.text === '*') runs.push({ text: '*', bold, italic });
      else findings.add('mixed-markup', text);
    } else if (token.text === '**') bold = !bold;
    else italic = !italic;
  });
  return runs;
}

function tokenize(text: string, findings: FindingLog): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let raised = false;
  const push = (value: string): void => {
    const last = tokens.at(-1);
    if (last?.kind === 'text' && last.raised === raised)
      tokens[tokens.length - 1] = { ...last, text: last.text + value };
    else if (value !== '') tokens.push({ kind: 'text', text: value, raised });
  };
  for (const match of text.matchAll(syntax)) {
    push(text.slice(at, match.index));
    at = match.index + match[0].length;
    const [whole, escaped, decimal, hex, entity, image, note, link, stars] = match;
    if (escaped !== undefined) push(escaped);
    else if (decimal !== undefined) push(character(Number(decimal)));
    else if (hex !== undefined) push(character(Number.parseInt(hex, 16)));
    else if (entity !== undefined) push(entities[entity.toLowerCase()] ?? whole);
    else if (image !== undefined) findings.add('image', image);
    else if (note !== undefined) tokens.push({ kind: 'note', id: note });
    else if (link !== undefined) push(link);
    else if (stars !== undefined) {
      const after = text[at] ?? ' ';
      const opens = /\S/.test(after) || stars.length > 1;
      for (const mark of stars.match(/\*\*?/g) as ('*' | '**')[]) {
        tokens.push({ kind: 'mark', text: mark, opens });
      }
    } else if (/^<br/i.test(whole)) push('\n');
    else if (/^<\/?sup\b/i.test(whole)) raised = whole[1] !== '/';
    // any other tag is markup of the web page
  }
  push(text.slice(at));
  return tokens;
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** Indexes of the marks that have a partner. */
function pairMarks(tokens: readonly Token[]): Set<number> {
  const live = new Set<number>();
  const open: Record<'*' | '**', number | undefined> = { '*': undefined, '**': undefined };
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return;
    const start = open[token.text];
    // «*Đơn vị phối hợp: *Sở Nội vụ»: an open mark is closed by the next one, on whichever side the blank stands.
    if (start !== undefined) {
      live.add(start).add(index);
      open[token.text] = undefined;
    } else if (token.opens) {
      open[token.text] = index;
    }
  });
  return live;
}

import type { TextLine } from '../domain/plan/plan.ts';

/** Where a line of text is written. */
export interface Placement {
  readonly place: 'paragraph' | 'heading' | 'cell';
  /** A list marker with its blank («1. », «- ») that begins the line and is left as typed. */
  readonly label?: string;
}

/** Stands for a footnote mark while its line is being escaped. */
const mark = /\ufdd0(\d+)\ufdd1/g;

/**
 * Escapes one line so that every sign of it is text, and nothing that needs no escape gets one. Footnote marks become
 * `[^1]`, line feeds (table cells only) `<br/>`.
 */
export function escapeLine(line: TextLine, { place, label = '' }: Placement): string {
  const marked = insertMarks(line);
  const rest = marked.slice(label.length);
  const escaped = rest
    .split(/(\s+)/u)
    .map((token) => escapeToken(token, place))
    .join('');
  const safe =
    place === 'cell' ? escaped.replace(/\n/g, '<br/>') : place === 'paragraph' ? escapeLineStart(escaped) : escaped;
  const closed = place === 'heading' ? safe.replace(/(?<=^|\s)#+$/u, '\\$&') : safe;
  return `${label}${closed}`.replace(mark, '[^$1]');
}

function insertMarks({ text, noteRefs }: TextLine): string {
  let marked = '';
  let at = 0;
  for (const { offset, note } of noteRefs) {
    marked += `${text.slice(at, offset)}\ufdd0${note}\ufdd1`;
    at = offset;
  }
  return marked + text.slice(at);
}

/** Signs that Markdown or MDX would take for their own wherever they stand. */
const active = /[\\`*[\]{}<~]/g;
/** A web or mail address, which Markdown links by itself, and reads without regard to backslashes. */
const address = /https?:\/\/|www\.|@/i;

function escapeToken(token: string, place: Placement['place']): string {
  const escaped = token
    .replace(active, '\\$&')
    .replace(/!(?=\ufdd0)/g, '\\!') // «!» before a footnote mark would begin a picture
    .replace(/&(?=#|[A-Za-z][A-Za-z0-9]*;)/g, '\\&')
    .replace(/(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, (run) => run.replaceAll('_', '\\_'))
    .replace(/\|/g, place === 'cell' ? '&#124;' : '|');
  if (escaped === token && !token.includes('\ufdd0')) return token;
  // An address with anything to escape in it is kept from becoming a link, which would show the backslashes.
  return address.test(token) ? escaped.replace(/:(?=\/\/)|@|(?<=www)\./gi, '\\$&') : escaped;
}

/** What a line may not begin with: heading, quote, list, rule, and the two words that MDX executes. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^[>]/u, '\\$&')
    .replace(/^(?=[-+](?:\s|$)|-{2,}|=+\s*$|(?:-\s*){3,}$)/u, '\\')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^(\ufdd0\d+\ufdd1):/u, '$1\\:')
    .replace(/^i(?=mport)/u, '&#105;')
    .replace(/^e(?=xport)/u, '&#101;');
}

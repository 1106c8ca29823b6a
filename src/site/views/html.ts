import { splitAtNumbers } from '../../domain/text/whole-numbers.ts';

/** Text as it may stand in an element or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`) : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Text in an element, byte for byte as Astro writes it. */
export function escapeText(text: string): string {
  return /[&<>'"]/.test(text) ? text.replace(/[&<>'"]/g, (sign) => entities[sign] ?? sign) : text;
}

/** Text as HTML in which the number of a document stays on one line, with the «số» before it. */
export function keepNumbersWhole(text: string): string {
  if (!/\d[-/]/.test(text)) return escapeHtml(text);
  return splitAtNumbers(text)
    .map((piece) => (piece.isNumber ? `<span class="n">${escapeHtml(piece.text)}</span>` : escapeHtml(piece.text)))
    .join('');
}

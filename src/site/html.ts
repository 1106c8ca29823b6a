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

/** «số 05-NQ/TW», «30/2020/NĐ-CP»: no longer than what fits beside other words on a phone. */
const documentNumber = /(?:số\s+)?\d+(?:\/\d{4})?[-/](?=\p{L})[\p{L}\d/&-]{2,20}/giu;

/** Text as HTML in which the number of a document stays on one line, with the «số» before it. */
export function keepNumbersWhole(text: string): string {
  if (!/\d[-/]/.test(text)) return escapeHtml(text);
  let html = '';
  let at = 0;
  for (const { index, 0: number } of text.matchAll(documentNumber)) {
    html += `${escapeHtml(text.slice(at, index))}<span class="n">${escapeHtml(number)}</span>`;
    at = index + number.length;
  }
  return html + escapeHtml(text.slice(at));
}

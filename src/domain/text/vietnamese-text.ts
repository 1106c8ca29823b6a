/**
 * The one place that knows how Vietnamese letters fold. Displayed text is never passed through here: keys only.
 */

const combiningMarks = /\p{M}+/gu;

/** `Đảng ủy` → `dang uy`: lower case, no marks, đ → d. For keys and slugs, never for display. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase();
}

/** `114-QĐ/TW` → `114-qd-tw`; `Tỉnh ủy Lâm Đồng` → `tinh-uy-lam-dong`. ASCII lower case, hyphens, no other sign; may be empty. */
export function toSlug(text: string): string {
  return foldMarks(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** NFC with every run of white space (NBSP, tabs, line feeds) made one space, ends trimmed: the form in which two texts are compared. */
export function collapseSpace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/**
 * A slug that may be a folder's name: at most 100 characters, cut between words; what was cut is told apart by six
 * letters made of the whole. Shorter ones stay as they are.
 */
export function folderSlug(slug: string): string {
  if (slug.length <= 100) return slug;
  let hash = 0x811c9dc5; // FNV-1a, 32 bits
  for (let i = 0; i < slug.length; i += 1) hash = Math.imul(hash ^ slug.charCodeAt(i), 0x01000193) >>> 0;
  return `${slug.slice(0, slug.lastIndexOf('-', 93))}-${hash.toString(36).padStart(6, '0').slice(-6)}`;
}

/** How many words (runs of anything but white space) a text has. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i += 1) {
    const space = isSpace(text.charCodeAt(i));
    if (inWord && space) words += 1;
    inWord = !space;
  }
  return inWord ? words + 1 : words;
}

const otherSpaces: ReadonlySet<number> = new Set([0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]);

/** What `\s` matches. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return code <= 0x200a || otherSpaces.has(code);
}

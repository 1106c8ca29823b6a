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

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

/**
 * Figures set above or below the line. Behind a unit («m²») and below the line («CO₂») they are part of the word and found
 * by its figure; elsewhere above the line they mark a note («quy định¹») and are no part of the word that bears them.
 */

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
const small = new RegExp(`[${raised}${lowered}]`, 'g');

/** `m²` → `m2`, unit by unit. */
export const plainFigures = (text: string): string =>
  text.replace(small, (figure) => String(Math.max(raised.indexOf(figure), lowered.indexOf(figure))));

/** A word of a text: one with a raised figure only where that belongs to a unit. */
export const wordPattern = new RegExp(`(?:da|[kcdh]|m)?[mM][²³]|[\\p{L}\\p{M}\\p{Nd}\\p{Nl}${lowered}¼-¾]+`, 'gu');

/** Combining marks that Pagefind takes away when it folds: behind a plain figure, it stood above or below the line. */
const above = '\u030D';
const below = '\u0329';
/** The figures 0–9 as combining marks behind the letter that bears the mark of a note. */
const firstMark = 0x0363;
const marks = String.fromCharCode(...Array.from(raised, (_, figure) => firstMark + figure));

/** Characters of {@link indexFigures} that must stay inside words. */
export const figureMarks = above + below + marks;

const indexed = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])((?:da|[kcdh]|m)?[mM])([²³])|[${lowered}]|(?<=[^\\s>])[${raised}]+`,
  'gu',
);
const stray = new RegExp(`[${figureMarks}]`, 'g');

/** Small figures in the form of the index; text that has none comes back as it is. */
export function indexFigures(text: string): string {
  return text.replace(stray, '').replace(indexed, (figures, unit?: string, power = '') => {
    if (unit !== undefined) return `${unit}${plainFigures(power)}${above}`;
    if (lowered.includes(figures)) return plainFigures(figures) + below;
    return plainFigures(figures).replace(/\d/g, (figure) => marks.charAt(Number(figure)));
  });
}

const shown = new RegExp(`(\\d)([${above}${below}])|[${marks}]`, 'g');

/** What {@link indexFigures} made, as it stands on the page. */
export function shownFigures(text: string): string {
  return text.replace(shown, (mark, figure?: string, place?: string) => {
    if (figure === undefined) return raised.charAt(mark.charCodeAt(0) - firstMark);
    return (place === above ? raised : lowered).charAt(Number(figure));
  });
}

/** A query: marks of notes are left out, as nobody asks for them. */
export function queryFigures(text: string): string {
  return indexFigures(text).replace(new RegExp(`[${marks}]|(?<!\\S)[${raised}]+(?!\\S)`, 'g'), '');
}

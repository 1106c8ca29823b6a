/**
 * The text that the search index holds and the text that is sent to it. Both sides go through here, so that they meet.
 *
 * Pagefind folds a letter by taking its combining marks away, and that never turns «đ» into «d»; it tells «hoá» from
 * «hóa»; it joins what stands around a dash only if the dash is ASCII. So the index is made from a copy of each page in
 * which «đ» is written as `d` with a combining stroke, tones stand in one place, dashes are `-` and
 * small figures are plain ones or marks. Readers never see the copy.
 */

import { restoreTonePlacement, toOldTonePlacement } from '../text/tone-placement.ts';
import { figureMarks, indexFigures, queryFigures, shownFigures } from './small-figures.ts';

/** Combining short stroke overlay: makes `d` + it fold to `d` and still differ from it. */
const stroke = '\u0335';
/** Combining grapheme joiner, which shows nothing: follows a syllable whose tone mark was moved. */
const moved = '\u034F';

/** Characters that Pagefind must keep inside words: its `includeCharacters` option. */
export const indexCharacters = stroke + moved + figureMarks;

/** Stands between the titles of the documents of one page in its `names`. */
export const nameSeparator = ' | ';

/** Longest query that is looked at; a pasted paragraph is cut here. UTF-16 units and words. */
export const queryLimits = { characters: 1000, words: 24 } as const;

const dashes = /[\u2010-\u2015\u2212\u00AD\uFE58\uFE63\uFF0D]/g;
const slashes = /[\u2044\u2215\uFF0F]/g;
// Zero-width and bidirectional controls, the joiners of emoji, lone surrogates, other controls: nothing that is typed to be found.
const invisible = new RegExp(
  [
    '[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]',
    '\\u034F|\\u0335',
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  ].join('|'),
  'g',
);

/**
 * A query as typed or pasted → NFC, one kind of dash, slash and quotation mark, one space between words, no control
 * characters, within {@link queryLimits}. `"  114‑QĐ/TW"` → `"114-QĐ/TW"`. Case and diacritics are kept.
 */
export function cleanQuery(query: string): string {
  return query
    .slice(0, queryLimits.characters * 4)
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(dashes, '-')
    .replace(slashes, '/')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .slice(0, queryLimits.characters)
    .trim()
    .split(' ')
    .slice(0, queryLimits.words)
    .join(' ');
}

/** A page's HTML or text → the copy that is indexed. Slugs, ids and filter values must be ASCII: attributes pass through here too. */
export function toIndex(text: string): string {
  return indexFigures(toOldTonePlacement(text.normalize('NFC').replace(/[\u034F\u0335]/g, ''), moved))
    .replace(/đ/g, `d${stroke}`)
    .replace(/Đ/g, `D${stroke}`)
    .replace(dashes, '-');
}

/** What the index gives back → as it stands on the page. `fromIndex(toIndex(text))` is `text` in NFC, dashes aside. */
export function fromIndex(text: string): string {
  return restoreTonePlacement(shownFigures(text).replaceAll(`d${stroke}`, 'đ').replaceAll(`D${stroke}`, 'Đ'), moved);
}

/** A cleaned query → the form that is sent to the index. */
export function toQuery(query: string): string {
  return queryFigures(toOldTonePlacement(query)).replace(/đ/g, `d${stroke}`).replace(/Đ/g, `D${stroke}`);
}

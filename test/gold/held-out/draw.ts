import { findNumberMentions } from '../../../src/domain/search/number-mentions.ts';
import type { Abbreviations } from '../../../src/domain/search/search-spellings.ts';
import { splitWords } from '../../../src/domain/search/search-words.ts';
import { toOldTonePlacement } from '../../../src/domain/text/tone-placement.ts';
import { foldMarks } from '../../../src/domain/text/vietnamese-text.ts';
import { drawNumber } from './number-spellings.ts';
import type { GoldQuery } from './query.ts';
import { type Random, randomOf } from './random.ts';
import type { BuiltLibrary, ReadPage } from './site-text.ts';
import { misspell } from './typos.ts';

/** Queries that one library gives. */
export interface Share {
  readonly phrases: number;
  readonly tasks: number;
  readonly units: number;
  readonly titles: number;
  readonly numbers: number;
  readonly typos: number;
}

/**
 * Draws queries from the text of a built site: what is right is read off the pages themselves. The same seed gives the
 * same queries from the same site.
 */
export function drawQueries(
  library: BuiltLibrary,
  abbreviations: Abbreviations,
  share: Share,
  seed: number,
): GoldQuery[] {
  const random = randomOf(seed);
  const variants = Object.keys(hands) as (keyof typeof hands)[];
  const many = (count: number, draw: (index: number) => GoldQuery | undefined): GoldQuery[] => {
    const drawn = new Map<string, GoldQuery>();
    for (let tries = 0; drawn.size < count && tries < count * 200; tries++) {
      const query = draw(drawn.size);
      if (query) drawn.set(query.query, query);
    }
    return [...drawn.values()];
  };
  return [
    ...many(share.phrases, (index) => {
      const variant = variants[index % variants.length] ?? 'đúng như văn bản';
      return phraseQuery(library, random, variant, abbreviations);
    }),
    ...many(share.tasks, () => taskQuery(library, random)),
    ...many(share.units, () => unitQuery(library, random)),
    ...many(share.titles, () => titleQuery(library, random)),
    ...many(share.numbers, () => drawNumber(random, library.numbers)),
    ...many(share.typos, () => typoQuery(library, random)),
  ];
}

/** What a hand makes of a phrase; undefined when it would leave it as it is. */
const hands = {
  'đúng như văn bản': (text) => text,
  'không dấu': (text) => foldMarks(text),
  'chữ hoa': (text) => text.toUpperCase(),
  'gõ dở': (text) => /^.*\S{3}(?=\S$)/u.exec(text)?.[0] ?? /^.*\S(?=\S$)/u.exec(text)?.[0],
  'đặt dấu kiểu khác': (text) => otherTonePlacement(text),
  'viết tắt một chữ': (text, abbreviations) => abbreviate(text, abbreviations),
} as const satisfies Record<string, (text: string, abbreviations: Abbreviations) => string | undefined>;

function phraseQuery(
  library: BuiltLibrary,
  random: Random,
  variant: keyof typeof hands,
  abbreviations: Abbreviations,
): GoldQuery | undefined {
  const phrase = drawPhrase(library, random, 3, 8);
  const query = phrase && hands[variant](phrase, abbreviations);
  if (!phrase || !query || (query === phrase && variant !== 'đúng như văn bản')) return undefined;
  const cut = variant === 'gõ dở' ? phrase.length - query.length : 0;
  const form = variant === 'không dấu' ? 'folded' : 'exact';
  // A page that has the abbreviation itself is right too.
  const asked = variant === 'viết tắt một chữ' ? [phrase, query] : [phrase];
  const held = asked
    .flatMap((text) => holders(library, text, form, cut))
    .filter(({ page }) => page.record.kind === 'full-text');
  return {
    class: `từ ngữ: câu chữ, ${variant}`,
    query,
    first: [...new Set(held.map(({ page }) => page.path))],
    passages: [...new Set(held.map(({ anchor }) => anchor))],
    ...(variant === 'gõ dở' && random.chance(50) ? { typing: true } : {}),
  };
}

/** A day names the documents of that day. */
const day = /\d[/.-]\d|ngày \d/u;

/** So many neighbouring words of a sentence of a held document, that name nothing: no unit, no document, no day. */
function drawPhrase(library: BuiltLibrary, random: Random, least: number, most: number): string | undefined {
  const page = random.pick(library.pages.filter(({ record }) => record.kind === 'full-text'));
  const block = random.pick(page.blocks);
  const sentence = random.pick(block.text.split(/[.;:!?]+(?:\s|$)/));
  const words = sentence.split(' ');
  const count = least + random.number(most - least + 1);
  if (!block.body || block.anchor === '' || words.length < count + 2) return undefined;
  const from = random.number(words.length - count + 1);
  const phrase = words
    .slice(from, from + count)
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (splitWords(phrase).length < least || day.test(phrase)) return undefined;
  const named = library.pages.some(
    ({ record }) => (record.kind === 'unit' || record.kind === 'help') && contains(record.title, phrase),
  );
  const isTitle = library.numbers.some(({ documents }) =>
    documents.some(({ title }) => title !== null && contains(phrase, title.replace(/^về /iu, ''))),
  );
  return named || isTitle || /["“”]/.test(phrase) || findNumberMentions(phrase).length > 0 ? undefined : phrase;
}

const row = (text: string, form: 'exact' | 'folded') => ` ${splitWords(text).map((word) => word[form]).join(' ')} `;
const contains = (text: string, phrase: string) => row(text, 'folded').includes(row(phrase, 'folded'));

/** Where the phrase stands, its last `cut` letters left out. */
function holders(library: BuiltLibrary, phrase: string, form: 'exact' | 'folded', cut = 0) {
  const whole = row(phrase, form);
  const sought = cut === 0 ? whole : whole.slice(0, -1 - cut);
  return library.pages.flatMap((page: ReadPage) =>
    page.blocks.filter((block) => block[form].includes(sought)).map(({ anchor }) => ({ page, anchor })),
  );
}

const taskFrames = [
  (task: string) => `ai chủ trì ${task}`,
  (task: string) => `ai làm ${task}`,
  (task: string) => `đơn vị nào ${task}`,
  (task: string) => `cơ quan nào chịu trách nhiệm ${task}`,
  (task: string) => `${task} do ai thực hiện`,
  (task: string) => `khi nào phải ${task}`,
  (task: string) => `thời hạn ${task}`,
  (task: string) => `giao ai ${task}`,
  (task: string) => task,
  (task: string) => foldMarks(`ai chủ trì ${task}`),
];

function taskQuery(library: BuiltLibrary, random: Random): GoldQuery | undefined {
  const task = random.pick(library.tasks).split(/[.;:]\s/)[0] ?? '';
  const words = splitWords(task).filter((word, index) => index > 0 || !/^\d+$/.test(word.exact));
  const count = 4 + random.number(5);
  if (words.length < count) return undefined;
  const text = task.slice(words[0]?.start, words[count - 1]?.end);
  const plain = text.charAt(0).toLowerCase() + text.slice(1);
  if (/["“”]/.test(plain) || findNumberMentions(plain).length > 0) return undefined;
  const right = holders(library, plain, 'exact').filter(({ page }) => page.record.kind !== 'number');
  if (right.length === 0) return undefined;
  return {
    class: 'từ ngữ: hỏi việc',
    query: random.pick(taskFrames)(plain),
    first: [...new Set(right.map(({ page }) => page.path))],
  };
}

function unitQuery(library: BuiltLibrary, random: Random): GoldQuery | undefined {
  const unit = random.pick(library.pages.filter(({ record }) => record.kind === 'unit')).record.title;
  const query = random.pick([unit, unit, foldMarks(unit), unit.toUpperCase(), unit.toLowerCase()]);
  const same = library.pages.filter(
    ({ record }) => record.kind === 'unit' && row(record.title, 'folded') === row(unit, 'folded'),
  );
  return { class: 'từ ngữ: tên đơn vị', query, first: same.map(({ path }) => path) };
}

function titleQuery(library: BuiltLibrary, random: Random): GoldQuery | undefined {
  const titled = library.numbers.flatMap(({ path, documents }) =>
    documents.flatMap(({ title, type, fullText }) => (title ? [{ path, title, type, fullText }] : [])),
  );
  const one = random.pick(titled);
  const words = splitWords(one.title);
  if (words.length < 4) return undefined;
  const bare = one.title.replace(/^về /iu, '').replace(/[“”"]/g, '');
  const query = random.pick([one.title.replace(/[“”"]/g, ''), bare, foldMarks(bare), `${one.type ?? ''} ${one.title.replace(/[“”"]/g, '')}`.trim()]);
  const same = titled.filter(({ title }) => contains(title, bare));
  const held = library.pages.filter(({ record }) => record.kind === 'full-text' && contains(record.title, bare));
  // Who cites it in the title is no answer, unless the title is the same.
  const own = held.filter(({ record }) => splitWords(record.title).length < words.length + 8);
  return {
    class: 'từ ngữ: tên văn bản được viện dẫn',
    query,
    first: [
      ...new Set([
        ...same.flatMap(({ path, fullText }) => [path, ...(fullText ? [fullText] : [])]),
        ...own.map(({ path }) => path),
      ]),
    ],
  };
}

function typoQuery(library: BuiltLibrary, random: Random): GoldQuery | undefined {
  const phrase = drawPhrase(library, random, 4, 8);
  const wrong = phrase && misspell(random, phrase);
  if (!phrase || !wrong) return undefined;
  const held = holders(library, phrase, 'exact').filter(({ page }) => page.record.kind === 'full-text');
  return {
    class: 'từ ngữ: gõ sai',
    query: wrong,
    first: [...new Set(held.map(({ page }) => page.path))],
    misspelt: true,
  };
}

/** `hoá` for `hóa`, and back; undefined when no word has two placements. */
function otherTonePlacement(text: string): string | undefined {
  const old = toOldTonePlacement(text);
  if (old !== text) return old;
  const fresh = text
    .normalize('NFD')
    .replace(/(?<!q)(?:(o)([\u0300\u0301\u0303\u0309\u0323])([ae])|(u)([\u0300\u0301\u0303\u0309\u0323])(y))(?![\p{L}\p{M}])/giu, '$1$4$3$6$2$5')
    .normalize('NFC');
  return fresh === text ? undefined : fresh;
}

function abbreviate(text: string, abbreviations: Abbreviations): string | undefined {
  const folded = foldMarks(text);
  const found = Object.entries(abbreviations)
    .flatMap(([short, longs]) => longs.map((long) => ({ short: short.toUpperCase(), long: foldMarks(long) })))
    .filter(({ short, long }) => short.length > 2 && ` ${folded} `.includes(` ${long} `))
    .sort((a, b) => b.long.length - a.long.length)[0];
  if (!found || folded.length !== text.length) return undefined;
  const at = ` ${folded} `.indexOf(` ${found.long} `);
  return text.slice(0, at) + found.short + text.slice(at + found.long.length);
}

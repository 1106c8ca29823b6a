import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { readOwn } from '../../src/domain/citation/find-letterhead.ts';
import { readingOf } from '../../src/domain/citation/find-reading.ts';
import { resolveCitations } from '../../src/domain/citation/resolve.ts';
import { readGold } from '../gold/gold.ts';
import { scoreAll } from '../gold/score.ts';

test.each(readGold().filter(({ name }) => /^00[02]_/.test(name)))(
  'finds and resolves every mention of $name as a person reads it',
  ({ name, text, mentions }) => {
    const citations = resolveCitations(findCitations(text), {
      own: readOwn(readingOf(text).text),
      registry: null,
    });
    const target = ({ rule, targets }: (typeof citations)[number]) =>
      rule === 'self' ? `self:${name}` : targets.length > 1 ? targets : (targets[0] ?? null);
    expect(citations.map((c) => ({ start: c.start, text: c.text, kind: c.kind, resolvesTo: target(c) }))).toEqual(
      mentions.map(({ start, text, kind, resolvesTo }) => ({ start, text, kind, resolvesTo })),
    );
  },
);

test('links no mention of any gold file wrongly, and misses none', () => {
  expect(scoreAll(readGold()).misses).toEqual([]);
});

/** Where nothing but the number of the mentions, their kind, number, date and target can be compared. */
const read = (text: string) =>
  resolveCitations(findCitations(text), { own: readOwn(readingOf(text).text), registry: null }).map(
    ({ kind, number, date, targets }) => [kind, number, date, ...targets].join(' | '),
  );

/** Lines as a PDF has them: broken at the last blank before so many signs. */
const wrappedAt = (columns: number) => (text: string) => {
  let column = 0;
  return text.replace(/( ?)([^ \n]+|\n)/g, (_, blank: string, word: string) => {
    const breaks = blank !== '' && column > 0 && column + word.length >= columns;
    column = word === '\n' ? 0 : (breaks ? 0 : column + blank.length) + word.length;
    return (breaks ? '\n' : blank) + word;
  });
};

/** What layers of a PDF, converters and typists do to a text that leaves its words as they are. */
describe.each<[string, (text: string) => string]>([
  ['lines broken at 50 signs', wrappedAt(50)],
  ['lines broken at 90 signs', wrappedAt(90)],
  ['two blanks for one', (text) => text.replace(/(?<=\S) (?=\S)/g, '  ')],
  ['no-break blanks', (text) => text.replaceAll(' ', '\u00a0')],
  ['zero-width blanks', (text) => text.replaceAll(' số ', ' số\u200b ')],
  ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
])('finds the same in a text with %s', (_, change) => {
  test.each(readGold())('$name', ({ text }) => expect(read(change(text))).toEqual(read(text)));
});

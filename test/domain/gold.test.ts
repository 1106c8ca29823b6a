import { expect, test } from 'vitest';
import { findCitations } from '../../src/domain/find-citations.ts';
import { readOwn } from '../../src/domain/find-letterhead.ts';
import { readingOf } from '../../src/domain/find-reading.ts';
import { resolveCitations } from '../../src/domain/resolve.ts';
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

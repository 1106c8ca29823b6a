import { expect, test } from 'vitest';
import { createFindingLog } from '../../src/import/findings.ts';
import type { StoryParagraph } from '../../src/import/formats/doc/story.ts';
import { buildBlocks } from '../../src/import/formats/doc/tables.ts';
import { plainText } from './plain-text.ts';

const paragraph = (text: string, rowEnd: boolean, deleted: boolean): StoryParagraph => ({
  format: {
    style: 0,
    align: undefined,
    outlineLevel: 9,
    list: 0,
    level: undefined,
    dropCap: false,
    inTable: true,
    rowEnd,
    depth: 1,
    innerCell: false,
  },
  modifiers: [],
  runs: text === '' ? [] : [{ text }],
  boxes: [],
  cellEnd: true,
  runsOn: false,
  deleted,
});

test('of rows whose end is deleted, only those go whose words are deleted too', () => {
  const findings = createFindingLog();
  const blocks = buildBlocks(
    [
      paragraph('Hàng một', false, false),
      paragraph('', true, false),
      paragraph('Hàng hai', false, false),
      paragraph('', true, true),
      paragraph('', false, true),
      paragraph('', true, true),
      paragraph('Hàng bốn', false, false),
      paragraph('', true, false),
    ],
    0,
    { label: () => undefined, styleName: () => undefined, readBox: () => [], findings },
  );
  expect(plainText(blocks).split('\n').filter(Boolean)).toEqual(['Hàng một', 'Hàng hai', 'Hàng bốn']);
});

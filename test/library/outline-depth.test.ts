import { expect, test } from 'vitest';
import { outlineDepths } from '../../src/site/views/outline-depth.ts';

test.each([
  [
    [2, 3, 2],
    [2, 3, 2],
  ],
  // A document, its first appendix with «I.» and «1.», its second.
  [
    [2, 3, 1, 2, 3, 1, 2],
    [2, 3, 1, 3, 3, 1, 3],
  ],
  [[], []],
])('%j → %j', (levels, depths) => expect(outlineDepths(levels)).toEqual(depths));

import { expect, test } from 'vitest';
import { brief, inSection } from './task-notation.ts';

const items = ['1. Nội dung, biện pháp', 'a) Xây dựng quy chế;', 'b) Sở Tư pháp rà soát văn bản.'];
const time = '3. Thời gian thực hiện: Quý I/2026.';
const said = (...lines: string[]) => inSection(...lines).map(brief);

test('what, who and when in blocks of a section hold for each of its items without a body of its own', () =>
  expect(
    said(
      ...items,
      '2. Cơ quan chủ trì, phối hợp',
      'a) Cơ quan chủ trì',
      '- Sở Y tế; Tư lệnh các quân khu.',
      'b) Cơ quan phối hợp',
      '- Hội Cựu chiến binh tỉnh.',
      time,
    ),
  ).toEqual([
    'L: Sở Y tế + Tư lệnh các quân khu · S: Hội Cựu chiến binh tỉnh · D: quarter 2026-03-31',
    'A: Sở Tư pháp',
  ]));

test('those who lead may stand right below «Chủ trì thực hiện»', () =>
  expect(said(...items.slice(0, 2), '2. Chủ trì thực hiện', '- Sở Y tế.', '- Sở Tài chính.')).toEqual([
    'L: Sở Y tế + Sở Tài chính',
  ]));

test('a list that holds more than names gives none', () =>
  expect(said(...items.slice(0, 2), '2. Cơ quan chủ trì', '- Theo chức năng, nhiệm vụ được giao.')).toEqual([]));

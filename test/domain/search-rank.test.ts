import { describe, expect, test } from 'vitest';
import { findExcerpts, markWords } from '../../src/domain/search/search-excerpt.ts';
import { planSearch } from '../../src/domain/search/search-plan.ts';
import { matchPage } from '../../src/domain/search/search-rank.ts';
import { splitWords } from '../../src/domain/search/search-words.ts';

const asked = (query: string, typing = false) => {
  const plan = planSearch(query, { abbreviations: {}, typing, pages: 10 });
  if (!plan) throw new Error(`no words in ${query}`);
  return plan.asked;
};
const score = (query: string, text: string, title = '') =>
  matchPage(asked(query), { title: splitWords(title), headings: [], text: splitWords(text) }).score;

describe('puts the better page first', () => {
  test.each([
    ['thanh tra', 'công tác thanh tra', 'thành tra, thanh trả, thánh trà'],
    ['thanh tra', 'công tác thanh tra', 'thanh niên kiểm tra'],
    ['khong co vung cam', 'không có vùng cấm', 'không nghỉ, có mặt ở vùng sâu, nghiêm cấm'],
    ['khong có vung cam', 'không có vùng cấm', 'khổng cô vững cam'],
    ['phòng chống tham nhũng', 'phòng, chống tham nhũng', 'phòng họp chống nóng, tham gia, nhũng'],
    ['tự chuyển hoá', '“tự chuyển hóa”', 'tự chuyến hóa đơn'], // the misprint of a seed
    ['quản lí', 'quản lý nhà nước', 'quản lị'],
    ['đổi mới', 'đổi mới', 'đời mới'],
    ['tổ chức thực hiện', 'tổ chức thực hiện nghị quyết', 'nâng cao tổ chức. Thực hiện nghị quyết'],
  ])('%s', (query, better, worse) => expect(score(query, better)).toBeGreaterThan(score(query, worse) + 1));

  test('a title with the words beats a text with them', () => {
    expect(score('kỷ luật đảng', 'kỷ luật đảng', 'Kế hoạch về kỷ luật đảng')).toBeGreaterThan(
      score('kỷ luật đảng', 'kỷ luật đảng, kỷ luật đảng, kỷ luật đảng', 'Kế hoạch về cán bộ'),
    );
  });
});

describe('marks what was asked for, and only that', () => {
  const shown = (query: string, text: string, typing = false) =>
    markWords(asked(query, typing), text, splitWords(text))
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');
  test.each([
    ['hóa', 'kế hoạch văn hoá', 'kế hoạch văn [hoá]'],
    ['hoa', 'kế hoạch văn hoá', 'kế hoạch văn [hoá]'],
    ['co', 'có công cơ cố', '[có] công [cơ cố]'],
    ['có', 'có công cơ cố', '[có] công cơ cố'],
    ['kiêm tra', 'kiểm tra, kiêm nhiệm', 'kiểm [tra, kiêm] nhiệm'],
    ['vùng cấm', 'không có vùng cấm, vùng sâu', 'không có [vùng cấm], vùng sâu'], // the phrase, not its parts
    ['phòng chống', 'phòng, chống tham nhũng', '[phòng, chống] tham nhũng'],
    ['114-QĐ/TW', 'Quy định số 114-QĐ/TW', 'Quy định số [114-QĐ/TW]'],
    ['"vùng cấm"', 'vùng này cấm', 'vùng này cấm'],
    ['ki luat', 'kỷ luật', '[kỷ luật]'],
    ['d', 'đảng', 'đảng'],
    ['131-QĐ/TW 132-QĐ/TW', '04-NQ/TW; 131-QĐ/TW', '04-NQ/TW; [131-QĐ/TW]'], // a part of another number is not marked
  ])('%s in “%s”', (query, text, expected) => expect(shown(query, text)).toBe(expected));

  test('a half-typed last word marks whole words', () => {
    expect(shown('kiểm t', 'kiểm tra, giám sát', true)).toBe('[kiểm tra], giám sát');
    expect(shown('kiêm', 'kiểm tra', true)).toBe('[kiểm] tra'); // Telex takes the tone last
    expect(shown('kiểm t', 'kiểm tra, giám sát', false)).toBe('[kiểm] tra, giám sát');
  });
});

test('an excerpt is a slice of the text, says its section and is linked to its unit', () => {
  const text =
    'I. MỤC ĐÍCH 1. Nhằm cụ thể hóa Chương trình. II. NHIỆM VỤ 1. Xử lý nghiêm minh, không có vùng cấm. 2. Cấp ủy chịu trách nhiệm.';
  const anchors = [
    { id: 'muc-i', heading: 'I. MỤC ĐÍCH', location: 0 },
    { id: 'muc-i-1', heading: null, location: 3 },
    { id: 'muc-ii', heading: 'II. NHIỆM VỤ', location: 10 },
    { id: 'muc-ii-1', heading: null, location: 13 },
    { id: 'muc-ii-2', heading: null, location: 21 },
  ];
  const [excerpt] = findExcerpts(asked('khong co vung cam'), text, splitWords(text), anchors, 3);
  expect(excerpt?.anchor).toBe('muc-ii-1');
  expect(excerpt?.heading).toBe('II. NHIỆM VỤ');
  const joined = excerpt?.pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/^… | …$/g, '');
  expect(text).toContain(joined);
  expect(excerpt?.pieces.filter((piece) => piece.marked)).toEqual([{ text: 'không có vùng cấm', marked: true }]);
});

test('a page without the words gives no excerpt and no score of a match', () => {
  expect(findExcerpts(asked('hạt gạo'), 'Kế hoạch', splitWords('Kế hoạch'), [], 3)).toEqual([]);
  expect(matchPage(asked('hạt gạo'), { title: [], headings: [], text: splitWords('hạt giống') }).missing).toEqual([1]);
});

import { read, utils } from '@e965/xlsx';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { parseDeadline } from '../../src/domain/task/deadline.ts';
import { readParties } from '../../src/domain/task/party.ts';
import { type RegisterRow, toCsv } from '../../src/domain/task/task-export.ts';
import { toCalendar } from '../../src/site/files/exports-ics.ts';
import { toXlsx } from '../../src/site/files/exports-xlsx.ts';

const row = (text: string, deadline: string, path: string): RegisterRow => ({
  task: {
    id: path.split('#')[1] ?? '',
    section: path.split('#')[1] ?? '',
    marker: '1.',
    text,
    details: [],
    groups: [],
    lead: readParties('Sở Tư pháp; Sở Nội vụ'),
    support: [],
    adviser: [],
    assigned: [],
    deadline: parseDeadline(deadline),
    product: 'Quyết định',
    source: text,
    origin: 'table',
    place: { block: 0, row: null },
  },
  document: 'Kế hoạch 12-KH/ĐU',
  place: 'III.1',
  basis: ['05-NQ/TW'],
  path,
  date: '2026-06-01',
});
const rows = [
  row(
    'Xây dựng chương trình của cấp mình, bảo đảm “đúng, đủ”; sơ kết việc thực hiện quy chế phối hợp giữa ủy ban kiểm tra với các cơ quan',
    'trong tháng 6/2026',
    'ke-hoach/a/#muc-iii-1',
  ),
  row('=1+1', 'Thường xuyên', 'ke-hoach/a/#muc-iii-2'),
  row('- Ban hành "quy chế"', '15/12/2026', 'ke-hoach/a/#muc-iii-3'),
];
const address = (path: string) => `https://thu-vien.example/${path}`;

test('the workbook opens in another library: headings, real dates, filters, links', () => {
  const file = toXlsx(rows, 'Nhiệm vụ', address);
  const book = read(file, { cellDates: true, cellNF: true });
  expect(book.SheetNames).toEqual(['Nhiệm vụ']);
  const sheet = book.Sheets['Nhiệm vụ'];
  if (!sheet) throw new Error('no sheet');
  const [first, second] = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true });
  expect(first).toMatchObject({
    STT: 1,
    'Văn bản': 'Kế hoạch 12-KH/ĐU',
    Mục: 'III.1',
    'Chủ trì': 'Sở Tư pháp; Sở Nội vụ',
    'Thời hạn (như văn bản)': 'trong tháng 6/2026',
    'Ngày suy ra': 'suy ra',
  });
  expect(first?.['Đến hạn']).toEqual(new Date('2026-06-30T00:00:00Z'));
  expect(second).toMatchObject({ 'Nhiệm vụ': '=1+1', 'Loại thời hạn': 'Thường xuyên' });
  expect(sheet.M2).toMatchObject({ t: 'd', z: 'dd/mm/yyyy' });
  expect(sheet.E3?.f).toBeUndefined(); // a text, not a formula
  expect(sheet['!autofilter']).toEqual({ ref: 'A1:P4' });
  expect(sheet.P2?.l?.Target).toBe('https://thu-vien.example/ke-hoach/a/#muc-iii-1');
});

test('a workbook that is large enough to be compressed opens too, and is', () => {
  const many = Array.from({ length: 1200 }, () => rows).flat();
  const file = toXlsx(many, 'Nhiệm vụ', address);
  expect(file.length).toBeLessThan(600_000);
  const sheet = read(file).Sheets['Nhiệm vụ'];
  if (!sheet) throw new Error('no sheet');
  const cells = utils.sheet_to_json<Record<string, unknown>>(sheet, { raw: true });
  expect(cells.map((cell) => cell['STT'])).toEqual(many.map((_, index) => index + 1));
  expect(cells.at(-1)?.['Nhiệm vụ']).toBe('- Ban hành "quy chế"');
});

test('the same rows give the same workbook', () => {
  expect(toXlsx(rows, 'Nhiệm vụ', address)).toEqual(toXlsx(rows, 'Nhiệm vụ', address));
});

test('the CSV has a byte order mark, CRLF and no cell that Excel takes for a formula', () => {
  const csv = [...toCsv(rows, address)].join('');
  expect(csv.startsWith('\ufeff"STT","Văn bản"')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const sheet = read(csv, { type: 'string', raw: true }).Sheets.Sheet1;
  const cells = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
  expect(cells.length).toBe(4);
  expect(cells[2]?.[4]).toBe("'=1+1");
  expect(cells[3]?.[4]).toBe(`'- Ban hành "quy chế"`);
  expect(cells[1]?.[12]).toBe('2026-06-30');
});

test('the calendar is read by another library and holds the dated tasks only', () => {
  const text = [...toCalendar(rows, 'Nhiệm vụ', address)].join('');
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(events.map((event) => event.startDate.toString())).toEqual(['2026-06-30', '2026-12-15']);
  expect(events[0]?.description).toContain('Thời hạn như văn bản: trong tháng 6/2026 (ngày được suy ra)');
  expect(new Set(events.map((event) => event.uid)).size).toBe(2);
  expect(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('url')).toBe(
    'https://thu-vien.example/ke-hoach/a/#muc-iii-1',
  );
});

test('the calendar folds by octets and does not look at the clock', () => {
  const text = [...toCalendar(rows, 'Nhiệm vụ', null)].join('');
  expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toContain('DTSTAMP:20260601T000000Z');
  expect([...toCalendar(rows, 'Nhiệm vụ', null)].join('')).toBe(text);
});

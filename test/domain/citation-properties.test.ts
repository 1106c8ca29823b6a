import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCitations } from '../../src/domain/citation/find-citations.ts';
import { readingOf } from '../../src/domain/citation/find-reading.ts';
import { formatDocumentNumber, numberSlug, parseDocumentNumber } from '../../src/domain/document/document-number.ts';

const serial = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(2, '0'));
const year = fc.integer({ min: 1990, max: 2035 }).map(String);
const partyNumber = fc
  .tuple(
    serial,
    fc.constantFrom('NQ', 'QĐ', 'CT', 'KL', 'HD', 'TB', 'KH', 'CTr', 'BC', 'TTr', 'CV', 'QC'),
    fc.constantFrom('TW', 'TU', 'ĐU', 'UBKTTW', 'BTCTW', 'VPTU', 'BTGDVTU'),
  )
  .map(([n, type, issuer]) => `${n}-${type}/${issuer}`);
const stateNumber = fc.oneof(
  fc
    .tuple(serial, year, fc.constantFrom('NĐ-CP', 'TT-BTC', 'QĐ-TTg', 'NQ-HĐND', 'QĐ-UBND', 'TTLT-BTC-BNV'))
    .map(([n, y, tail]) => `${n}/${y}/${tail}`),
  fc
    .tuple(serial, fc.constantFrom('QĐ-TTg', 'NQ-CP', 'KH-UBND', 'VPCP-CN', 'BNV-CTTN&BĐG', 'TTr-STC'))
    .map(([n, tail]) => `${n}/${tail}`),
  fc.tuple(serial, year, fc.integer({ min: 10, max: 16 })).map(([n, y, term]) => `${n}/${y}/QH${term}`),
);
const number = fc.oneof(partyNumber, stateNumber);

/** Ways in which clerks and converters damage a number that leave it readable. */
const damage = fc.constantFrom<(written: string) => string>(
  (n) => n,
  (n) => n.replace('-', '- '),
  (n) => n.replace('-', ' -'),
  (n) => n.replace('-', '–'),
  (n) => n.replace('-', '-\n'),
  (n) => n.replace('/', ' /'),
  (n) => n.replace('/', '/ '),
  (n) => n.replace('/', '∕'),
  (n) => n.normalize('NFD'),
  (n) => `**${n}**`,
  (n) => n.replace(/(\d)(?=[-/])/, '$1**'),
  (n) => n.replaceAll('Đ', 'Ð'),
  (n) => n.replace('CTr', 'CTR').replace('TTr', 'TTR').replace('TTg', 'TTG'),
  (n) => n.replace(/^0+(?=\d)/, ''),
  (n) => n.replace('NĐ-CP', 'ND-CP').replace('QĐ-TTg', 'QD-TTg'),
);
const words = fc.constantFrom('Văn bản số ', 'công văn số ', 'theo số ', 'Văn bản số\n', 'Văn bản số: ');
const filler = fc.constantFrom(
  'Nâng cao nhận thức của cấp ủy, tổ chức đảng.\n',
  'Ngày 07/4/2026, tại Hà Nội; giai đoạn 2026 - 2030.\n',
  'Tỷ lệ 2/3, 500.000 đồng/người, Mẫu số 01/TNDN.\n',
  '- Phấn đấu 100% đơn vị; 05 nhiệm vụ, 3 trụ cột.\n',
  '',
);

test('a canonical number reads back as itself, and its slug is lower-case ASCII', () => {
  fc.assert(
    fc.property(number, (canonical) => {
      const parsed = parseDocumentNumber(canonical);
      expect(parsed && formatDocumentNumber(parsed)).toBe(canonical);
      expect(numberSlug(canonical)).toMatch(/^\d+(?:-[a-z0-9]+)+$/);
    }),
  );
});

test('every written variant of a number is found and reads as the canonical one', () => {
  fc.assert(
    fc.property(number, damage, words, filler, filler, (canonical, harm, before, left, right) => {
      const text = `${left}Thực hiện ${before}${harm(canonical)}, ngày 07/4/2026.\n${right}`;
      expect(findCitations(text).map((mention) => mention.number)).toEqual([canonical]);
    }),
    { numRuns: 1000 },
  );
});

const anything = fc
  .array(
    fc.oneof(
      number,
      damage.chain((harm) => number.map(harm)),
      filler,
      fc.constantFrom(
        'Nghị quyết số ',
        'Kế hoạch này',
        ' của Tỉnh ủy',
        'Luật Đất đai',
        ', ngày 07/4/2026',
        ' và ',
        '; ',
        '\n',
        '(viết tắt ',
        ')',
        '*',
        'Số: ',
        'ố',
        '\u00a0',
        '[^1]',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

test('every mention is the slice of the text at its offsets; mentions are in order and do not overlap', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let behind = 0;
      for (const mention of findCitations(text)) {
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        expect(mention.start).toBeGreaterThanOrEqual(behind);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(mention.extentEnd).toBeGreaterThanOrEqual(mention.end);
        behind = mention.end;
      }
    }),
    { numRuns: 1000 },
  );
});

test('paragraphs without mentions around a text change nothing but the offsets', () => {
  fc.assert(
    fc.property(number, filler, filler, (canonical, left, right) => {
      const text = `\n\nThực hiện Văn bản số ${canonical}, ngày 07/4/2026 của Bộ Chính trị về công tác cán bộ.\n\n`;
      const alone = findCitations(text);
      const among = findCitations(`${left}${text}${right}`);
      const shift = left.length;
      expect(
        among.map((m) => ({ ...m, start: m.start - shift, end: m.end - shift, extentEnd: m.extentEnd - shift })),
      ).toEqual(alone);
    }),
  );
});

test('the map of a regular text leads every place back to where its letter stands', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const { text, toSource } = readingOf(source);
      for (let i = 0; i < text.length; i += 1) {
        if (!/[0-9A-Za-z]/.test(text.charAt(i))) continue;
        expect(source.charAt(toSource(i)).normalize('NFD').charAt(0)).toBe(text.charAt(i));
      }
    }),
  );
});

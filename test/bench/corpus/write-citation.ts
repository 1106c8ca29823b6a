import type { CitedDocument } from './cited-documents.ts';
import type { Random } from './random.ts';

/** The first mention of a document: type, number, date, issuer and title, in one of the ways in which offices write them. */
export function fullCitation(random: Random, document: CitedDocument): string {
  const { type, number, issuer, title, party } = document;
  const about = title === '' || random.chance(0.35) ? '' : ` về ${title}`;
  const name = `${type} ${random.chance(party ? 0.95 : 0.85) ? 'số ' : ''}${damaged(random, number)}`;
  if (random.chance(0.05)) return `${name} của ${issuer} ngày ${writtenDate(random, document.date)}${about}`;
  const comma = party && random.chance(0.6) ? ',' : '';
  return `${name}${comma} ngày ${writtenDate(random, document.date)} của ${issuer}${about}`;
}

/** A later mention: mostly without date and issuer. */
export function shortCitation(random: Random, { type, number, date }: CitedDocument): string {
  const name = type.startsWith('Luật ') ? type : `${type} số ${damaged(random, number)}`;
  const serial = /^\d+/.exec(number)?.[0] ?? '';
  return random.pick([
    name,
    name,
    name,
    `${name} ngày ${writtenDate(random, date)}`,
    `${type} ${number}`,
    type.startsWith('Luật ') ? name : `${type} số ${serial}`,
    random.chance(0.5) ? `khoản ${random.int(1, 5)} Điều ${random.int(2, 40)} ${name}` : name,
  ]);
}

/** «1/4/2026», «01/4/2026» or «01 tháng 4 năm 2026». */
function writtenDate(random: Random, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const written = random.chance(0.8) ? String(day).padStart(2, '0') : day;
  return random.chance(0.62) ? `${written}/${month}/${year}` : `${written} tháng ${month} năm ${year}`;
}

/** One number in thirty carries the slips that real texts have: a blank beside the hyphen, a dash for it, D for Đ. */
function damaged(random: Random, number: string): string {
  if (!random.chance(1 / 30)) return number;
  return random.pick([
    number.replace('-', '- '),
    number.replace('-', ' -'),
    number.replace('-', '–'),
    number.replace('NĐ', 'ND').replace('QĐ', 'QD'),
    number.replace('/', ' /'),
  ]);
}

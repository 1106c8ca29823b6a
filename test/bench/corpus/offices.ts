import { toSlug } from '../../../src/domain/text/vietnamese-text.ts';
import type { CitedDocument } from './cited-documents.ts';
import type { Random } from './random.ts';
import { places, topics } from './words.ts';

/** An office that issues plans. */
interface Office {
  readonly superior: string | null;
  /** As the letterhead prints it. */
  readonly letterhead: string;
  /** As other texts name it. */
  readonly name: string;
  readonly symbol: 'TU' | 'ĐU' | 'UBND';
  readonly place: string;
  readonly signature: readonly string[];
}

const provincial: readonly Office[] = [
  office('ĐẢNG BỘ TỈNH LÂM ĐỒNG', 'Đảng ủy Ủy ban nhân dân tỉnh', 'ĐU', 'Lâm Đồng', ['T/M ĐẢNG ỦY', 'PHÓ BÍ THƯ']),
  office('ĐẢNG CỘNG SẢN VIỆT NAM', 'Tỉnh ủy Lâm Đồng', 'TU', 'Lâm Đồng', ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ']),
  office(null, 'Ủy ban nhân dân tỉnh', 'UBND', 'Lâm Đồng', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']),
];
const communal: readonly Office[] = places.flatMap((place) => [
  office('ĐẢNG BỘ TỈNH LÂM ĐỒNG', `Đảng ủy xã ${place}`, 'ĐU', place, ['T/M ĐẢNG ỦY', 'BÍ THƯ']),
  office('TỈNH LÂM ĐỒNG', `Ủy ban nhân dân xã ${place}`, 'UBND', place, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']),
]);

function office(
  superior: string | null,
  name: string,
  symbol: Office['symbol'],
  place: string,
  signature: readonly string[],
): Office {
  return { superior, letterhead: name.toLocaleUpperCase('vi'), name, symbol, place, signature };
}

/** A plan of the corpus before it has a text: as much as other plans need to cite it. */
export interface PlanIdentity extends CitedDocument {
  readonly slug: string;
  readonly office: Office;
  /** A draft has a blank for its number and its day, and nobody can cite it. */
  readonly draft: boolean;
}

/** Who issues the plans of one term, under which numbers and when: numbers run from 01 in each office and year. */
export function planIdentities(random: Random, plans: number): PlanIdentity[] {
  const serials = new Map<string, number>();
  return Array.from({ length: plans }, (_, index) => {
    const issuer = random.chance(0.4) ? random.pick(provincial) : random.pick(communal);
    const year = 2026 + Math.floor((index * 5) / plans);
    const counter = `${issuer.name} ${year}`;
    const serial = (serials.get(counter) ?? 0) + 1;
    serials.set(counter, serial);
    const written = String(serial).padStart(2, '0');
    const month = year === 2026 ? 6 + Math.min(6, Math.floor(serial / 12)) : Math.min(12, 1 + Math.floor(serial / 12));
    const party = issuer.symbol !== 'UBND';
    return {
      type: 'Kế hoạch',
      number: party ? `${written}-KH/${issuer.symbol}` : `${written}/KH-UBND`,
      date: `${year}-${String(month).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`,
      issuer: issuer.name,
      title: random.pick(topics),
      party,
      slug: toSlug(`${written} kh ${issuer.name} ${year}`),
      office: issuer,
      draft: random.chance(0.06),
    };
  });
}

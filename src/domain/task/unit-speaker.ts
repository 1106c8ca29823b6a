import { provinceAtStart, provinceOf } from '../document/provinces.ts';
import { toSlug } from '../text/vietnamese-text.ts';
import type { Speaker } from './unit.ts';

/** What a letterhead says about who wrote a document. */
export interface Letterhead {
  readonly issuer: string | null;
  readonly superior: string | null;
  readonly place: string | null;
}

/** «Văn phòng Đảng ủy xã Bình An» → «Đảng ủy xã Bình An»: names in it are those of the committee. */
function committeeOf(issuer: string): string {
  return /(?<=\s)(?:Đảng (?:ủy|uỷ)|Tỉnh (?:ủy|uỷ)|Thành (?:ủy|uỷ))\s+\p{L}.*$/u.exec(issuer)?.[0] ?? issuer;
}

/** `Lâm Đồng` of «Đảng ủy Ủy ban nhân dân tỉnh Lâm Đồng»; null when no province is named. */
function provinceIn(name: string | null): string | null {
  for (const { index } of (name ?? '').matchAll(
    /(?<=(?:^|\s)(?:tỉnh|thành phố|TP\.?|[Tt]ỉnh (?:ủy|uỷ)|[Tt]hành (?:ủy|uỷ))\s+)\p{Lu}/giu,
  )) {
    const province = provinceAtStart((name ?? '').slice(index));
    if (province !== undefined) return province;
  }
  return null;
}

/**
 * Tells from letterheads who writes: the office of the site, with the bodies that write in its name, or another.
 *
 * @param site the office as the site calls it, and its province
 * @param same whether two written names mean the same body
 */
export function speakers(
  site: { readonly office: string; readonly province: string },
  same: (a: string, b: string) => boolean,
): (head: Letterhead) => Speaker {
  const { office } = site;
  const home = site.province || provinceIn(office);
  return ({ issuer, superior, place }) => {
    const committee = committeeOf(issuer ?? '');
    const province = provinceIn(superior) ?? provinceIn(issuer) ?? (place === null ? null : provinceOf(place));
    const isForeign = province !== null && home !== null && toSlug(province) !== toSlug(home);
    const isOwn = issuer !== null && (same(issuer, office) || same(committee, office));
    return { whose: isOwn ? 'own' : isForeign ? 'other' : 'local', office: committee || null, province };
  };
}

import type { Draft } from './find-draft.ts';

/**
 * Which of the short mentions stand, `short` and `numbered` in order of the text.
 *
 * «Chương trình hành động của Tỉnh ủy»: a mention when a document of this type and body was cited by number before;
 * else, after words such as «bám sát» and with the capital of a title, a reference that cannot be told: ambiguous.
 */
export function settleShort(text: string, short: readonly Draft[], numbered: readonly Draft[]): Draft[] {
  /** The number cited so far by type and each beginning of the body's name («Tỉnh ủy» means «Tỉnh ủy Lâm Đồng»); null: several. */
  const cited = new Map(short.map(({ type }) => [type, new Map<string | null, string | null>()]));
  let next = 0;
  return short.flatMap((draft): Draft[] => {
    for (; next < numbered.length; next += 1) {
      const other = numbered[next];
      if (!other || other.start >= draft.start) break;
      const bodies = cited.get(other.type);
      if (!bodies || other.number === null) continue;
      for (const body of beginnings(other.issuer)) {
        const known = bodies.get(body);
        if (known !== other.number) bodies.set(body, known === undefined ? other.number : null);
      }
    }
    const only = cited.get(draft.type)?.get(draft.issuer) ?? null;
    if (only !== null && (draft.issuer === null || pointsBack(text, draft, numbered[next - 1])))
      return [{ ...draft, name: only }];
    return looksAmbiguous(text, draft) ? ambiguous(text, draft) : [];
  });
}

/** «Tỉnh ủy Lâm Đồng»: no body at all («Nghị quyết này»), «Tỉnh», «Tỉnh ủy», …, the whole name. */
function beginnings(issuer: string | null): (string | null)[] {
  const found: (string | null)[] = [null];
  if (issuer === null) return found;
  for (let at = issuer.indexOf(' '); at !== -1; at = issuer.indexOf(' ', at + 1)) found.push(issuer.slice(0, at));
  found.push(issuer);
  return found;
}

/** Types of which a body issues few, so that «Chương trình hành động của Tỉnh ủy» can mean the one just cited. */
const fewOfAKind = new Set([
  'Nghị quyết',
  'Chương trình hành động',
  'Chương trình',
  'Kế hoạch',
  'Chỉ thị',
  'Kết luận',
  'Đề án',
]);

/** What follows describes another document: «Kế hoạch của Ủy ban nhân dân tỉnh thực hiện Quyết định số …», a cell of a table. */
const describesAnother =
  /^\s*(?:[|;]|(?:về|thực\s+hiện|triển\s+khai|ban\s+hành|sửa\s+đổi|hướng\s+dẫn|quy\s+định|phê\s+duyệt|số)(?![a-zà-ỹ])|\d{1,2}\/\d{4})/;
const takesOne =
  /(?:thực\s+hiện|triển\s+khai|quán\s+triệt|cụ\s+thể\s+h[óo][áa]?|bám\s+sát|nội\s+dung|tinh\s+thần|mục\s+tiêu(?:\s+của)?)\s+$/i;

/** It stands in a list right behind `last`, the number before it, or behind a word that takes one document. */
function pointsBack(text: string, draft: Draft, last: Draft | undefined): boolean {
  if (!fewOfAKind.has(draft.type ?? '') || describesAnother.test(text.slice(draft.end, draft.end + 14))) return false;
  const state =
    /^(?:UBND|HĐND|Chính phủ|Thủ tướng|Bộ |Sở )/.test(draft.issuer ?? '') && draft.issuer !== 'Bộ Chính trị';
  if (state && draft.type !== 'Chương trình hành động') return false;
  const between = last ? text.slice(last.extentEnd, draft.start) : '';
  if (last && between.length < 8 && /^\s*(?:[,;]|và|cùng)?\s*$/.test(between)) return true;
  return takesOne.test(text.slice(Math.max(0, draft.start - 40), draft.start));
}

const ownBody = /^(?:Tỉnh ủy|Thành ủy|Đảng ủy|Huyện ủy|Ban Thường vụ|Ban Chấp hành Đảng bộ|UBND|HĐND)/u;
function looksAmbiguous(text: string, draft: Draft): boolean {
  const before = text.slice(Math.max(0, draft.start - 60), draft.start);
  return (
    ownBody.test(draft.issuer ?? '') &&
    /(?:bám\s+sát|quán\s+triệt|theo|thực\s+hiện)\s+(?:[A-Za-zÀ-ỹ]+\s+và\s+|[A-Za-zÀ-ỹ]+\s+[A-Za-zÀ-ỹ]+\s+và\s+)?$/iu.test(
      before,
    ) &&
    !/^[\s]*(?:năm|giai|hàng|hằng|hoặc)/u.test(text.slice(draft.end, draft.end + 8))
  );
}

/** «Nghị quyết và Kế hoạch của Đảng ủy»: both are ambiguous. */
function ambiguous(text: string, draft: Draft): Draft[] {
  const pair = /(Nghị\s+quyết|Kế\s+hoạch|Chương\s+trình|Chỉ\s+thị|Kết\s+luận)\s+và\s+$/u.exec(
    text.slice(Math.max(0, draft.start - 30), draft.start),
  );
  const marked: Draft = { ...draft, kind: 'ambiguous' };
  if (!pair?.[1]) return [marked];
  const start = draft.start - pair[0].length;
  const end = start + pair[1].length;
  return [{ ...marked, start, end, extentEnd: end, type: pair[1].replace(/\s+/g, ' '), issuer: null }, marked];
}

import type { Reader } from './find-congress.ts';
import { issuerAt } from './find-issuer.ts';
import { exec, gluedSticky, ordinal, sticky, toArabic, toRoman } from './find-ordinals.ts';

const head = gluedSticky(
  `(?:Nghị ?quyết|NQ|Kết ?luận|Thông báo) ?(?:của )?Hội nghị (?:lần thứ (${ordinal}),? ?(?:của )?)?(?=(?:Ban Chấp hành|BCH|Ban Thường vụ|BTV|Đảng|Tỉnh|Thành|Huyện|Quận|Thị)(?![\\p{L}]))`,
);
const behind = sticky(`,? lần thứ (${ordinal})(?![\\p{L}\\d])`);
const term = sticky(',? ?\\(?kh(?:óa|oá) ([IVX]{1,7}|\\d{1,2})(?![\\p{L}\\d])\\)?');
const committee =
  /^(?:Ban (?:Chấp hành|Thường vụ) )?(?:(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|Đảng bộ (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu|\p{Lu}))/u;

/**
 * Nghị quyết Hội nghị of a committee below the centre: «Nghị quyết Hội nghị lần thứ 6 BCH Đảng bộ tỉnh khóa XVI», «Kết luận
 * Hội nghị Tỉnh ủy lần thứ 14». Without its term it means no meeting that can be told.
 */
export const readCommitteeMeeting: Reader = (text, start) => {
  const match = exec(head, text, start);
  const body = match ? issuerAt(text, start + match[0].length) : undefined;
  if (!match || !body || !committee.test(body.name)) return undefined;
  const after = match[1] === undefined ? exec(behind, text, body.end) : null;
  const meeting = match[1] ?? after?.[1];
  if (meeting === undefined) return undefined;
  const end = body.end + (after?.[0].length ?? 0);
  const stated = exec(term, text, end);
  const of = stated?.[1] === undefined ? null : toRoman(stated[1]);
  const type = /^kết/i.test(match[0]) ? 'Kết luận' : /^thông/i.test(match[0]) ? 'Thông báo' : 'Nghị quyết';
  return {
    end: end + (stated?.[0].length ?? 0),
    type,
    issuer: `${body.name}${of === null ? '' : ` khóa ${of}`}`,
    term: of,
    name: `${type} Hội nghị lần thứ ${toArabic(meeting)}`,
  };
};

import { isBlank, isDigit, isSpace, singleSpaces, smallLetter } from '../text/letters.ts';
import { bodyActs } from './find-deed.ts';

const titleStart =
  /(?:về|quy\s{1,3}định|phê\s{1,3}duyệt|ban\s{1,3}hành|hướng\s{1,3}dẫn|sửa\s{1,3}đổi|thực\s{1,3}hiện|triển\s{1,3}khai)(?=\s)/iy;

/** The title behind date and issuer, to the end of its clause and not past `limit`; null when none begins there. */
export function readTitle(text: string, at: number, limit = text.length): string | null {
  let word = at;
  while (word < at + 6 && isBeforeTitle(text.charCodeAt(word))) word += 1;
  if (!beginsTitle.has(smallLetter(text.charCodeAt(word)))) return null;
  titleStart.lastIndex = word;
  if (!titleStart.test(text)) return null;
  const begins = titleStart.lastIndex;
  // A blank stands behind these words.
  if (begins >= limit) return null;
  const most = Math.min(limit, begins + 400);
  let end = begins;
  while (end < most && (mayEndTitle[text.charCodeAt(end)] === 0 || !endsTitle(text, end, limit))) end += 1;
  const title = singleSpaces(text.slice(word, end)).trim();
  // «… của Ban Bí thư “Về sử dụng …” trong toàn Đảng»: what the sentence quotes is the title.
  const opening = /[“"]/.exec(text.slice(at, word))?.[0];
  if (opening === undefined) return withoutTail(title);
  return opening === '“' ? title.replace(quoted, '$1') : title.replace(/"$/, '');
}

/** Up to the sign that closes the quotation, past quotations inside it. */
const quoted = /^((?:[^“”]|“[^”]*”)+)”.*$/u;

const isBeforeTitle = (code: number): boolean => isSpace(code) || code === 44 || code === 34 || code === 0x201c;
const beginsTitle = new Set([...'vqpbhst'].map((sign) => sign.charCodeAt(0)));

const mayEndTitle = new Uint8Array(0x10000);
for (const sign of ';()|.,\n') mayEndTitle[sign.charCodeAt(0)] = 1;
function endsTitle(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  if (code === 46) return !isDigit(next);
  // «… về công tác pháp luật, UBND tỉnh ban hành Kế hoạch …»
  if (code === 44) return next === 32 && bodyActs(text, at + 2) && !byBodies.test(text.slice(at - 40, at));
  return code !== 10 || (isBlank(next) && next !== 32);
}

/** «nhiệm vụ do Chính phủ, Thủ tướng Chính phủ giao», «các Sở Công Thương, Sở Nội vụ được giao …»: the body is one of a list. */
const byBodies = /(?<![\p{L}])(?:do|các|giữa)\s\p{Lu}[^,;.]*$/u;

/** What the sentence says behind a title: «… về hội nhập, được sửa đổi, bổ sung bởi …», «… như sau:», «về “đột phá …” trên địa bàn». */
const tails =
  /(?:,? (?:đã )?được sửa đổi|,? (?:cụ thể )?như sau|, (?:ngoài ra|trong đó|cụ thể|căn cứ|đến nay|(?:trong )?thời gian qua)(?![\p{L}])|(?<=^\p{L}+ [“"][^”"]*[”"])(?=,| (?:trên|của|tại|được|theo|giai đoạn) )).*$/u;
const withoutTail = (title: string): string => (mayHaveTail.test(title) ? title.replace(tails, '') : title);
/** Most have none, and this says so at little cost. */
const mayHaveTail = /được sửa|như sau|ngoài ra|trong đó|cụ thể|căn cứ|đến nay|thời gian qua|["”]/;

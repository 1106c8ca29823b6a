import { foldMarks } from '../text/vietnamese-text.ts';

const who = '(?:ai|(?:don vi|co quan|bo phan|to chuc|phong|ban|so|nganh|cap) nao)';
const does =
  '(?:(?:chu tri|lam|thuc hien|phu trach|chiu trach nhiem|duoc giao|phoi hop|tham muu|dam nhiem|dam trach)(?: (?:viec|nhiem vu))?)';
const when = '(?:khi nao|bao gio|luc nao|thoi han|thoi gian nao|han chot|han cuoi|den khi nao|den bao gio)';

/** How a question about a task begins and ends; what stands between is the task. In folded letters. */
const openings = [
  new RegExp(`^(?:giao )?(?:cho )?${who} (?:phai |se |thi )?(?:${does} )?`),
  new RegExp(`^${when} (?:phai |thi |cua |la )?(?:(?:hoan thanh|xong|thuc hien)(?: viec)? )?`),
  /^(?:phan cong|giao) (?:cho )?ai /,
] as const;
const endings = [
  new RegExp(` (?:la )?(?:do |thi |giao )?(?:cho )?${who}(?: ${does})?$`),
  / (?:la |thi |den )?(?:khi nao|bao gio|luc nao)(?: (?:xong|phai xong|hoan thanh|het han))?$/,
  / (?:la gi|the nao|nhu the nao|o dau)$/,
] as const;

/**
 * «ai chủ trì rà soát quy hoạch» → «rà soát quy hoạch»: plans say what is to be done, never who asks. Undefined when the
 * query is no question, or nothing is left of it. «AI» in capitals is a technology.
 */
export function withoutQuestion(query: string): string | undefined {
  const text = query.replace(/[?\s]+$/u, '');
  const folded = foldMarks(text.replace(/(?<!\p{L})AI(?!\p{L})/gu, '##'));
  if (folded.length !== text.length) return undefined;
  const start = openings.reduce((longest, opening) => Math.max(longest, opening.exec(folded)?.[0].length ?? 0), 0);
  const end = endings.reduce((first, ending) => {
    const at = folded.slice(start).search(ending);
    return at < 0 ? first : Math.min(first, start + at);
  }, folded.length);
  const rest = text.slice(start, end).trim();
  return rest.length < 3 || rest === text ? undefined : rest;
}

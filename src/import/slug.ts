import type { Plan } from '../domain/plan/plan.ts';
import { subjectLine } from '../domain/plan/plan-text.ts';
import { toSlug } from '../domain/text/vietnamese-text.ts';

/** Long enough to tell, short enough to read in an address bar. */
const longestSlug = 60;
/** With fewer words a slug tells nothing: the next part of the subject is taken too. */
const fewestWords = 5;

/** What a subject begins with and no reader looks for: «V/v», «Về việc», the gazette's «của Chính phủ số … ngày … về việc». */
const openings = /^(?:của\s.+?\d{4}\s+)?["“(]?(?:v\/v\s*:?|về việc|về)\s+/iu;

/**
 * The file name and address of a document, from its subject: `thuc-hien-nghi-quyet-05-nq-tw`. Ends before a date, comma or
 * semicolon once it tells something, and at a whole word; without a subject the type and number serve, else `van-ban`.
 */
export function planSlug({ header }: Plan): string {
  const subject = subjectLine(header).replace(openings, '');
  const words: string[] = [];
  for (const part of subject.replace(/\bsố\s+(?=\d)/giu, '').split(/[,;]|\s+ngày\s/iu)) {
    if (words.length >= fewestWords) break;
    words.push(...toSlug(part).split('-').filter(Boolean));
  }
  const cut = words.findIndex((_, i) => words.slice(0, i + 1).join('-').length > longestSlug);
  const whole = words.slice(0, cut === -1 ? undefined : cut);
  // A number cut in two says something else.
  while (cut !== -1 && /^\d+$/.test(whole.at(-1) ?? '')) whole.pop();
  const typeAndNumber = [header.type, ...[header.letterhead.number ?? []].flat()].join(' ');
  return whole.join('-') || toSlug(typeAndNumber) || 'van-ban';
}

import type { Plan } from '../domain/plan.ts';
import { toSlug } from '../domain/vietnamese-text.ts';

/** Long enough to tell, short enough to read in an address bar. */
const longestSlug = 60;

/**
 * The file name and address of a document, from its subject: `thuc-hien-nghi-quyet-05-nq-tw`. Ends before the first
 * date, comma or semicolon, and at a whole word; without a subject the type and number serve, else `van-ban`.
 */
export function planSlug({ header }: Plan): string {
  const subject = header.subject ?? [header.letterhead.about ?? []].flat().join(' ');
  const telling = subject
    .split(/[,;]|\s+ngày\s/iu)[0]
    ?.replace(/^(?:v\/v|về việc|về)\s+/iu, '')
    .replace(/\bsố\s+(?=\d)/giu, '');
  const words = toSlug(telling ?? '').split('-');
  const whole = words
    .reduce((slug, word) => (slug.length + word.length < longestSlug ? `${slug}-${word}` : slug), '')
    .slice(1);
  return whole || toSlug([header.type, ...[header.letterhead.number ?? []].flat()].join(' ')) || 'van-ban';
}

import { opensParty, type Party, readParties } from './party.ts';
import type { FoundTask } from './task.ts';
import { anyVerb, verb } from './task-verbs.ts';

const lead =
  /^(?:(?:có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|chủ\s+động|được\s+giao|là\s+cơ\s+quan|là\s+đơn\s+vị)\s+)?chủ\s+trì(?![\p{L}\p{M}])/iu;
export const support =
  /(?<![\p{L}\p{M}])phối\s+hợp\s+(?:(?:chặt\s+chẽ|đồng\s+bộ|thường\s+xuyên|hiệu\s+quả|kịp\s+thời)[\s,]+)*(?:cùng(?:\s+với)?|với)?\s*/iu;
const advises =
  /(?<![\p{L}\p{M}])(?<!(?:cơ\s+quan|các\s+ban|công\s+tác|việc|cán\s+bộ|công\s+chức|viên\s+chức|bộ\s+phận|đội\s+ngũ)\s+)tham\s+mưu(?!,?\s+giúp\s+việc)(?![\p{L}\p{M}])/iu;

/** Who leads, who supports, who advises, by the words after the subject. */
export function readRoles(
  subject: readonly Party[],
  rest: string,
): Pick<FoundTask, 'lead' | 'support' | 'adviser' | 'assigned'> {
  const leads = lead.test(rest);
  return {
    lead: leads ? subject : [],
    support: readSupport(rest).filter((party) => !subject.some((own) => own.name === party.name)),
    adviser: advises.test(rest) ? subject : [],
    assigned: leads ? [] : subject,
  };
}

/** Where the first verb behind the beginning stands. */
function nextVerb(text: string): number | undefined {
  for (const { index } of text.matchAll(anyVerb)) if (index > 0) return index;
  return undefined;
}

/** The units after the first «phối hợp (với)», when they stand near the verb: «quy chế phối hợp giữa …» names none. */
function readSupport(rest: string): readonly Party[] {
  // «chủ trì, Ban Xây dựng Đảng phối hợp rà soát»
  const second = /^chủ\s+trì\s*,\s*([^.;:]{4,120}?)\s+phối\s+hợp(?!\s+(?:với|cùng))(?![\p{L}\p{M}])/iu.exec(rest)?.[1];
  if (second && opensParty(second) && !verb.test(second)) return readParties(second);
  const match = support.exec(rest);
  // «Tham mưu Ủy ban nhân dân tỉnh phối hợp với các bộ …»: whom the unit advises or directs works with them.
  const advised = /^(?:tham\s+mưu|chỉ\s+đạo|lãnh\s+đạo|hướng\s+dẫn|đôn\s+đốc)\s+(?:cho\s+)?/iu.exec(rest);
  if (match && advised && opensParty(rest.slice(advised[0].length, match.index))) return [];
  // «…; chủ trì phối hợp với các ban đảng …»: far from the subject, but the beginning of a clause.
  const near =
    match &&
    (match.index <= 60 || /;\s+(?:đồng\s+thời,?\s+)?(?:chủ\s+trì\s*,?\s*)?$/u.test(rest.slice(0, match.index)));
  if (!match || !near || /quy\s+chế\s+$/iu.test(rest.slice(0, match.index))) return [];
  const after = rest.slice(match.index + match[0].length);
  const end = nextVerb(after) ?? after.search(/[.;:]/u);
  const names = (end === -1 ? after : after.slice(0, end)).replace(/\s+(?:để|trong|nhằm|về|tại|khi)\s.*$/u, '').trim();
  return opensParty(names) ? readParties(names) : [];
}

import { findFields } from './assignment.ts';
import { findDays } from './deadline.ts';
import { opensParty } from './party.ts';
import { readSubject } from './task-subject.ts';
import { anyVerb, verb } from './task-verbs.ts';

/** Closing formula of a decision: no assignment. */
export const formula =
  /chịu\s+trách\s+nhiệm\s+thi\s+hành|^[^,;]{0,40}\sn(?:à|ầ)y\s+có\s+hiệu\s+lực|thi\s+hành\s+(?:Quyết\s+định|Nghị\s+quyết|Chỉ\s+thị)\s+này/iu;
export const obstacle =
  /^Trong\s+quá\s+trình\s+(?:triển\s+khai|tổ\s+chức|thực\s+hiện)[^.]*?(?:nếu|khó\s+khăn|vướng\s+mắc|phát\s+sinh)/u;

export function splitSentences(text: string): string[] {
  return /[.!?…”"]\s+[\p{Lu}“"]/u.test(text)
    ? text.split(/(?<=\p{Ll}[.!?…”"]|\)[.]|(?<!\d)\d{4}[.])\s+(?=[\p{Lu}“"])/u)
    : [text];
}

/** Sentences and clauses with their own subject open a group; the others stay with the one before. */
export function groupSentences(text: string): string[] {
  const groups: string[] = [];
  for (const sentence of splitSentences(text)) {
    const clauses = formula.test(sentence) || obstacle.test(sentence) ? [sentence] : splitClauses(sentence);
    for (const [index, clause] of clauses.entries()) {
      const previous = groups.at(-1);
      if (previous === undefined || index > 0 || readSubject(clause)) groups.push(clause);
      else groups[groups.length - 1] = `${previous} ${clause}`;
    }
  }
  return groups;
}

/**
 * «Ban A chủ trì …; Ban B phối hợp …; UBND xã báo cáo …» in three; a clause without a subject of its own stays with the
 * one before, and so does what goes on with a list of units («phối hợp với Ban A; Ban B tổ chức …»).
 */
function splitClauses(sentence: string): string[] {
  const pieces = sentence.split(/(?<=;)\s+/u);
  if (pieces.length === 1) return pieces;
  const clauses: string[] = [];
  /** The end of the clause so far, from its last piece with a verb on; empty before the first verb. */
  let tail = '';
  let hasSubject = false;
  for (const piece of pieces) {
    const opens: boolean =
      hasSubject && !asksOthers.test(piece) && readSubject(piece) !== undefined && !endsInUnits(tail);
    const previous: string | undefined = opens ? undefined : clauses.pop();
    const clause: string = previous === undefined ? piece : `${previous} ${piece}`;
    clauses.push(clause);
    const acts = verb.test(piece);
    if (acts && tail === '') hasSubject = readSubject(clause) !== undefined;
    tail = acts ? piece : tail && `${tail} ${piece}`;
  }
  return clauses;
}

/** «…; đề nghị các đơn vị báo cáo»: what the subject of the clause before does, not a new one. */
const asksOthers = /^(?:khuyến\s+khích|yêu\s+cầu|đề\s+nghị|phân\s+công)(?![\p{L}\p{M}])/u;
const takesUnits = /^(?:phối hợp|hướng dẫn|đôn đốc|theo dõi|chỉ đạo|kiểm tra|giám sát|yêu cầu|đề nghị|giao|phân công)/u;

/** Whether a clause breaks off within the units that its last verb speaks of: «… phối hợp với Ban Tuyên giáo;». */
function endsInUnits(clause: string): boolean {
  const last = [...clause.matchAll(anyVerb)].at(-1);
  if (!last || !takesUnits.test(last[0])) return false;
  const names = clause.slice(last.index + last[0].length).replace(/^[\s,]*(?:cùng\s+với|cùng|với)?\s*/u, '');
  return opensParty(names) !== undefined;
}

/** A stretch of a sentence with the days that it states, as written. */
export interface DatedClause {
  readonly text: string;
  /** «trước ngày 15/6/2026 và trước ngày 15/12/2026» when one doing has two days; null when the days need no telling apart. */
  readonly days: string | null;
}

/**
 * «hoàn thành A trước ngày 31/10/2026; báo cáo B trước ngày 30/11/2026» in two, each with its own day.
 *
 * @param from where the words begin whose days are days of doing
 */
export function splitAtDays(words: string, from: number): DatedClause[] {
  const days = findDays(words).filter(({ start }) => start >= from);
  if (days.length < 2 || findFields(words).some(({ kind }) => kind === 'deadline'))
    return [{ text: words, days: null }];
  const clauses: DatedClause[] = [];
  let start = 0;
  let first = days[0]?.start ?? 0;
  for (const [at, day] of days.entries()) {
    const next = days[at + 1];
    const end = next ? boundary(words, day.end, next.start) : words.length;
    if (end === undefined) continue;
    // Two days with other words between them are told apart by a reader, not here.
    const stated = words.slice(first, day.end).trim();
    const list = /^[^,;]*(?:\s*(?:,|và|,\s+và)\s*(?:trước\s+)?ngày\s[^,;]*)*$/u.test(stated);
    clauses.push({ text: words.slice(start, end).trim().replace(/,$/u, ''), days: list ? stated : null });
    start = end;
    first = next?.start ?? end;
  }
  return clauses;
}

/** Where what is done by the next day begins: behind «;», at a sentence, or at a verb behind «,» or «và». */
function boundary(words: string, from: number, to: number): number | undefined {
  const between = words.slice(from, to);
  const stop = [...between.matchAll(/;\s+|\.\s+(?=\p{Lu})/gu)].at(-1);
  if (stop) return from + stop.index + stop[0].length;
  for (const comma of between.matchAll(/,\s+(?:đồng\s+thời\s+)?|\s+và\s+/gu)) {
    const after = comma.index + comma[0].length;
    if (verb.exec(between.slice(after))?.index === 0)
      return from + (comma[0].startsWith(',') ? after : comma.index + 1);
  }
  return undefined;
}

import type { LabelKind, OutlineUnit } from '../plan/numbering.ts';
import type { Block } from '../plan/plan.ts';
import { findFields, isTimeOfDoing } from './assignment.ts';
import { findDeadline, noDeadline, parseDeadline } from './deadline.ts';
import { mayOpenParty, opensParty, type Party, readParties } from './party.ts';
import type { FoundTask } from './task.ts';
import { formula, groupSentences, obstacle, splitSentences } from './task-clauses.ts';
import { markerOf, type Outlined, ownText, sectionOf } from './task-place.ts';
import { readRoles, support } from './task-roles.ts';
import { leadIn, lowerFirst, readSubject, verb } from './task-subject.ts';

/** Sections that say why and how far, not who does what. */
const notTasks =
  /^(?:mục\s+(?:đích|tiêu)|yêu\s+cầu|quan\s+điểm|phạm\s+vi|đối\s+tượng|nguyên\s+tắc|chỉ\s+tiêu|tình\s+hình|kết\s+quả|tầm\s+nhìn|định\s+hướng|đánh\s+giá|căn\s+cứ|giải\s+thích|sự\s+cần\s+thiết|thực\s+trạng|hạn\s+chế)/iu;
/** Under these headings a group may head its own duties; elsewhere «Doanh nghiệp số» is a subject matter. */
const assignsHere = /tổ\s+chức\s+thực\s+hiện|phân\s+công|trách\s+nhiệm/iu;
const tasksHere = /nhiệm\s+vụ|giải\s+pháp|tổ\s+chức\s+thực\s+hiện|phân\s+công|nội\s+dung/iu;
/**
 * Tasks that running sentences give: the subject is a unit and a verb of doing follows, or the heading names the unit
 * («2. Sở Tài chính» ⏎ «a) Chủ trì, …»). Also items that state a time but no unit, under headings of tasks: their
 * lists stay empty. One task for each sentence with its own subject; sentences without one belong to the task before.
 */
export function tasksInSentences(plan: Outlined, used: ReadonlySet<number>, year: number | undefined): FoundTask[] {
  const { blocks, units } = plan;
  const actors = new Map<number, Actor>();
  const norms = blocksOfNorms(blocks);
  const addressees = addresseesOf(plan);
  const outside = under(plan, (text) => text.length < 120 && notTasks.test(text));
  const assigning = under(plan, (text) => assignsHere.test(text));
  const tasking = under(plan, (text) => tasksHere.test(text));
  const hasSections = units.some((unit) => unit.id !== undefined);
  const tasks: FoundTask[] = [];
  const headings = new Map(
    plan.texts.flatMap((text, index) => {
      const heading = actorHeading(text);
      return heading ? [[index, heading] as const] : [];
    }),
  );
  const bullets = lineActors(plan, headings);
  /** Under these one heading names a unit, so that another may name a group: «1. Sở Tài chính» … «12. Các sở, ngành». */
  const listsUnits = new Set(
    [...headings].flatMap(([index, { parties }]) =>
      parties.some((party) => party.kind === 'unit') ? [units[index]?.parent ?? -1] : [],
    ),
  );
  for (const index of blocks.keys()) {
    const own = ownText(plan, index);
    if (goesOn(plan, index)) continue;
    const text = own === '' ? own : [own, ...linesAfter(plan, index)].join(' ');
    // The preamble («… ban hành kế hoạch như sau») assigns nothing.
    if (hasSections && sectionOf(units, index) === null) continue;
    if (text === '' || used.has(index) || norms.has(index) || addressees.has(index) || outside[index]) continue;
    const heading = headings.get(index);
    if (heading && (listsUnits.has(units[index]?.parent ?? -1) || assigning[index])) {
      actors.set(index, heading);
      continue;
    }
    const above = bullets.get(index) ?? actors.get(units[index]?.parent ?? -1);
    const place = {
      section: sectionOf(units, index),
      marker: markerOf(units, index),
      place: { block: index, row: null },
    };
    for (const words of groupSentences(text)) {
      const found = readAssignment(words, above, year, tasking[index] === true);
      if (found)
        tasks.push({ ...place, ...found, text: words, details: [], groups: [], product: null, origin: 'sentence' });
    }
  }
  return tasks;
}

/** Norms say who is competent; that is not an assignment with a beginning and an end. */
export function isNorm(title: string): boolean {
  return /^(?:luật|bộ luật|hiến pháp|pháp lệnh|nghị định|thông tư|quy chế|quy định|điều lệ|hướng dẫn|quy trình)(?!\p{L})/iu.test(
    title,
  );
}

/** «Kính gửi:» and the bodies listed under it: to whom a letter goes, not yet what they do. */
function addresseesOf({ blocks, units }: Outlined): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, block] of blocks.entries()) {
    const kind = units[index]?.label?.kind;
    if (block.kind === 'paragraph' && /^Kính\s+gửi/iu.test(block.text)) found.add(index);
    else if (found.has(index - 1) && (kind === 'dash' || kind === 'plus')) found.add(index);
  }
  return found;
}

/** The blocks of attachments that are norms: «QUY CHẾ …» issued with a decision. */
function blocksOfNorms(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  let inside = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level === 1) inside = isNorm(block.text);
    if (inside) found.add(index);
  }
  return found;
}

type Assignment = Pick<FoundTask, 'lead' | 'support' | 'adviser' | 'assigned' | 'deadline' | 'source'>;

function readAssignment(
  words: string,
  above: Actor | undefined,
  year: number | undefined,
  taskSection: boolean,
): Assignment | undefined {
  const [sentence = words] = splitSentences(words);
  if (formula.test(sentence) || obstacle.test(sentence)) return undefined;
  const subject = readSubject(sentence) ?? (above && { parties: above.parties, rest: lowerFirst(sentence) });
  const deadline = firstDeadline(words, subject?.rest, year);
  if (!subject) {
    const named = inBrackets(sentence, year);
    if (named) return { ...named, deadline: deadline ?? named.deadline, source: sentence };
    // «… và định kỳ hằng năm cập nhật» inside an item says how, not when the item is due.
    const aside = deadline?.kind === 'periodic' && !sentence.startsWith(deadline.text);
    const stated = deadline && deadline.kind !== 'none' && !aside;
    return taskSection && stated
      ? { lead: [], support: [], adviser: [], assigned: [], deadline, source: sentence }
      : undefined;
  }
  const roles = readRoles(subject.parties, subject.rest);
  const leads = above?.leads && roles.assigned === above.parties ? { lead: roles.assigned, assigned: [] } : {};
  return { ...roles, ...leads, deadline: deadline ?? noDeadline, source: sentence };
}

/**
 * The unit of each bullet that follows a line without number ending with a colon, in the same place:
 * «Giao Phòng Văn hóa - Xã hội:» ⏎ «- Xây dựng kế hoạch …».
 */
function lineActors({ blocks, units }: Outlined, headings: ReadonlyMap<number, Actor>): ReadonlyMap<number, Actor> {
  const found = new Map<number, Actor>();
  const open = new Map<number, { actor: Actor; kind: LabelKind | undefined }>();
  for (const [index, block] of blocks.entries()) {
    const parent = units[index]?.parent ?? -1;
    const kind = units[index]?.label?.kind;
    const line = open.get(parent);
    const actor = headings.get(index);
    if (line && (kind === 'dash' || kind === 'plus' || kind === 'letter') && (line.kind ?? kind) === kind) {
      open.set(parent, { actor: line.actor, kind });
      found.set(index, line.actor);
    } else if (kind === undefined && actor && block.kind === 'paragraph' && /:\s*$/u.test(block.text)) {
      open.set(parent, { actor, kind: undefined });
    } else {
      // A line of its own, wherever it hangs, ends the list.
      for (const at of kind === undefined ? ancestors(units, index) : []) open.delete(units[at]?.parent ?? -1);
      open.delete(parent);
    }
  }
  return found;
}

/** The unit that a heading names, for the items below it. */
interface Actor {
  readonly parties: readonly Party[];
  /** «1. Sở Tài chính (cơ quan chủ trì)». */
  readonly leads: boolean;
}

/** «Sở Tài chính có trách nhiệm:» */
const duty = /\s+(?:có\s+(?:trách\s+nhiệm|nhiệm\s+vụ)|thực\s+hiện(?:\s+các\s+nhiệm\s+vụ)?)(?=\s*:\s*$)/u;

/** A heading or item that is nothing but a unit: «2. Sở Tài chính», «c) Sở Khoa học và Công nghệ:». */
function actorHeading(text: string): Actor | undefined {
  const bare = text.replace(leadIn, '').replace(/^Đối\s+với\s+/u, '');
  if (!mayOpenParty(bare)) return undefined;
  const { name, remark } = splitRemark(/:\s*$/u.test(bare) ? bare.replace(duty, '') : bare);
  if (name.length > 160 || verb.test(name)) return undefined;
  // «Ủy ban nhân dân các xã: Gia Thuận, Tân Điền, Gò Công Đông»
  if (
    /^[^:.;]*\s(?:xã|phường|đặc khu|huyện|tỉnh|thành phố|thôn|khu phố):\s+\p{Lu}[\p{L}\s,-]*$/u.test(name) &&
    opensParty(name)
  )
    return { parties: [{ name, kind: 'group' }], leads: false };
  if (/[.:]/u.test(name) || !name.split(/\s*;\s*/u).every((piece) => opensParty(piece))) return undefined;
  return { parties: [...readParties(name)], leads: /chủ\s+trì/iu.test(remark) };
}

/** «Sở Tài chính (cơ quan chủ trì):»: the name, and the brackets at its end. Read from the end, so that long lines cost nothing. */
function splitRemark(line: string): { readonly name: string; readonly remark: string } {
  let end = line.length;
  while (/[\s:.;]/.test(line.charAt(end - 1))) end -= 1;
  const open = line.charAt(end - 1) === ')' ? line.lastIndexOf('(', end) : -1;
  return open === -1 || line.indexOf(')', open) < end - 1
    ? { name: line.slice(0, end), remark: '' }
    : { name: line.slice(0, open).trimEnd(), remark: line.slice(open, end) };
}

/** «thường xuyên» right before what is done, not «nhiệm vụ thường xuyên» or «chi thường xuyên». */
const regularly = /^(?:có\s+trách\s+nhiệm\s+)?(thường\s+xuyên)\s+(?=\p{Ll})/iu;

/** «Rà soát văn bản (Văn phòng chủ trì, phối hợp với Phòng Kinh tế; thời gian: tháng 6/2026).»: who and when, at the end in brackets. */
function inBrackets(sentence: string, year: number | undefined): Omit<Assignment, 'source'> | undefined {
  const words = /\(([^()]{8,300})\)[\s.;]*$/u.exec(sentence)?.[1];
  const subject = words === undefined ? undefined : readSubject(words);
  if (
    words === undefined ||
    !subject ||
    !/^(?:chủ\s+trì|phối\s+hợp|thực\s+hiện|tham\s+mưu|tổ\s+chức|làm\s+đầu\s+mối)/u.test(subject.rest)
  )
    return undefined;
  const time = findFields(words).find((field) => field.kind === 'deadline');
  const deadline = time ? parseDeadline(time.value, year) : (findDeadline(words, year) ?? noDeadline);
  return { ...readRoles(subject.parties, subject.rest), deadline };
}

function firstDeadline(words: string, rest: string | undefined, year: number | undefined) {
  const times = findFields(words).filter(({ kind, start, value }) => kind === 'deadline' && start > 0 && value !== '');
  const stated = times.find(isTimeOfDoing);
  if (stated) return parseDeadline(stated.value, year);
  const found = findDeadline(words, year);
  if (found) return found;
  // «…; thời gian: thường xuyên»
  const often = times
    .map(({ value }) => parseDeadline(value, year))
    .find(({ kind }) => kind === 'regular' || kind === 'periodic');
  if (often) return often;
  const start = rest ?? words;
  const after = support.exec(start);
  // «phối hợp với các ban đảng thường xuyên theo dõi»: after the units, before what they do.
  const then = after && /^([^.;]*?)\s(thường\s+xuyên)\s+(?=\p{Ll})/u.exec(start.slice(after.index + after[0].length));
  const regular =
    regularly.exec(start) ??
    (then?.[1] && opensParty(then[1]) && !verb.test(then[1]) ? [then[0], then[2] ?? ''] : null);
  return regular
    ? ({ text: (regular[1] ?? regular[0]).trim(), kind: 'regular', due: null, derived: false } as const)
    : undefined;
}

/** A line without number that begins in the middle of a sentence: the line above, broken by the export. */
function goesOn(plan: Outlined, index: number): boolean {
  const { blocks, units } = plan;
  const above = blocks[index - 1];
  return (
    above?.kind === 'paragraph' &&
    blocks[index]?.kind === 'paragraph' &&
    units[index]?.label === undefined &&
    /^\p{Ll}/u.test(ownText(plan, index)) &&
    /[\p{L}\d,]$/u.test(above.text.trimEnd())
  );
}

function linesAfter(plan: Outlined, index: number): string[] {
  const lines: string[] = [];
  for (let next = index + 1; goesOn(plan, next); next += 1) lines.push(ownText(plan, next));
  return lines;
}

function ancestors(units: readonly OutlineUnit[], index: number): number[] {
  const list: number[] = [];
  for (let at = index; at >= 0; at = units[at]?.parent ?? -1) list.push(at);
  return list;
}

/** For each block whether a unit that it stands under, however far up, has a text that `fits`. */
function under({ units, texts }: Outlined, fits: (text: string) => boolean): readonly boolean[] {
  const own = new Map<number, boolean>();
  const found: boolean[] = [];
  for (const { parent } of units) {
    if (parent >= 0 && !own.has(parent)) own.set(parent, fits(texts[parent] ?? ''));
    found.push(parent >= 0 && (own.get(parent) === true || found[parent] === true));
  }
  return found;
}

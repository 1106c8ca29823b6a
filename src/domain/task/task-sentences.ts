import { findFields, isTimeOfDoing } from './assignment.ts';
import { type Deadline, findDeadline, noDeadline, parseDeadline } from './deadline.ts';
import { opensParty } from './party.ts';
import type { FoundTask } from './task.ts';
import { type Actor, actorsOf, headsItems, headsPoints, lineActors } from './task-actors.ts';
import { addresseesOf } from './task-addressees.ts';
import { type DatedClause, formula, groupSentences, obstacle, splitAtDays, splitSentences } from './task-clauses.ts';
import { blocksOfNorms, preamblesOf } from './task-outside.ts';
import { markerOf, type Outlined, ownText, sectionOf } from './task-place.ts';
import { readRoles, support } from './task-roles.ts';
import { isClosingRequest } from './task-statements.ts';
import { lowerFirst, readSubject, timedWords } from './task-subject.ts';
import { verb } from './task-verbs.ts';

/** Sections that say why and how far, not who does what. */
const notTasks =
  /^(?:(?:về|những|các|một\s+số)\s+)?(?:mục\s+(?:đích|tiêu)|yêu\s+cầu|quan\s+điểm|phạm\s+vi|đối\s+tượng|nguyên\s+tắc|chỉ\s+tiêu|tình\s+hình|kết\s+quả|tầm\s+nhìn|định\s+hướng|đánh\s+giá|căn\s+cứ|giải\s+thích|sự\s+cần\s+thiết|thực\s+trạng|hạn\s+chế|ưu\s+điểm|tồn\s+tại|thành\s+phần|ý\s+kiến|diễn\s+biến|khuyết\s+điểm|nguyên\s+nhân|(?:đề\s+xuất|kiến\s+nghị)(?:\s*(?:,|và)\s*(?:đề\s+xuất|kiến\s+nghị))?\s*:?$)/iu;
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
  const preambles = preamblesOf(plan);
  const outside = under(plan, (text) => text.length < 120 && notTasks.test(text));
  const assigning = under(plan, (text) => assignsHere.test(text));
  const tasking = under(plan, (text) => tasksHere.test(text));
  const tasks: FoundTask[] = [];
  /** Items of an actor that are tasks: what stands under them is how. */
  const items = new Set<number>();
  const headings = actorsOf(plan, addressees.parties);
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
    if (text === '' || used.has(index) || norms.has(index) || preambles.has(index)) continue;
    if (addressees.blocks.has(index) || outside[index]) continue;
    const heading = headings.get(index);
    if (heading && (heading.isLead || listsUnits.has(units[index]?.parent ?? -1) || assigning[index])) {
      actors.set(index, heading);
      continue;
    }
    // A name alone («I. Các viện nghiên cứu, trường đại học») is no sentence.
    if (heading) continue;
    const parent = units[index]?.parent ?? -1;
    const above = bullets.get(index) ?? actors.get(parent);
    // «b) Về công tác tuyên truyền:», «b) Thực hiện các nhiệm vụ sau:»: what is to be done stands below.
    if (
      above &&
      /:\s*$/u.test(text) &&
      headsItems(plan, index) &&
      (headsPoints(text) || !verb.test(lowerFirst(text)))
    ) {
      actors.set(index, above);
      continue;
    }
    if (items.has(parent) && units[index]?.label && asksOthers.test(text)) continue;
    const place = {
      section: sectionOf(units, index),
      marker: markerOf(units, index),
      place: { block: index, row: null },
    };
    for (const words of groupSentences(text)) {
      const found = readAssignment(words, above, year, tasking[index] === true);
      if (!found) continue;
      for (const [at, { text, days }] of clausesOf(words, found).entries()) {
        const own = at === 0 ? found : { ...found, ...rolesBelow(found, text) };
        const deadline = days === null ? found.deadline : deadlineOf(text, days, year);
        tasks.push({ ...place, ...own, deadline, text, details: [], groups: [], product: null, origin: 'sentence' });
      }
      if (above) items.add(index);
    }
  }
  return tasks.map((task) => withDetails(plan, task, tasks));
}

/** The points below a task that ends with a colon, unless some of them are tasks themselves. */
function withDetails({ units, texts }: Outlined, task: FoundTask, tasks: readonly FoundTask[]): FoundTask {
  if (!/:\s*$/u.test(task.text)) return task;
  const { block } = task.place;
  const below = [...units.keys()].filter((index) => units[index]?.parent === block && units[index]?.label);
  const areTasks = below.some((index) => tasks.some(({ place }) => place.block === index));
  return areTasks ? task : { ...task, details: below.map((index) => texts[index] ?? '').filter((text) => text !== '') };
}

/** «+ Yêu cầu các trường …» under an item: how the one above does it. */
const asksOthers = /^(?:yêu\s+cầu|đề\s+nghị|khuyến\s+khích)\s/iu;

type Assignment = Pick<FoundTask, 'lead' | 'support' | 'adviser' | 'assigned' | 'deadline' | 'source'>;

function readAssignment(
  words: string,
  above: Actor | undefined,
  year: number | undefined,
  taskSection: boolean,
): Assignment | undefined {
  const [sentence = words] = splitSentences(words);
  if (formula.test(sentence) || obstacle.test(sentence) || isClosingRequest(sentence)) return undefined;
  if (headsPoints(words)) return undefined;
  const named = readSubject(sentence);
  // «Công an xã tuần tra» without a verb that is known: another body than the one above.
  if (above && !named && opensParty(sentence) === 'unit') return undefined;
  const subject = named ?? (above && { parties: above.parties, rest: lowerFirst(sentence) });
  const deadline = firstDeadline(timedWords(words), subject?.rest, year);
  if (named?.mood === 'states' || (named?.mood === 'polite' && (deadline?.due ?? null) === null)) return undefined;
  if (!subject) {
    const told = inBrackets(sentence, year);
    if (told) return { ...told, deadline: deadline ?? told.deadline, source: sentence };
    // «… và định kỳ hằng năm cập nhật» inside an item says how, not when the item is due.
    const aside = deadline?.kind === 'periodic' && !sentence.startsWith(deadline.text);
    const stated = deadline && deadline.kind !== 'none' && !aside;
    return taskSection && stated
      ? { lead: [], support: [], adviser: [], assigned: [], deadline, source: sentence }
      : undefined;
  }
  const roles = readRoles(subject.parties, subject.rest);
  if (!above || named) return { ...roles, deadline: deadline ?? noDeadline, source: sentence };
  const leads = above.leads && roles.assigned === above.parties ? { lead: roles.assigned, assigned: [] } : {};
  const supports = roles.support.length === 0 ? { support: above.support } : {};
  return { ...roles, ...leads, ...supports, deadline: deadline ?? noDeadline, source: sentence };
}

/** Clauses that state a day each; one for words with a single day, and for days of every year. */
function clausesOf(words: string, { deadline }: Assignment): DatedClause[] {
  return deadline.due === null && deadline.kind !== 'date'
    ? [{ text: words, days: null }]
    : splitAtDays(words, words.length - timedWords(words).length);
}

/** Of a clause with one day that day; with two of one doing the first, and both as written. */
function deadlineOf(text: string, days: string, year: number | undefined): Deadline {
  const first = findDeadline(text, year) ?? parseDeadline(days, year);
  return first.text.length < days.length && days.includes(first.text) ? { ...first, text: days } : first;
}

/** Of a later clause of the same body: it leads or is assigned as before, but who helps is said anew. */
function rolesBelow({ lead, assigned }: Assignment, words: string): Pick<FoundTask, 'support' | 'adviser'> {
  const { support, adviser } = readRoles([...lead, ...assigned], lowerFirst(words));
  return { support, adviser };
}

/** «thường xuyên» right before what is done, not «nhiệm vụ thường xuyên» or «chi thường xuyên». */
const regularly = /^(?:có\s+trách\s+nhiệm\s+)?(thường\s+xuyên)\s+(?=\p{Ll})/iu;

/** «Rà soát văn bản (Văn phòng chủ trì, phối hợp với Phòng Kinh tế; thời gian: tháng 6/2026).»: who and when, at the end in brackets. */
function inBrackets(sentence: string, year: number | undefined): Omit<Assignment, 'source'> | undefined {
  // «Cơ quan trình: Đoàn kiểm tra (Ủy ban Kiểm tra chủ trì tham mưu).» says who somebody is.
  const fact = /^[\p{L}\s]{4,40}:\s+(?=\p{Lu})/u.exec(sentence);
  if (fact && opensParty(sentence.slice(fact[0].length))) return undefined;
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
  const span = times.map(({ value }) => spanOf(value, words, year)).find((time) => time !== undefined);
  if (span) return span;
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

/**
 * «… môi trường. Thời gian: Quý I/2026.»: a month, quarter or year for doing it. A day or an hour under the bare word is
 * that of a meeting, and so is whatever stands beside a place.
 */
function spanOf(value: string, words: string, year: number | undefined): Deadline | undefined {
  if (
    !/^(?:trong\s+|từ\s+)?(?:tháng|quý|năm)\s+[\dIV]/iu.test(value) ||
    /địa\s+điểm\s*:|thành\s+phần\s*:/iu.test(words)
  )
    return undefined;
  const time = parseDeadline(value, year);
  return time.kind === 'month' || time.kind === 'quarter' || time.kind === 'year' ? time : undefined;
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

import { findFields, isTimeOfDoing } from './assignment.ts';
import { noDeadline, parseDeadline } from './deadline.ts';
import { opensParty, type Party, readParties } from './party.ts';
import type { FoundTask } from './task.ts';
import type { TasksInLines } from './task-lines.ts';
import { markerOf, type Outlined, ownText, sectionOf } from './task-place.ts';
import { readSubject } from './task-subject.ts';

const contents =
  /^nội\s+dung(?:\s*(?:,|và)?\s*(?:biện\s+pháp|nhiệm\s+vụ|giải\s+pháp|công\s+việc|thực\s+hiện))*\s*:?$/iu;
const body = '(?:(?:cơ\\s+quan|đơn\\s+vị)\\s+)?';
const performers = new RegExp(
  `^${body}chủ\\s+trì(?:\\s*(?:,|và)?\\s*${body}(?:phối\\s+hợp|thực\\s+hiện))*\\s*:?$`,
  'iu',
);
const leaders = new RegExp(`^${body}chủ\\s+trì(?:\\s+thực\\s+hiện)?\\s*:?$`, 'iu');
const supporters = new RegExp(`^${body}phối\\s+hợp(?:\\s+thực\\s+hiện)?\\s*:?$`, 'iu');

/**
 * Tasks of a section that says in blocks of its own what, who and when, for all of its items:
 *
 *     1. Nội dung, biện pháp          a) …  b) …                    each a task
 *     2. Cơ quan chủ trì, phối hợp    a) Cơ quan chủ trì  - …       lead
 *                                     b) Cơ quan phối hợp - …       support
 *     3. Thời gian thực hiện: …                                     deadline
 *
 * A list under «who» that holds anything but names gives none.
 */
export function tasksInBlocks(plan: Outlined, year: number | undefined): TasksInLines {
  const used = new Set<number>();
  const tasks: FoundTask[] = [];
  const below = childrenOf(plan);
  for (const children of below.values()) {
    const at = (fits: (text: string) => boolean) => children.find((index) => fits(ownText(plan, index)));
    const what = at((text) => contents.test(text));
    const who = at((text) => performers.test(text));
    if (what === undefined || who === undefined) continue;
    const roles = rolesOf(plan, below, who);
    if (!roles) continue;
    const time = children.find((index) => timeOf(plan, index) !== undefined);
    const written = time === undefined ? undefined : timeOf(plan, time);
    const items = (below.get(what) ?? []).filter((index) => !readSubject(ownText(plan, index)));
    for (const index of items) {
      tasks.push({
        section: sectionOf(plan.units, index),
        marker: markerOf(plan.units, index),
        text: ownText(plan, index),
        details: [],
        groups: [],
        ...roles.parties,
        adviser: [],
        assigned: [],
        deadline: written === undefined ? noDeadline : parseDeadline(written, year),
        product: null,
        source: [...roles.blocks, ...(time === undefined ? [] : [time])].map((at) => ownText(plan, at)).join('\n'),
        origin: 'lines',
        place: { block: index, row: null },
      });
    }
    for (const index of [what, ...items, ...roles.blocks, ...(time === undefined ? [] : [time])]) used.add(index);
  }
  return { tasks, used };
}

/** The blocks with a number, a letter or a dash that stand right below each. */
function childrenOf({ units }: Outlined): ReadonlyMap<number, readonly number[]> {
  const below = new Map<number, number[]>();
  for (const [index, { label, parent }] of units.entries())
    if (label) below.set(parent, [...(below.get(parent) ?? []), index]);
  return below;
}

interface Roles {
  readonly parties: { readonly lead: readonly Party[]; readonly support: readonly Party[] };
  readonly blocks: readonly number[];
}

function rolesOf(plan: Outlined, below: ReadonlyMap<number, readonly number[]>, who: number): Roles | undefined {
  const lead: string[] = [];
  const support: string[] = [];
  const blocks: number[] = [who];
  for (const index of below.get(who) ?? []) {
    const text = ownText(plan, index);
    const lists = leaders.test(text) || supporters.test(text);
    const names = lists ? (below.get(index) ?? []) : [index];
    blocks.push(...(lists ? [index] : []), ...names);
    (supporters.test(text) ? support : lead).push(...names.map((at) => ownText(plan, at).replace(/[\s.;,]+$/u, '')));
  }
  const areNames = [...lead, ...support].every((name) => name.split(/\s*;\s*/u).every((piece) => opensParty(piece)));
  if (lead.length === 0 || !areNames) return undefined;
  return { parties: { lead: readParties(lead.join('; ')), support: readParties(support.join('; ')) }, blocks };
}

/** «Thời gian thực hiện: Quý I/2026.» → `Quý I/2026` */
function timeOf(plan: Outlined, index: number): string | undefined {
  const [field, ...others] = findFields(ownText(plan, index));
  if (field?.start !== 0 || others.length > 0 || !isTimeOfDoing(field) || field.value === '') return undefined;
  return field.value;
}

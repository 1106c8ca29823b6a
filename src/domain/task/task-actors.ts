import type { LabelKind } from '../plan/numbering.ts';
import type { OutlineUnit } from '../plan/outline.ts';
import { mayOpenParty, opensParty, type Party, readParties } from './party.ts';
import { splitSentences } from './task-clauses.ts';
import type { Outlined } from './task-place.ts';
import { readRoles } from './task-roles.ts';
import { asksWhom, isAnnouncement } from './task-statements.ts';
import { afterIntroduction, leadIn, readSubject } from './task-subject.ts';
import { anyVerb, isMatter, verb } from './task-verbs.ts';

/** Who a heading or a line ending with a colon names, for the items below it. */
export interface Actor {
  readonly parties: readonly Party[];
  /** «1. Sở Tài chính (cơ quan chủ trì)», «Vụ Pháp chế chủ trì, phối hợp với …:». */
  readonly leads: boolean;
  /** «…, phối hợp với các đơn vị liên quan:» holds for each item. */
  readonly support: readonly Party[];
  /** The line only names who acts in what follows, so that it is no task itself, wherever it stands. */
  readonly isLead: boolean;
}

const named = (parties: readonly Party[], leads = false): Actor => ({ parties, leads, support: [], isLead: false });

/** «Sở Tài chính có trách nhiệm:» */
const duty = /\s+(?:có\s+(?:trách\s+nhiệm|nhiệm\s+vụ)|thực\s+hiện(?:\s+các\s+nhiệm\s+vụ)?)(?=\s*:\s*$)/u;

/**
 * A heading or item that is nothing but a unit: «2. Sở Tài chính», «c) Sở Khoa học và Công nghệ:».
 *
 * @param hasItems items stand below it: then «Các cơ sở đào tạo, bồi dưỡng giáo viên» is a name, no sentence
 */
export function actorHeading(text: string, hasItems: boolean): Actor | undefined {
  const bare = text.replace(leadIn, '').replace(/^Đối\s+với\s+/u, '');
  if (!mayOpenParty(bare)) return undefined;
  const { name, remark } = splitRemark(/:\s*$/u.test(bare) ? bare.replace(duty, '') : bare);
  if (name.length > 160 || acts(name, hasItems)) return undefined;
  // «Ủy ban nhân dân các xã: Gia Thuận, Tân Điền, Gò Công Đông»
  if (
    /^[^:.;]*\s(?:xã|phường|đặc khu|huyện|tỉnh|thành phố|thôn|khu phố):\s+\p{Lu}[\p{L}\s,-]*$/u.test(name) &&
    opensParty(name)
  )
    return named([{ name, kind: 'group' }]);
  if (/[.:]/u.test(name) || !name.split(/\s*;\s*/u).every((piece) => opensParty(piece))) return undefined;
  return named(readParties(name), /chủ\s+trì/iu.test(remark));
}

/** Whether words say what is done. Of a heading of a list the verbs that also name a matter are part of a group's name. */
function acts(name: string, hasItems: boolean): boolean {
  if (!hasItems || opensParty(name) !== 'group') return verb.test(name);
  return [...name.matchAll(anyVerb)].some(([found]) => !isMatter(found));
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

/** «chủ trì, phối hợp với các đơn vị liên quan:», «thực hiện các nhiệm vụ sau:» and nothing that is to be done itself. */
const onlyRoles =
  /^(?:có\s+trách\s+nhiệm\s+|chịu\s+trách\s+nhiệm\s+)?(?:chủ\s+trì|phối\s+hợp)(?:\s*,?\s*phối\s+hợp)?(?:\s+(?:chặt\s+chẽ\s+)?(?:cùng\s+với|với|cùng)\s+(.+?))?(?:\s+(?:tổ\s+chức\s+)?(?:triển\s+khai|thực\s+hiện))*(?:\s+(?:tốt\s+)?(?:các|một\s+số|những)?\s*(?:nhiệm\s+vụ|nội\s+dung|công\s+việc)(?:\s+(?:sau(?:\s+đây)?|như\s+sau|chính))?)?\s*:\s*$/u;
/** «… và thực hiện nghiêm túc các nội dung sau:» */
const pointsBelow =
  /(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|việc|giải\s+pháp|biện\s+pháp|yêu\s+cầu|vấn\s+đề)(?:\s+(?:cụ\s+thể|chủ\s+yếu|trọng\s+tâm|chính|cơ\s+bản))*\s+(?:sau(?:\s+đây)?|như\s+sau|dưới\s+đây)\s*:\s*$/u;

/** «Tổng hợp báo cáo gồm các nội dung sau:», «Kiểm tra các nội dung sau:»: the points are what is reported or checked. */
const partsBelow =
  /(?:gồm(?:\s+có)?|kiểm\s+tra|rà\s+soát|báo\s+cáo|tổng\s+hợp|thống\s+kê|đánh\s+giá|phổ\s+biến|tuyên\s+truyền|quán\s+triệt|làm\s+rõ)(?:\s+(?:về|theo|rõ|các|những|một\s+số))*\s+(?:nội\s+dung|vấn\s+đề|yêu\s+cầu)\s[^.;:]*:\s*$/iu;
/** Whether the points below a line are to be done, each for itself. */
export const headsPoints = (text: string): boolean => pointsBelow.test(text) && !partsBelow.test(text);

/**
 * The body that the items below a line with a colon at its end have to act for: «Vụ A chủ trì, phối hợp với …:», «…, đề
 * nghị các Sở:», «UBND tỉnh yêu cầu:» — then those to whom the letter goes.
 */
function leadLine(text: string, addressees: readonly Party[]): Actor | undefined {
  if (!/:\s*$/u.test(text)) return undefined;
  const sentence = splitSentences(text).at(-1) ?? text;
  const bare = afterIntroduction(sentence);
  const heading = bare === sentence ? undefined : actorHeading(bare, true);
  if (heading) return { ...heading, isLead: true };
  const subject = readSubject(sentence);
  if (!subject) return undefined;
  const whom = asksWhom(subject.rest);
  if (whom !== undefined) {
    const asked = whom === '' ? undefined : actorHeading(whom, true);
    if (asked) return { ...asked, isLead: true };
    const toAll = /^:?$/.test(whom.trim()) || pointsBelow.test(whom);
    return toAll && addressees.length > 0 ? { ...named(addressees), isLead: true } : undefined;
  }
  if (subject.mood !== undefined || isAnnouncement(subject.rest)) return undefined;
  const roles = onlyRoles.exec(subject.rest);
  if (roles && !(roles[1] && verb.test(roles[1]))) {
    const { lead, support } = readRoles(subject.parties, subject.rest);
    return { parties: subject.parties, leads: lead.length > 0, support, isLead: true };
  }
  return headsPoints(subject.rest) ? { ...named(subject.parties), isLead: true } : undefined;
}

/** Who is named at each block that heads others, whether or not it is a heading of duties. */
export function actorsOf(plan: Outlined, addressees: readonly Party[]): ReadonlyMap<number, Actor> {
  const found = new Map<number, Actor>();
  for (const [index, text] of plan.texts.entries()) {
    if (text === '') continue;
    // The name of a body is short, and a line that heads items ends with a colon.
    if (text.length > 400 && !/:\s*$/.test(text)) continue;
    const hasItems = headsItems(plan, index);
    const actor = actorHeading(text, hasItems) ?? (hasItems ? leadLine(text, addressees) : undefined);
    if (actor) found.set(index, actor);
  }
  return found;
}

/** «Một là, …», «Thứ nhất, …»: an item numbered in words. */
const inWords =
  /^(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\s+là|Thứ\s+(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s*[,:]\s/u;

/** Whether the block below is an item of it: a child, or after a line without number any item that is no heading. */
export function headsItems(plan: Outlined, index: number): boolean {
  const { units, texts } = plan;
  if (inWords.test(texts[index + 1] ?? '')) return true;
  const below = units[index + 1];
  if (below?.label === undefined) return false;
  return below.parent === index || (units[index]?.label === undefined && isItem(plan, index + 1));
}

/**
 * The unit of each item that follows a line without number ending with a colon, in the same place:
 * «Giao Phòng Văn hóa - Xã hội:» ⏎ «- Xây dựng kế hoạch …».
 */
export function lineActors(plan: Outlined, headings: ReadonlyMap<number, Actor>): ReadonlyMap<number, Actor> {
  const { blocks, units } = plan;
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
      for (const item of numberedAfter(plan, index)) found.set(item, actor);
    } else {
      // A line of its own, wherever it hangs, ends the list.
      for (const at of kind === undefined ? ancestors(units, index) : []) open.delete(units[at]?.parent ?? -1);
      open.delete(parent);
    }
  }
  return found;
}

/** An item of a list. One with dashes below is a heading: «3. Tổng hợp báo cáo, nội dung bao gồm:» ⏎ «- Số cơ sở». */
function isItem({ blocks, units }: Outlined, index: number): boolean {
  const block = blocks[index];
  if (block?.kind !== 'heading' || !/:\s*$/u.test(block.text)) return block?.kind === 'paragraph';
  const kind = units[index + 1]?.label?.kind;
  return units[index + 1]?.parent === index && (kind === 'dash' || kind === 'plus');
}

/** «1. …», «2. …» right after a line: they hang elsewhere in the outline, but the line is what they stand under. */
function numberedAfter(plan: Outlined, line: number): number[] {
  const { blocks, units, texts } = plan;
  const words: number[] = [];
  for (let index = line + 1; inWords.test(texts[index] ?? ''); index += 1) words.push(index);
  if (words.length > 0) return words;
  const first = units[line + 1];
  const kind = first?.label?.kind;
  if (kind !== 'number' && kind !== 'decimal') return [];
  const items: number[] = [];
  for (let index = line + 1; index < blocks.length; index += 1) {
    const unit = units[index];
    if (isItem(plan, index) && unit?.parent === first?.parent && unit?.label?.kind === kind) items.push(index);
    else if (!ancestors(units, index).some((at) => at !== index && items.includes(at))) break;
  }
  return items;
}

function ancestors(units: readonly OutlineUnit[], index: number): number[] {
  const list: number[] = [];
  for (let at = index; at >= 0; at = units[at]?.parent ?? -1) list.push(at);
  return list;
}

import type { StoredRecord } from './stored-record.ts';

/** Longer texts are seldom said twice. */
const longest = 80;
/** The texts are forgotten when there are so many: they would be held for nothing. */
const most = 200_000;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Makes equal short texts of records one text in memory: names, numbers and dates come back in thousands of records, and
 * are a third of what these take. Changes the record itself and gives it back.
 *
 * Field by field: to go through whatever is there takes ten times as long.
 */
export function textSharer(): (record: StoredRecord) => StoredRecord {
  const known = new Map<string, string>();
  const same = <T extends string | null>(text: T): T => {
    if (text === null || text.length > longest) return text;
    const one = known.get(text);
    if (one !== undefined) return one as T;
    if (known.size >= most) known.clear();
    known.set(text, text);
    return text;
  };
  const shareAll = (values: readonly string[]): void => {
    const list = values as string[];
    for (let at = 0; at < list.length; at += 1) list[at] = same(list[at] ?? '');
  };
  return (record) => {
    for (const citation of record.citations as Writable<(typeof record.citations)[number]>[]) {
      citation.kind = same(citation.kind);
      citation.rule = same(citation.rule);
      citation.text = same(citation.text);
      citation.type = same(citation.type);
      citation.number = same(citation.number);
      citation.date = same(citation.date);
      citation.issuer = same(citation.issuer);
      citation.title = same(citation.title);
      citation.pinpoint = same(citation.pinpoint);
      citation.name = same(citation.name);
      citation.anchor = same(citation.anchor);
      if (citation.relation !== null) {
        const relation = citation.relation as Writable<typeof citation.relation>;
        relation.words = same(relation.words);
      }
      shareAll(citation.targets);
      shareAll(citation.candidates);
    }
    for (const task of record.tasks as Writable<(typeof record.tasks)[number]>[]) {
      task.id = same(task.id);
      task.section = same(task.section);
      task.sectionLabel = same(task.sectionLabel);
      task.product = same(task.product);
      shareAll(task.groups);
      const deadline = task.deadline as Writable<typeof task.deadline>;
      deadline.text = same(deadline.text);
      deadline.due = same(deadline.due);
      for (const parties of [task.lead, task.support, task.adviser, task.assigned]) {
        for (const party of parties as Writable<(typeof parties)[number]>[]) party.name = same(party.name);
      }
    }
    const facts = record.facts as Writable<typeof record.facts>;
    facts.type = same(facts.type);
    facts.issuer = same(facts.issuer);
    facts.date = same(facts.date);
    shareAll(record.recipients);
    return record;
  };
}

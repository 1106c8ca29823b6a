import type { DocumentDetails, DocumentRecord, PlacedTask } from './document-record.ts';
import { type HeldDetails, titleAt } from './held-details.ts';

/** A text, or the section whose title it is, or a piece of a title: section, start, end. */
type StoredText = string | number | readonly [section: number, start: number, end: number];

type StoredTask = Omit<PlacedTask, 'text' | 'details' | 'source'> & {
  readonly text: StoredText;
  readonly details: readonly StoredText[];
  readonly source: StoredText;
};

/** A record as the pack keeps it: most tasks are paragraphs of the plan, or sentences of them, and each paragraph is written once. */
export type StoredRecord = Omit<DocumentRecord, 'tasks'> & { readonly tasks: readonly StoredTask[] };

export function toStored(record: DocumentRecord, { sections }: DocumentDetails): StoredRecord {
  const titles = new Map(sections.map(({ title }, index) => [title, index]));
  const byId = new Map(sections.map(({ id }, index) => [id, index]));
  const tasks = record.tasks.map((task) => {
    const own = task.section === null ? undefined : byId.get(task.section);
    const stored = (text: string): StoredText => {
      const whole = titles.get(text);
      if (whole !== undefined || own === undefined) return whole ?? text;
      const start = sections[own]?.title.indexOf(text) ?? -1;
      return start === -1 ? text : [own, start, start + text.length];
    };
    return { ...task, text: stored(task.text), details: task.details.map(stored), source: stored(task.source) };
  });
  return { ...record, tasks };
}

/** @param details asked for when the text of a task is first looked at */
export function fromStored(record: StoredRecord, details: () => HeldDetails): DocumentRecord {
  return { ...record, tasks: record.tasks.map((task) => new HeldTask(task, details)) };
}

/** Most lists of most tasks are empty: one for all is a tenth less memory to go through. */
const none: readonly never[] = [];
const some = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? none : list);

/** A task whose texts are read from the details. A class: tens of thousands of objects with getters of their own take four times the memory. */
class HeldTask implements PlacedTask {
  readonly id: PlacedTask['id'];
  readonly section: PlacedTask['section'];
  readonly marker: PlacedTask['marker'];
  readonly groups: PlacedTask['groups'];
  readonly lead: PlacedTask['lead'];
  readonly support: PlacedTask['support'];
  readonly adviser: PlacedTask['adviser'];
  readonly assigned: PlacedTask['assigned'];
  readonly deadline: PlacedTask['deadline'];
  readonly product: PlacedTask['product'];
  readonly origin: PlacedTask['origin'];
  readonly place: PlacedTask['place'];
  readonly sectionLabel: PlacedTask['sectionLabel'];
  readonly citations: PlacedTask['citations'];
  readonly shown: PlacedTask['shown'];
  readonly #texts: Pick<StoredTask, 'text' | 'details' | 'source'>;
  readonly #details: () => HeldDetails;

  constructor(stored: StoredTask, details: () => HeldDetails) {
    this.id = stored.id;
    this.section = stored.section;
    this.marker = stored.marker;
    this.groups = some(stored.groups);
    this.lead = some(stored.lead);
    this.support = some(stored.support);
    this.adviser = some(stored.adviser);
    this.assigned = some(stored.assigned);
    this.deadline = stored.deadline;
    this.product = stored.product;
    this.origin = stored.origin;
    this.place = stored.place;
    this.sectionLabel = stored.sectionLabel;
    this.citations = some(stored.citations);
    this.shown = stored.shown;
    this.#texts = { text: stored.text, details: stored.details, source: stored.source };
    this.#details = details;
  }

  get text(): string {
    return this.#read(this.#texts.text);
  }

  get details(): readonly string[] {
    return this.#texts.details.map((text) => this.#read(text));
  }

  get source(): string {
    return this.#read(this.#texts.source);
  }

  #read(text: StoredText): string {
    if (typeof text === 'string') return text;
    if (typeof text === 'number') return titleAt(this.#details(), text);
    const [section, start, end] = text;
    return titleAt(this.#details(), section).slice(start, end);
  }
}

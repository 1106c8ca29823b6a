import type { DocumentDetails, DocumentRecord, PlacedTask } from './document-record.ts';

/** A text, or the index of the section whose title it is. */
type StoredText = string | number;

type StoredTask = Omit<PlacedTask, 'text' | 'details' | 'source'> & {
  readonly text: StoredText;
  readonly details: readonly StoredText[];
  readonly source: StoredText;
};

/** A record as the pack keeps it: most tasks are paragraphs of the plan, and each paragraph is written, and held in memory, once. */
export type StoredRecord = Omit<DocumentRecord, 'tasks'> & { readonly tasks: readonly StoredTask[] };

export function toStored(record: DocumentRecord, { sections }: DocumentDetails): StoredRecord {
  const titles = new Map(sections.map(({ title }, index) => [title, index]));
  const stored = (text: string): StoredText => titles.get(text) ?? text;
  const tasks = record.tasks.map((task) => ({
    ...task,
    text: stored(task.text),
    details: task.details.map(stored),
    source: stored(task.source),
  }));
  return { ...record, tasks };
}

/** @param details asked for when the text of a task is first looked at */
export function fromStored(record: StoredRecord, details: () => DocumentDetails): DocumentRecord {
  const read = (text: StoredText): string =>
    typeof text === 'string' ? text : (details().sections[text]?.title ?? '');
  const tasks = record.tasks.map(
    (task): PlacedTask => ({
      ...task,
      get text() {
        return read(task.text);
      },
      get details() {
        return task.details.map(read);
      },
      get source() {
        return read(task.source);
      },
    }),
  );
  return { ...record, tasks };
}

import type { Task } from '../domain/task.ts';
import type { DocumentRecord } from './document-record.ts';

/** A text, or the index of the section whose title it is. */
type StoredText = string | number;

type StoredTask = Omit<Task, 'text' | 'details' | 'source'> & {
  readonly text: StoredText;
  readonly details: readonly StoredText[];
  readonly source: StoredText;
};

/** A record as the pack keeps it: most tasks are paragraphs of the plan, and each paragraph is written, and held in memory, once. */
export type StoredRecord = Omit<DocumentRecord, 'tasks'> & { readonly tasks: readonly StoredTask[] };

export function toStored(record: DocumentRecord): StoredRecord {
  const titles = new Map(record.sections.map(({ title }, index) => [title, index]));
  const stored = (text: string): StoredText => titles.get(text) ?? text;
  const tasks = record.tasks.map((task) => ({
    ...task,
    text: stored(task.text),
    details: task.details.map(stored),
    source: stored(task.source),
  }));
  return { ...record, tasks };
}

export function fromStored(record: StoredRecord): DocumentRecord {
  const read = (text: StoredText): string => (typeof text === 'string' ? text : (record.sections[text]?.title ?? ''));
  const tasks = record.tasks.map((task) => ({
    ...task,
    text: read(task.text),
    details: task.details.map(read),
    source: read(task.source),
  }));
  return { ...record, tasks };
}

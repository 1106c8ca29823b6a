import type { Task } from '../../domain/task/task.ts';
import type { PlacedCitation, PlacedTask, Section } from './document-record.ts';
import { sectionLabel } from './sections.ts';

/** A task with its place, before it is known what its document is called. */
export type DraftTask = Omit<PlacedTask, 'shown'>;

/** Says of each task where it stands and which citations it makes. */
export function placeTasks(
  tasks: readonly Task[],
  sections: readonly Section[],
  citations: readonly PlacedCitation[],
): DraftTask[] {
  const index = new Map(sections.map((section, at) => [section.id, at]));
  return tasks.map((task) => {
    const at = task.section === null ? undefined : index.get(task.section);
    if (at === undefined) return { ...task, sectionLabel: '', citations: [] };
    return {
      ...task,
      sectionLabel: sectionLabel(at, (section) => sections[section]),
      citations: citationsOf(task, sections, at, citations),
    };
  });
}

/** In the task's own words, or, for a task with labelled lines, anywhere in its section. */
function citationsOf(
  task: Task,
  sections: readonly Section[],
  section: number,
  citations: readonly PlacedCitation[],
): number[] {
  const words = [task.text, ...task.details].join('\n');
  return citations.flatMap((citation, index) => {
    if (citation.rule === 'self' || !isWithin(sections, citation.section, section)) return [];
    return words.includes(citation.text) ? [index] : [];
  });
}

function isWithin(sections: readonly Section[], section: number, outer: number): boolean {
  for (let at = section; at !== -1; at = sections[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}

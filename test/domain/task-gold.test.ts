import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Party } from '../../src/domain/task/party.ts';
import { extractTasks, type Task } from '../../src/domain/task/task.ts';
import { planFromSource } from '../../src/import/read-plan.ts';
import { readSource } from '../../src/import/read-source.ts';

/**
 * A task as a person read it. In a table the number of the row tells which, in prose the id of the section. `d17.json` has
 * the rows of the tables of d17, `d17.prose.json` what stands outside them.
 */
interface GoldTask {
  readonly id?: string;
  readonly marker?: string;
  /** The first words of the task. */
  readonly starts: string;
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  readonly adviser?: readonly string[];
  readonly assigned?: readonly string[];
  readonly kind: string;
  readonly due?: string | null;
  readonly product?: string | null;
}

const gold = 'test/gold/tasks/';
const corpus = 'test/fixtures/corpus/';

function fileOf(gold: string): string {
  const name = gold.replace('.prose', '');
  const [folder, prefix] = name.startsWith('d') ? [corpus, `${name}-`] : ['content/sources/', `${name}_`];
  return folder + readdirSync(folder).find((file) => file.startsWith(prefix));
}

async function tasksOf(name: string): Promise<Task[]> {
  const read = await readSource(fileOf(name));
  if (!read.ok) throw new Error(`${name}: ${read.refusal.what}`);
  return extractTasks(planFromSource(read.document).plan);
}

const names = (parties: readonly Party[]) => parties.map((party) => party.name);

/** What is compared of a task; a field that the gold does not give is not compared. */
function compared(task: Task, like: GoldTask): GoldTask {
  return {
    ...(like.id === undefined ? {} : { id: task.id }),
    ...(like.marker === undefined ? {} : { marker: task.marker }),
    starts: task.text.slice(0, like.starts.length),
    lead: names(task.lead),
    support: names(task.support),
    ...(like.marker === undefined ? { adviser: names(task.adviser), assigned: names(task.assigned) } : {}),
    kind: task.deadline.kind,
    due: task.deadline.due,
    ...(like.product === undefined ? {} : { product: task.product }),
  };
}

function complete(item: GoldTask): GoldTask {
  const prose = item.marker === undefined ? { adviser: [], assigned: [] } : {};
  return { lead: [], support: [], due: null, ...prose, ...item };
}

describe('finds the tasks that a person found, with units and deadlines as read by hand', () => {
  test.each(readdirSync(gold).map((file) => file.replace('.json', '')))('%s', async (name) => {
    const { tasks }: { tasks: GoldTask[] } = JSON.parse(readFileSync(`${gold}${name}.json`, 'utf8'));
    const table = tasks[0]?.marker !== undefined;
    const prose = name.endsWith('.prose');
    const found = (await tasksOf(name)).filter(({ origin }) =>
      table ? origin === 'table' : !prose || origin !== 'table',
    );
    expect(found.map((task, index) => compared(task, tasks[index] ?? { starts: '', kind: '' }))).toEqual(
      tasks.map(complete),
    );
  });
});

test('every gold file has its text', () => {
  for (const file of readdirSync(gold)) expect(existsSync(fileOf(file.replace('.json', '')))).toBe(true);
});

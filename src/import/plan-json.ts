import { parseLabel } from '../domain/plan/numbering.ts';
import type { Block } from '../domain/plan/plan.ts';
import { planFacts, type Signer } from '../domain/plan/plan-facts.ts';
import { planLines } from '../domain/plan/plan-text.ts';
import { extractTasks, type Task } from '../domain/task/task.ts';
import type { Conversion } from './convert.ts';

/** The plan model as `import --json` prints it. Blank or missing facts are null. */
export interface PlanJson {
  readonly number: string | null;
  /** ISO. */
  readonly date: string | null;
  readonly issuer: string | null;
  readonly type: string | null;
  readonly subject: string | null;
  readonly headings: readonly { readonly level: number; readonly marker: string; readonly title: string }[];
  readonly recipients: readonly string[];
  readonly signer: Signer | null;
  readonly tasks: readonly Task[];
  readonly notes: readonly string[];
  /** What a human should look at, in Vietnamese. */
  readonly warnings: readonly string[];
  /** Words of the file and of the text below, and every place where they part. */
  readonly fidelity: {
    readonly wordsIn: number;
    readonly wordsOut: number;
    readonly differences: Conversion['differences'];
    readonly repairs: Conversion['repairs'];
  };
  /** The whole text in reading order, one line per paragraph. */
  readonly text: string;
}

export function planJson(conversion: Conversion, warnings: readonly string[]): PlanJson {
  const { plan, wordsIn, wordsOut, differences, repairs } = conversion;
  const { number, date, issuer, type, subject, recipients, signer } = planFacts(plan);
  return {
    number,
    date,
    issuer,
    type,
    subject,
    headings: [...plan.body, ...plan.attachments].flatMap(heading),
    recipients,
    signer,
    tasks: extractTasks(plan),
    notes: plan.notes.map((note) => note.join('\n')),
    warnings,
    fidelity: { wordsIn, wordsOut, differences, repairs },
    text: planLines(plan).join('\n'),
  };
}

/** «I. MỤC ĐÍCH» → marker «I.», title «MỤC ĐÍCH»; the marker of a heading without number is empty. */
function heading(block: Block): PlanJson['headings'] {
  if (block.kind !== 'heading') return [];
  const marker = parseLabel(block.text)?.text ?? '';
  return [{ level: block.level, marker, title: block.text.slice(marker.length).trim() }];
}

/** What the reader asks of the register; empty strings ask nothing. */
export interface TaskCriteria {
  readonly unit: string;
  readonly role: string;
  readonly plan: string;
  readonly kind: string;
  /** `2026-06`. */
  readonly month: string;
}

/** What is known of a task when it is narrowed. */
export interface TaskFacts {
  readonly plan: string;
  readonly kind: string;
  /** ISO day or empty. */
  readonly due: string;
  readonly parties: readonly { readonly unit: string; readonly role: string }[];
}

/** Unit and role must meet in one party: «Sở Tư pháp» that supports is no answer to «Sở Tư pháp, chủ trì». */
export function fits(task: TaskFacts, { unit, role, plan, kind, month }: TaskCriteria): boolean {
  return (
    (plan === '' || task.plan === plan) &&
    (kind === '' || task.kind === kind) &&
    (month === '' || task.due.startsWith(month)) &&
    ((unit === '' && role === '') ||
      task.parties.some((party) => (unit === '' || party.unit === unit) && (role === '' || party.role === role)))
  );
}

import type { Closing } from '../../domain/plan/plan.ts';
import { opensParty, readParties } from '../../domain/task/party.ts';
import { remember } from '../../domain/text/remember.ts';

/** Units in «Nơi nhận», groups and persons left out. */
export function recipientsOf(closing: readonly Closing[]): string[] {
  return closing.flatMap((part) => (part.kind === 'recipients' ? part.lines.flatMap(recipientsIn) : []));
}

/** «- Lưu VP, UBKT ĐU.» → `VP`, `UBKT ĐU`. An office writes the same lines under all its documents. */
const recipientsIn: (line: string) => readonly string[] = remember((line) => {
  const text = line.replace(/^[-–+•\s]*(?:Như trên|Lưu(?: tại)?:?)?\s*/u, '').replace(/\s*\([^)]*\)/gu, '');
  if (opensParty(text) !== 'unit') return [];
  return readParties(text)
    .filter((party) => party.kind === 'unit' && !/[:/]/u.test(party.name))
    .map((party) => party.name);
});

import type { Closing } from '../../domain/plan/plan.ts';
import { opensParty, readParties } from '../../domain/task/party.ts';
import { remember } from '../../domain/text/remember.ts';

/** Units in «Nơi nhận», groups and persons left out. */
export function recipientsOf(closing: readonly Closing[]): string[] {
  return closing.flatMap((part) => (part.kind === 'recipients' ? part.lines.flatMap(recipientsIn) : []));
}

/**
 * «- Lưu VP, UBKT ĐU.» → `VP`, `UBKT ĐU`. Where a copy is kept, letters alone are the code of a file («VT», «VP6», «CN»), no
 * body that receives it. An office writes the same lines under all its documents.
 */
const recipientsIn: (line: string) => readonly string[] = remember((line) => {
  const bare = line.replace(/^[-–+•\s]*/u, '');
  const kept = /^Lưu(?!\p{L})/u.test(bare);
  const text = bare.replace(/^(?:Như trên|Lưu(?: tại)?:?)?\s*/u, '').replace(/\s*\([^)]*\)/gu, '');
  const parts = kept ? text.split(/[,;.]\s*/u).filter((part) => !isCode(part)) : [text];
  return parts.flatMap((part) =>
    opensParty(part) === 'unit'
      ? readParties(part).flatMap(({ kind, name }) =>
          kind === 'unit' && !/[:/]/u.test(name) && !isFile(name) ? [name] : [],
        )
      : [],
  );
});

/** Of the clerks' room and of divisions that have a number only: a code wherever it stands. */
const isFile = (name: string): boolean => /^(?:VT|P?CVP|\p{Lu}+\d+)(?![\p{L}\d])/u.test(name);
const isCode = (text: string): boolean => /^\p{Lu}+\d*$/u.test(text.trim()) && !/^VP$|^UBKT$/u.test(text.trim());

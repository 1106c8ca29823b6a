import { dividedNames, type Party, readParties } from './party.ts';

export type PartyRole = 'lead' | 'support' | 'adviser' | 'assigned';
/** «Sở Tư pháp chủ trì», «Sở Nội vụ (phối hợp)»; «các cơ quan phối hợp» is who they are. */
const roleEnd = (words: string): RegExp =>
  new RegExp(`(?<!(?:cơ\\s+quan|đơn\\s+vị|bộ\\s+phận|các\\s+ban))(?:\\s|\\()(?:${words})\\s*\\)?[\\s.,]*$`, 'u');
const roleWords: readonly { readonly role: PartyRole; readonly words: RegExp }[] = [
  { role: 'lead', words: roleEnd('chủ\\s+trì|(?:làm\\s+)?đầu\\s+mối') },
  { role: 'support', words: roleEnd('phối\\s+hợp') },
  { role: 'adviser', words: roleEnd('tham\\s+mưu') },
];
const leadsWith = /^(.+?\s+chủ\s+trì)\s*,?\s+phối\s+hợp\s+(?:cùng\s+với|với|cùng)\s+(.+)$/su;

/**
 * The parties of a cell that tells their roles itself: «UBND tỉnh chủ trì; Sở Công Thương chuẩn bị», «Sở Tư pháp (chủ trì),
 * Sở Nội vụ (phối hợp)». A role stands behind the names that have it: «Sở A, Sở B chủ trì». Undefined for a cell without roles.
 */
export function partiesByRole(written: string): Readonly<Record<PartyRole, readonly Party[]>> | undefined {
  if (!/chủ\s+trì|đầu\s+mối|phối\s+hợp|tham\s+mưu/u.test(written)) return undefined;
  const names: Record<PartyRole, string[]> = { lead: [], support: [], adviser: [], assigned: [] };
  for (const strong of written.split(/\s*;\s*|\s*\n+\s*/u)) {
    const both = leadsWith.exec(strong);
    if (both?.[2]) names.support.push(both[2]);
    let waiting: string[] = [];
    for (const piece of dividedNames(both?.[1] ?? strong)) {
      const told = roleWords.find(({ words }) => words.test(piece));
      waiting.push(told ? piece.replace(told.words, '') : piece);
      if (!told) continue;
      names[told.role].push(...waiting);
      waiting = [];
    }
    names.assigned.push(...waiting);
  }
  if (names.lead.length + names.support.length + names.adviser.length === 0) return undefined;
  const read = (list: readonly string[]) => readParties(list.join('; '));
  return {
    lead: read(names.lead),
    support: read(names.support),
    adviser: read(names.adviser),
    assigned: read(names.assigned),
  };
}

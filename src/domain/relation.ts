import type { Relation, RelationKind } from './citation.ts';

/**
 * Relation words — từ chỉ quan hệ: the words before a mention that say why it is cited. The nearest one counts; of several
 * that end at one place the longest.
 */
const relationWords: readonly (readonly [kind: RelationKind, words: string])[] = [
  ['replaces', 'thay thế'],
  ['repeals', 'bãi bỏ'],
  ['repeals', 'hủy bỏ'],
  ['repeals', 'huỷ bỏ'],
  ['amends', 'sửa đổi, bổ sung'],
  ['amends', 'bổ sung, sửa đổi'],
  ['amends', 'sửa đổi'],
  ['amends', 'bổ sung'],
  ['attached-to', 'ban hành kèm theo'],
  ['attached-to', 'kèm theo'],
  ['concretizes', 'cụ thể hóa'],
  ['concretizes', 'cụ thể hoá'],
  ['concretizes', 'quy định chi tiết'],
  ['concretizes', 'hướng dẫn thi hành'],
  ['implements', 'triển khai thực hiện'],
  ['implements', 'tổ chức thực hiện'],
  ['implements', 'thực hiện'],
  ['implements', 'triển khai'],
  ['implements', 'quán triệt'],
  ['implements', 'thi hành'],
  ['implements', 'chấp hành'],
  ['based-on', 'căn cứ'],
  ['based-on', 'bám sát'],
  ['based-on', 'theo tinh thần'],
  ['cites', 'theo'],
  ['cites', 'quy định tại'],
  ['cites', 'tại'],
];

/** By first letter, longest first. */
const byLetter = new Map<number, (readonly [kind: RelationKind, words: string])[]>();
for (const entry of [...relationWords].sort(([, a], [, b]) => b.length - a.length)) {
  const letter = entry[1].charCodeAt(0);
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry]);
}

/**
 * The relation that the words before a mention state. `before` ends where the mention (with its pinpoint) begins and
 * holds nothing but its own sentence. Null when no relation word stands there.
 */
export function relationBefore(before: string): Relation | null {
  const small = before.toLowerCase().replaceAll('\n', ' ');
  for (let at = small.length - 3; at >= 0; at -= 1) {
    if (at > 0 && small.charCodeAt(at - 1) !== 32 && small.charCodeAt(at - 1) !== 40) continue;
    const entry = byLetter
      .get(small.charCodeAt(at))
      ?.find(([, words]) => small.startsWith(words, at) && !/\p{L}/u.test(small.charAt(at + words.length)));
    if (!entry) continue;
    const end = at + entry[1].length;
    const [kind, words] =
      relationWords.find(
        ([, longer]) => longer.length > entry[1].length && longer.endsWith(entry[1]) && small.endsWith(longer, end),
      ) ?? entry;
    const start = end - words.length;
    return { kind: isPassive(small, start, kind) ? 'cites' : kind, words: before.slice(start, end) };
  }
  return null;
}

/** «được sửa đổi, bổ sung bởi Luật số …»: what is amended is the other document, not this one. */
function isPassive(small: string, start: number, kind: RelationKind): boolean {
  if (kind !== 'amends' && kind !== 'replaces' && kind !== 'repeals') return false;
  return /(?:được|bị)\s+(?:\p{L}+\s+){0,2}$/u.test(small.slice(Math.max(0, start - 30), start));
}

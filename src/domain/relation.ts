import type { Relation, RelationKind } from './citation.ts';

/**
 * Relation words — từ chỉ quan hệ: the words before a mention that say why it is cited. The nearest one wins; of two at
 * the same place the longer.
 */
const relationWords: readonly (readonly [kind: RelationKind, words: string])[] = [
  ['replaces', 'thay thế'],
  ['replaces', 'thay thế cho'],
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

const pattern = new RegExp(
  `(?<![\\p{L}])(?:${relationWords
    .map(([, words]) => words)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', '\\s+')})(?![\\p{L}])`,
  'giu',
);
const kindOf = new Map(relationWords.map(([kind, words]) => [words, kind]));

/** «được sửa đổi, bổ sung bởi Luật số …»: what is amended is the other document, not this one. */
const passive = /(?:được|bị)\s+(?:\p{L}+\s+){0,2}$/u;

/**
 * The relation that the words before a mention state. `before` ends where the mention (with its pinpoint) begins and
 * holds nothing but its own sentence. Null when no relation word stands there.
 */
export function relationBefore(before: string): Relation | null {
  let last: RegExpExecArray | undefined;
  for (const match of before.matchAll(pattern)) last = match;
  if (!last) return null;
  const kind = kindOf.get(last[0].toLowerCase().replace(/\s+/g, ' ')) ?? 'cites';
  const turned =
    passive.test(before.slice(0, last.index)) && (kind === 'amends' || kind === 'replaces' || kind === 'repeals');
  return { kind: turned ? 'cites' : kind, words: last[0] };
}

import { ministryFields } from '../document/issuers.ts';

/** Names of departments that no ministry has, and what both are called for short. Adding one is adding a name. */
const others =
  'An toàn thực phẩm;Công thương;Dân tộc;Du lịch;Ngoại vụ;Quy hoạch - Kiến trúc;Văn hóa và Thể thao;GD&ĐT;GDĐT;KH&CN;NN&MT;VHTT&DL;VH, TT&DL';
/** Of two that begin alike the longer stands first; either place of the tone mark. */
const fields = [...ministryFields, ...others.split(';')].sort((a, b) => b.length - a.length);
const field = `(?:${fields.join('|').replaceAll('hóa', 'h(?:óa|oá)').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`;
const list = new RegExp(
  `(?<![\\p{L}])[Cc]ác\\s+([Bb]ộ|[Ss]ở)\\s*:?\\s+(${field}(?:\\s*(?:,|và|,\\s+và)\\s+${field})+)(?!\\s*(?:,|và)\\s*(?:${field}|ban|ngành|đoàn))`,
  'gu',
);
const each = new RegExp(field, 'gu');

/**
 * «các Sở: Tài chính, Nội vụ và Xây dựng» with its word before each name: `Sở Tài chính; Sở Nội vụ; Sở Xây dựng`. Only a
 * list of names that the table knows, to the last: who is meant is then beyond doubt.
 */
export function spellOutOffices(text: string): string {
  if (!/[Cc]ác\s+(?:[Bb]ộ|[Ss]ở)[\s:]/u.test(text)) return text;
  return text.replace(list, (_, word: string, names: string) =>
    (names.match(each) ?? []).map((name) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)} ${name}`).join('; '),
  );
}

/**
 * What ministries and departments are called after their word, of today and of before the mergers of 2025. Adding one is
 * adding a name; of two that begin alike the longer stands first.
 */
const fields =
  'An toàn thực phẩm|Công Thương|Công thương|Công an|Dân tộc và Tôn giáo|Dân tộc|Du lịch|Giao thông vận tải|Giáo dục và Đào tạo|' +
  'Kế hoạch và Đầu tư|Khoa học và Công nghệ|Lao động - Thương binh và Xã hội|Ngoại giao|Ngoại vụ|Nội vụ|' +
  'Nông nghiệp và Môi trường|Nông nghiệp và Phát triển nông thôn|Quốc phòng|Quy hoạch - Kiến trúc|Tài chính|' +
  'Tài nguyên và Môi trường|Thông tin và Truyền thông|Tư pháp|Văn hóa, Thể thao và Du lịch|Văn hoá, Thể thao và Du lịch|' +
  'Văn hóa và Thể thao|Văn hoá và Thể thao|Xây dựng|Y tế|GD&ĐT|GDĐT|KH&CN|NN&MT|VHTT&DL|VH, TT&DL';
const field = `(?:${fields.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{M}])`;
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

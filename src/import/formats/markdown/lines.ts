/**
 * Lines → paragraphs: in a file that wraps its lines, line ends inside a paragraph are no line ends of the document.
 */

/** Whether most of the text stands in lines of one width: only then is a line end a wrap. */
export function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.map((line) => line.length).filter((length) => length > 40);
  if (lengths.length < 5) return false;
  return lengths.filter((length) => length <= 130).length > 0.95 * lengths.length;
}

/** A line that begins something of its own: a list item, a clause, a heading of a part, a rule, a star. */
const opens =
  /^\s*(?:\*\*|\*)?\s*(?:[-+•–]\s|\d{1,3}(?:\.\d{1,3})*[.)]\s|[a-zđ]\)\s|[IVXLC]+[.-]\s|(?:Điều|Chương|Mục|Phần|Phụ lục)\s+[\dIVXLC]|[-_=*]{3,}\s*$|\*\s*$)/u;
const rule = /^\s*(?:[-_=]{3,}|\*|\*{3})\s*$/;

/** Groups the lines of one block (no blank line inside) into paragraphs. `inCell`: line ends may also be real ones. */
export function groupLines(lines: readonly string[], wrapped: boolean, inCell: boolean): string[] {
  const paragraphs: string[] = [];
  let bold = false;
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const text = line.trim();
    // In a cell, bold that begins or ends with its line has the line for itself.
    const boldEdge = inCell && !bold && (/^\s*\*\*/.test(line) || /\*\*\s*$/.test(previous ?? ''));
    if (previous === undefined || boldEdge || !joins(previous, line, wrapped, inCell)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1)} ${text}`;
    if ((line.match(/\*\*/g)?.length ?? 0) % 2 === 1) bold = !bold;
  }
  return paragraphs;
}

function joins(previous: string, line: string, wrapped: boolean, inCell: boolean): boolean {
  if (/ {2}$|\\$/.test(previous) || rule.test(previous) || rule.test(line)) return false;
  if (!wrapped) return false;
  // «- Lưu: VT,» is an item, «2025 - 2030» cut before its dash is not.
  if (opens.test(line) && (inCell || /[.;:,]\**\s*$/.test(previous) || !/^\s*[-+–]\s/.test(line))) return false;
  if (!inCell) return true;
  if (/[;.]\**\s*$/.test(previous)) return false;
  return !(isCapitals(previous) && isSmall(line)) && !(isSmall(previous) && isCapitals(line));
}

/** A line of capitals beside one of small letters is another line: «CHỦ TỊCH», «Võ Tấn Đức». A number is neither. */
const isCapitals = (line: string): boolean => /\p{Lu}{2}/u.test(line) && !/[\p{Ll}\d]/u.test(line);
const isSmall = (line: string): boolean => /\p{Ll}/u.test(line);

import { inPieces, placeName, type RegisterRow } from '../../domain/task/task-export.ts';

/**
 * The dated tasks as a calendar (RFC 5545): one all-day event on the day a task is due. Regular, periodic and conditional
 * work has no event: it has no day. Same rows, same bytes: the stamp is the date of the document, never the clock.
 *
 * Written here, not by a library: the general one takes a hundred times as long, and a library of thousands of plans has
 * hundreds of thousands of events. Comes in pieces.
 *
 * @param address makes the full address of a root-relative path; null while the site's address is not known
 */
export function* toCalendar(
  rows: readonly RegisterRow[],
  name: string,
  address: ((path: string) => string) | null,
): Generator<string> {
  yield contentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Vien Dan//Nhiem vu//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
  ]);
  yield* inPieces(rows, (row) =>
    row.task.deadline.due === null ? '' : contentLines(event(row, row.task.deadline.due, address)),
  );
  yield contentLines(['END:VCALENDAR']);
}

function contentLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text += `${fold(line)}\r\n`;
  return text;
}

function event(row: RegisterRow, due: string, address: ((path: string) => string) | null): string[] {
  const { task } = row;
  const description = [
    task.text,
    ...(task.lead.length > 0 ? [`Chủ trì: ${list(task.lead)}`] : []),
    ...(task.support.length > 0 ? [`Phối hợp: ${list(task.support)}`] : []),
    ...(task.assigned.length > 0 ? [`Được giao: ${list(task.assigned)}`] : []),
    `Thời hạn như văn bản: ${task.deadline.text}${task.deadline.derived ? ' (ngày được suy ra)' : ''}`,
    `Nguồn: ${[row.document, placeName(row.place)].filter(Boolean).join(', ')}`,
    ...(address ? [] : [row.path]),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${row.path.replaceAll(/[^\w-]+/g, '.')}.${task.id}@vien-dan`,
    `DTSTAMP:${day(row.date ?? due)}T000000Z`,
    `DTSTART;VALUE=DATE:${day(due)}`,
    `SUMMARY:${escapeText(`Hạn: ${shorten(task.text)}`)}`,
    `DESCRIPTION:${escapeText(description.join('\n'))}`,
    ...(address ? [`URL;VALUE=URI:${address(row.path)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const list = (parties: readonly { readonly name: string }[]): string => parties.map((party) => party.name).join('; ');
const day = (iso: string): string => iso.replaceAll('-', '');

function shorten(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 108))}…`;
}

function escapeText(text: string): string {
  const escaped = text.replace(/[\\;,]/g, '\\$&');
  return escaped.includes('\n') ? escaped.replace(/\r?\n/g, '\\n') : escaped;
}

/** At most 75 octets a line; a line that goes on begins with a space. Never cuts inside a letter. */
function fold(line: string): string {
  if (line.length <= 25) return line;
  let folded = '';
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; at += 1) {
    const length = octetsOf(line.charCodeAt(at));
    if (octets + length > 75) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      octets = 1;
    }
    octets += length;
  }
  return folded + line.slice(from);
}

/** Of a UTF-16 unit in UTF-8; those of a pair all with its first half, so that it is not cut. */
function octetsOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  if (unit < 0xd800 || unit > 0xdfff) return 3;
  return unit < 0xdc00 ? 4 : 0;
}

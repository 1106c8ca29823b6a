import ical, { ICalCalendarMethod } from 'ical-generator';
import type { RegisterRow } from '../domain/task-export.ts';

/**
 * The dated tasks as a calendar: one all-day event on the day a task is due. Regular, periodic and conditional work has
 * no event: it has no day. Same rows, same bytes: the stamp is the date of the document, never the clock.
 *
 * @param address makes the full address of a root-relative path; null while the site's address is not known
 */
export function toCalendar(
  rows: readonly RegisterRow[],
  name: string,
  address: ((path: string) => string) | null,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Vien Dan', product: 'Nhiem vu', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const row of rows) {
    const { task } = row;
    if (task.deadline.due === null) continue;
    const lines = [
      task.text,
      ...(task.lead.length > 0 ? [`Chủ trì: ${list(row.task.lead)}`] : []),
      ...(task.support.length > 0 ? [`Phối hợp: ${list(row.task.support)}`] : []),
      ...(task.assigned.length > 0 ? [`Được giao: ${list(row.task.assigned)}`] : []),
      `Thời hạn như văn bản: ${task.deadline.text}${task.deadline.derived ? ' (ngày được suy ra)' : ''}`,
      `Nguồn: ${[row.document, row.place].filter(Boolean).join(', mục ')}`,
      ...(address ? [] : [row.path]),
    ];
    calendar.createEvent({
      id: `${row.path.replaceAll(/[^\w-]+/g, '.')}.${task.id}@vien-dan`,
      start: new Date(`${task.deadline.due}T00:00:00Z`),
      allDay: true,
      stamp: new Date(`${row.date ?? task.deadline.due}T00:00:00Z`),
      summary: `Hạn: ${shorten(task.text)}`,
      description: lines.join('\n'),
      ...(address ? { url: address(row.path) } : {}),
    });
  }
  return `${calendar.toString().replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`;
}

const list = (parties: readonly { readonly name: string }[]): string => parties.map((party) => party.name).join('; ');

function shorten(text: string): string {
  return text.length <= 110 ? text : `${text.slice(0, text.lastIndexOf(' ', 108))}…`;
}

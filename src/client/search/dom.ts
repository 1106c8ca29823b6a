import type { Piece } from '../../domain/search-excerpt.ts';

type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** A new element; children are nodes or text, never HTML. `false` and undefined attributes are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Text with its marked words. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map((piece) => (piece.marked ? make('mark', {}, piece.text) : piece.text));
}

/** `2026-05-07` → `07/5/2026`, `2026-06` → `6/2026`: as documents write it. */
export function shownDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  if (!month) return year ?? '';
  const shownMonth = Number(month) < 3 && day ? month : String(Number(month));
  return day ? `${day}/${shownMonth}/${year}` : `${shownMonth}/${year}`;
}

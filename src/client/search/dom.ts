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

import type { Piece } from '../../domain/search/search-excerpt.ts';
import { splitAtNumbers } from '../../domain/text/whole-numbers.ts';

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

/** Text with its marked words; the number of a document stays on one line. */
export function marked(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.flatMap(({ marked, text }) =>
    marked ? [make('mark', { class: isNumber(text) && 'n' }, text)] : withWholeNumbers(text),
  );
}

function withWholeNumbers(text: string): (Node | string)[] {
  return splitAtNumbers(text).map((piece) => (piece.isNumber ? make('span', { class: 'n' }, piece.text) : piece.text));
}

/** No longer than what fits on a phone. */
function isNumber(text: string): boolean {
  return text.length <= 24 && /^(?:số\s+)?\d\S*$/iu.test(text);
}

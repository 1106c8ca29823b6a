/** «số 05-NQ/TW», «30/2020/NĐ-CP»: no longer than what fits beside other words on a phone. */
const documentNumber = /(?:số\s+)?\d+(?:\/\d{4})?[-/](?=\p{L})[\p{L}\d/&-]{2,20}/giu;

/**
 * A text in pieces, the number of a document with the «số» before it being a piece of its own: where it is shown, a line may
 * not end within it. Joined, the pieces are the text; none is empty.
 */
export function splitAtNumbers(text: string): readonly { readonly text: string; readonly isNumber: boolean }[] {
  const pieces: { text: string; isNumber: boolean }[] = [];
  const add = (piece: string, isNumber: boolean) => piece !== '' && pieces.push({ text: piece, isNumber });
  let at = 0;
  for (const { index, 0: number } of text.matchAll(documentNumber)) {
    add(text.slice(at, index), false);
    add(number, true);
    at = index + number.length;
  }
  add(text.slice(at), false);
  return pieces;
}

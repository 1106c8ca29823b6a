const outside = 0; // no part of a word
const special = 1; // a capital, a digit, a mark, & / _ -: the word is none of small letters only
const strange = 2; // half of a surrogate pair, or one letter too many
const firstLetter = 3;
const unseen = 255;
/** Letters told apart: Vietnamese has 93. */
const width = 128;
/** Beginnings of words kept; a library has about ten thousand. */
const limit = 30_000;

const right = 1;
const wrong = 2;

/**
 * Finds where a text has words of small letters for which `isWrong` is true: their UTF-16 offsets, or undefined when it
 * has signs that are not of this language. Each distinct word is asked about once; from then on a word costs one look in
 * a table for each of its letters, and no string is made of it.
 */
export function wordScanner(isWrong: (word: string) => boolean): (text: string) => number[] | undefined {
  const classes = new Uint8Array(0x10000).fill(unseen);
  let letters = 0;
  const classOf = (code: number): number => {
    const char = String.fromCharCode(code);
    let found = outside;
    if (code >= 0xd800 && code < 0xe000) found = strange;
    else if (/\p{Ll}/u.test(char)) found = firstLetter + letters < width ? firstLetter + letters++ : strange;
    else if (/[\p{L}\p{M}\p{N}/&_-]/u.test(char)) found = special;
    classes[code] = found;
    return found;
  };

  // A tree of beginnings: row `node` holds by letter the node that follows, 0 where none was seen yet; the root is node 1.
  let next = new Uint16Array(0);
  let verdicts = new Uint8Array(0);
  let nodes = 0;
  const forget = (): void => {
    next = new Uint16Array(1024 * width);
    verdicts = new Uint8Array(1024);
    nodes = 2;
  };
  const grow = (): void => {
    const [rows, known] = [next, verdicts];
    next = new Uint16Array(rows.length * 2);
    verdicts = new Uint8Array(known.length * 2);
    next.set(rows);
    verdicts.set(known);
  };
  forget();

  return (text) => {
    if (nodes > limit) forget();
    const found: number[] = [];
    let node = 1;
    let start = 0;
    for (let i = 0; i <= text.length; i += 1) {
      const code = i < text.length ? text.charCodeAt(i) : 10;
      let kind = classes[code] ?? unseen;
      if (kind === unseen) kind = classOf(code);
      if (kind >= firstLetter) {
        if (node === 0) continue;
        let follower = next[node * width + kind] ?? 0;
        if (follower === 0) {
          if (nodes * width === next.length) grow();
          if (nodes > 0xffff) return undefined;
          follower = nodes++;
          next[node * width + kind] = follower;
        }
        node = follower;
      } else if (kind === special) {
        node = 0;
      } else if (kind === strange) {
        return undefined;
      } else {
        if (node > 1) {
          if (verdicts[node] === 0) verdicts[node] = isWrong(text.slice(start, i)) ? wrong : right;
          if (verdicts[node] === wrong) found.push(start);
        }
        node = 1;
        start = i + 1;
      }
    }
    return found;
  };
}

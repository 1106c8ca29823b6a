/**
 * Style sheets with short names for their custom properties (`--chu-nhat` → `--a`), the same in all of them, and without those
 * that no page can read: sheets of one page go together, but a page has only one of `alternatives`.
 *
 * @param sheets minified sheets by name
 * @param alternatives names of sheets of which a page loads exactly one; it loads any of the others
 */
export function shortenProperties(
  sheets: ReadonlyMap<string, string>,
  alternatives: readonly string[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const css of sheets.values())
    for (const [name] of css.matchAll(property)) if (!names.has(name)) names.set(name, `--${shortName(names.size)}`);
  const others = [...sheets].flatMap(([name, css]) => (alternatives.includes(name) ? [] : [css]));
  return new Map(
    [...sheets].map(([name, css]) => {
      const read = new Set(
        [css, ...others].flatMap((sheet) => [...sheet.matchAll(reading)].map(([, own]) => own ?? '')),
      );
      const kept = alternatives.includes(name)
        ? css.replace(setting, (whole, own: string) => (read.has(own) ? whole : ''))
        : css;
      return [name, kept.replace(/(--[a-z-]+): /g, '$1:').replace(property, (own) => names.get(own) ?? own)];
    }),
  );
}

const property = /--[a-z][a-z-]*/g;
const reading = /var\((--[a-z][a-z-]*)/g;
/** With the semicolon that follows it or, as the last one of its rule, without. */
const setting = /(--[a-z][a-z-]*):[^;}]*;?/g;

/** `a` … `z`, `aa` … */
function shortName(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : shortName(Math.floor(index / 26) - 1) + letter;
}

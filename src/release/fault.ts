/** Fault — lỗi của một bản đã phát hành: what `verify` found, as data. All texts are Vietnamese. */
export interface Fault {
  /** Stable name, e.g. `loai-tep`. */
  readonly rule: string;
  /** A file of the copy or an address, e.g. `pagefind/index/*.pf_index`. */
  readonly place: string;
  /** What is wrong. */
  readonly what: string;
  /** Cách sửa: one line each, the configuration line where there is one. */
  readonly remedy: readonly string[];
}

export function formatFault({ rule, place, what, remedy }: Fault): string {
  const [first = '', ...others] = remedy;
  return [
    `${place}: lỗi ${what} [${rule}]`,
    `  Cách sửa: ${first}`,
    ...others.map((line) => `            ${line}`),
  ].join('\n');
}

/** Many files with the same fault are one line: the first of them and how many more. */
export function placesOf(files: readonly string[]): string {
  const [first = '', ...others] = files;
  return others.length === 0 ? first : `${first} (và ${others.length} tệp khác)`;
}

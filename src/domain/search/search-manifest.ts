/** What the browser reads first when the reader turns to search: `so-hieu/index.json`. */
export interface SearchManifest {
  /** Pages in the full-text index. */
  readonly pages: number;
  /** Keys of the files of the number index. */
  readonly shards: readonly string[];
  /** Filter → ASCII value in index and address → what the reader sees: `loai` → `ke-hoach` → `Kế hoạch`. Units aside. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Abbreviation, lower case → its long forms: `ubkt` → `Ủy ban Kiểm tra`. */
  readonly abbreviations: Readonly<Record<string, readonly string[]>>;
  /** Sites of other offices that are searched together with this one. */
  readonly portal: readonly OtherSite[];
}

/** Another office's library. */
export interface OtherSite {
  /** Named in the results. */
  readonly name: string;
  /** Full address of its start page with the last slash. */
  readonly url: string;
}

/**
 * SourceDocument — an office file as its format says it, before anything is read into it: every reader under
 * `formats/` ends in this, and `read-plan.ts` starts from it. NFC, legacy fonts already converted, final view of tracked
 * changes, no comment and no hidden text.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Notes in order of their marks; `{ note: 0 }` in a run points at `notes[0]`. */
  readonly notes: readonly (readonly SourceBlock[])[];
  readonly findings: readonly Finding[];
}

export type SourceBlock = SourceParagraph | SourceTable;

export interface SourceParagraph {
  readonly kind: 'paragraph';
  /** Automatic number or bullet as Word shows it («3.1.», «-»); a typed label is simply the text of the first run. */
  readonly label?: { readonly text: string; readonly bullet: boolean; readonly level: number };
  readonly runs: readonly SourceRun[];
  readonly style?: string;
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** 0-based outline level of the paragraph's style, if it has one. */
  readonly outlineLevel?: number;
}

/**
 * `text` may hold `\n` (a line break inside the paragraph) and `\t`. `caps`: shown in capitals though the letters are stored
 * small (Word's «All caps», the fonts .VnTimeH); the text is as stored.
 */
export type SourceRun =
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean; readonly caps?: boolean }
  | { readonly note: number };

export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly { readonly header: boolean; readonly cells: readonly SourceCell[] }[];
  /** Whether lines are drawn; null when the format does not say. An unbordered table is often only layout. */
  readonly bordered: boolean | null;
}

export interface SourceCell {
  /** 0-based grid column and how many columns it covers. */
  readonly column: number;
  readonly span: number;
  /** Continues the cell above (vertical merge): its text stands there once. */
  readonly continued: boolean;
  readonly blocks: readonly SourceBlock[];
}

/** What a reader noticed that a human should know: tracked changes, comments, a legacy font, a lost image … */
export interface Finding {
  /** Stable name, e.g. `tracked-delete`, `legacy-font`, `image`. */
  readonly code: string;
  readonly count: number;
  /** Up to three short samples of the text concerned. */
  readonly samples: readonly string[];
}

/** A file that cannot be imported: the reason and the way out, in Vietnamese, for the clerk. */
export interface Refusal {
  /** Stable name, e.g. `pdf-scanned`, `encrypted`, `damaged`, `rtf`, `too-large`. */
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

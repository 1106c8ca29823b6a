/**
 * Automatic numbers and bullets as Word shows them — đánh số tự động. Shared by .docx and .doc, whose lists are the same
 * machine: a counter for each level of a list, a template («%1.%2.») for each label.
 */
import type { FindingLog } from '../findings.ts';
import type { SourceParagraph } from '../source-document.ts';
import { symbolText } from './symbols.ts';

export interface ListLevel {
  readonly start: number;
  /** A name of ECMA-376 17.18.59: `decimal`, `upperRoman`, `lowerLetter`, `bullet`, `none` … */
  readonly format: string;
  /** «%1» stands for the number of the first level. */
  readonly template: string;
  /** Font of the label: a bullet is a glyph of it. */
  readonly font?: string | undefined;
  /** Restarts after this level (1-based) only; 0 never; undefined after any higher level. */
  readonly restartAfter?: number | undefined;
  /** Prints the numbers of higher levels as decimals («isLgl»). */
  readonly legal?: boolean | undefined;
}

/** One use of a list («w:num», LFO). Uses of the same list share its counters. */
export interface ListUse {
  readonly id: string;
  readonly list: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Level → number at which this use starts, once. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

export type ListLabel = NonNullable<SourceParagraph['label']>;

/**
 * Returns the function that counts: call it for each numbered paragraph in reading order. Undefined when the level shows
 * nothing. A level that was skipped takes its start value, and counts.
 */
export function createListCounter(findings: FindingLog): (use: ListUse, level: number) => ListLabel | undefined {
  const countersOf = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();

  return (use, level) => {
    const counters = countersOf.get(use.list) ?? [];
    countersOf.set(use.list, counters);
    const startOf = (index: number): number => use.levels[index]?.start ?? 1;

    const override = started.has(`${use.id}:${level}`) ? undefined : use.startOverrides.get(level);
    started.add(`${use.id}:${level}`);
    const before = counters[level];
    counters[level] = override ?? (before === undefined ? startOf(level) : before + 1);
    for (let higher = 0; higher < level; higher += 1) counters[higher] ??= startOf(higher);
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const after = use.levels[deeper]?.restartAfter;
      if (after === undefined || level < after) counters[deeper] = undefined;
    }

    const definition = use.levels[level];
    if (definition === undefined) return undefined;
    const text = labelText(definition, use.levels, counters, findings);
    return text === '' ? undefined : { text, bullet: definition.format === 'bullet', level };
  };
}

function labelText(
  level: ListLevel,
  levels: readonly (ListLevel | undefined)[],
  counters: readonly (number | undefined)[],
  findings: FindingLog,
): string {
  if (level.format === 'bullet') return symbolText(level.template, level.font, findings).trim();
  return level.template
    .replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.legal === true ? 'decimal' : (levels[index]?.format ?? 'decimal');
      return formatNumber(counters[index] ?? levels[index]?.start ?? 1, format, findings);
    })
    .normalize('NFC')
    .trim();
}

const numberFormats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => (n < 10 ? `0${n}` : String(n)),
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letters(n),
  lowerLetter: (n) => letters(n).toLowerCase(),
  ordinal: (n) => `${n}${n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  numberInDash: (n) => `- ${n} -`,
  bullet: () => '',
  none: () => '',
};

function formatNumber(n: number, format: string, findings: FindingLog): string {
  const known = numberFormats[format];
  if (known === undefined) findings.add('number-format', format);
  return (known ?? String)(n);
}

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, digit] of romanDigits) {
    while (rest >= value && text.length < 32) {
      text += digit;
      rest -= value;
    }
  }
  return text;
}

/** 1 → A, 26 → Z, 27 → AA, 28 → BB: Word repeats the letter. */
function letters(n: number): string {
  if (n < 1) return '';
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(32, Math.ceil(n / 26)));
}

import type { LabelKind } from '../plan/numbering.ts';

/** A numbered unit on the way down to the place that is meant. */
export interface PinpointStep {
  readonly kind: LabelKind | 'heading';
  /** As typed: `III.`, `3.1.`, `Điều 5.`, `-`; empty for a heading without a number. */
  readonly label: string;
  /** Which dash or plus it is under its unit, from 1; ignored for what has a number. */
  readonly ordinal: number;
}

/** Kinds that a reference writes after «mục», joined with dots: «mục III.2». */
const inSection: ReadonlySet<PinpointStep['kind']> = new Set(['roman', 'number', 'decimal']);

/**
 * Names a place in a document as the office writes it, innermost first; empty for the document as a whole.
 *
 *     III. › 2.               mục III.2
 *     III. › 3. › 3.1. › -    gạch đầu dòng thứ nhất, mục III.3.1
 *     Chương II › Điều 5. › 2. › a)   điểm a khoản 2 Điều 5
 *     Phụ lục I › II. › 1.    mục II.1 Phụ lục I
 *
 * @param chain outermost first
 */
export function formatPinpoint(chain: readonly PinpointStep[]): string {
  const article = chain.findLastIndex((step) => step.kind === 'article');
  const parts: string[] = [];
  let numbers: string[] = [];
  for (const [index, step] of chain.entries()) {
    const label = bare(step.label);
    if (article > index && (step.kind === 'chapter' || step.kind === 'section' || step.kind === 'part')) continue;
    if (inSection.has(step.kind) && article >= 0 && index > article) parts.unshift(`khoản ${label}`);
    else if (inSection.has(step.kind)) numbers = joinNumbers(numbers, label);
    else if (step.kind === 'letter') parts.unshift(`điểm ${label}`);
    else if (step.kind === 'dash') parts.unshift(`gạch đầu dòng ${ordinalWords(step.ordinal)},`);
    else if (step.kind === 'plus') parts.unshift(`dấu cộng ${ordinalWords(step.ordinal)},`);
    else if (label !== '') {
      if (numbers.length > 0) parts.unshift(`mục ${numbers.join('.')}`);
      numbers = [];
      parts.unshift(label);
    }
    // What is smaller than the section stands before it.
    if (numbers.length > 0 && index === lastInSection(chain)) parts.unshift(`mục ${numbers.join('.')}`);
  }
  return parts.join(' ');
}

function lastInSection(chain: readonly PinpointStep[]): number {
  return chain.findLastIndex((step) => inSection.has(step.kind));
}

/** `III.` → `III`, `a)` → `a`, `Điều 5.` → `Điều 5`. */
function bare(label: string): string {
  return label.replace(/\s*[.):/–-]+$/u, '');
}

/** «3.1» under «3» is III.3.1, not III.3.3.1. */
function joinNumbers(above: readonly string[], label: string): string[] {
  const last = above.at(-1);
  return last !== undefined && label.startsWith(`${last}.`) ? [...above.slice(0, -1), label] : [...above, label];
}

function ordinalWords(ordinal: number): string {
  return ordinal === 1 ? 'thứ nhất' : `thứ ${ordinal}`;
}

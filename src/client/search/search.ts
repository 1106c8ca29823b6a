import type { NumberAnswer } from '../../domain/search/number-index.ts';
import type { SearchManifest } from '../../domain/search/search-manifest.ts';
import { loadPagefind } from '../load-pagefind.ts';
import { type Ask, openEngine } from './engine.ts';
import { latest } from './latest.ts';
import { readLabels, readManifest } from './numbers.ts';
import type { Answer, Question } from './question.ts';
import { answer } from './session.ts';

let engine: Promise<Ask> | undefined;

/** Starts loading what every search needs; called when the reader turns to a search box. */
export function warmUp(): void {
  openOnce().catch(() => undefined);
  readManifest().catch(() => undefined);
}

function openOnce(): Promise<Ask> {
  engine ??= openEngine(() => loadPagefind(readManifest().then(({ portal }) => portal))).catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

/** What a view shows. All are called for the newest question only. */
export interface View {
  /** The number index has answered; the full text is still being searched. */
  numbers(numbers: NumberAnswer, question: Question, labels: SearchManifest['labels']): void;
  answered(answer: Answer, labels: SearchManifest['labels']): void;
  /** The index is missing, damaged or cannot run in this browser. `numbers`: what the number index said nevertheless. */
  failed(question: Question, numbers: NumberAnswer | null, error: unknown): void;
}

/** A search box's own sequence of questions. */
export function searcher(view: View): (question: Question) => Promise<void> {
  const newest = latest();
  return async (question) => {
    const wanted = newest.begin();
    let numbers: NumberAnswer | null = null;
    try {
      const labels = question.counted ? await readLabels() : (await readManifest()).labels;
      const found = await answer(openOnce(), question, wanted, (early) => {
        numbers = early;
        if (wanted()) view.numbers(early, question, labels);
      });
      if (found && wanted()) view.answered(found, labels);
    } catch (error) {
      if (wanted()) view.failed(question, numbers, error);
    }
  };
}

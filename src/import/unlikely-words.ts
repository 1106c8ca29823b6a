import { clauses, type Word, type WordModel } from './word-model.ts';

/** A word that its neighbours make unlikely, with what usually stands there. */
export interface UnlikelyWord {
  readonly word: Word;
  readonly suggestion: string;
  /** A near twin usually stands here, or the other half of the word is missing. */
  readonly kind: 'twin' | 'half';
}

/** Words of grammar stand beside everything: their neighbours prove nothing. */
const grammar = new Set(
  'và là có các của về cho được từ tới đến với vì vụ bị do để khi mà này đó ở ra vào theo trên trong một như sẽ đã không phải tại hơn'.split(
    ' ',
  ),
);
/** Seen so often on one side, or on both sides, it is a habit of this office. */
const habit = { oneSide: 3, bothSides: 2 };
/** Half of a pair: seen so often, with its partner in this share of its uses, and behind no one word in more than this share. */
const bound = { uses: 10, share: 0.9, sharedBefore: 0.5 };

/** Words that stand here only, where a near twin stands elsewhere in the same company; and bound words without their partner. */
export function findUnlikelyWords(text: string, model: WordModel): UnlikelyWord[] {
  return clauses(text).flatMap((clause) =>
    clause.flatMap((word, i): UnlikelyWord[] => {
      if (word.special || grammar.has(word.written)) return [];
      const [previous, next] = [clause[i - 1]?.key, clause[i + 1]?.key];
      const twin = likelierTwin(word.key, previous, next, model);
      if (twin !== undefined) return [{ word, kind: 'twin', suggestion: model.written(twin) }];
      const partner = next === undefined ? missingPartner(word.key, previous, model) : undefined;
      if (partner === undefined) return [];
      return [{ word, kind: 'half', suggestion: `${word.written} ${model.written(partner)}` }];
    }),
  );
}

function likelierTwin(
  word: string,
  previous: string | undefined,
  next: string | undefined,
  model: WordModel,
): string | undefined {
  // A word seen twice in the same company is no slip.
  if (model.count(previous, word) > 1 || model.count(word, next) > 1) return undefined;
  return model.twins(word).find((twin) => {
    if (grammar.has(model.written(twin))) return false;
    const left = model.count(previous, twin);
    const right = model.count(twin, next);
    if (left >= habit.bothSides && right >= habit.bothSides) return true;
    return (
      (left >= habit.oneSide && left >= model.followed(previous) / 2) ||
      (right >= habit.oneSide && right >= model.preceded(next) / 2)
    );
  });
}

/** The word that hardly ever fails behind `word`, when the whole pair stands behind the same word elsewhere: «xây dựng chương (trình)». */
function missingPartner(word: string, previous: string | undefined, model: WordModel): string | undefined {
  const uses = model.count(word);
  if (uses < bound.uses) return undefined;
  // «Thủ tướng, các Phó Thủ tướng»: it is the second half of a word already, whatever name usually follows («Chính phủ»).
  if (model.count(previous, word) > uses * bound.sharedBefore) return undefined;
  return model
    .followers(word)
    .find((partner) => model.count(word, partner) >= uses * bound.share && model.count(previous, word, partner) > 0);
}

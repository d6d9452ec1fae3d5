import type { AnswerOption, QuestionFields } from '../question.js';

/** Codes of the options that are good news for those who answer, and of those that are bad news. */
export interface Sides {
  readonly favourable: readonly string[];
  readonly unfavourable: readonly string[];
}

type Sided = Pick<QuestionFields, 'direction' | 'favourable' | 'unfavourable'>;

/**
 * As named, or, where only a direction is, the two halves of the scale without its middle. Without
 * either there are no sides: a place on a scale is no judgement.
 */
export function sidesOf(
  { direction, favourable, unfavourable }: Sided,
  options: readonly Pick<AnswerOption, 'code' | 'score'>[],
): Sides | undefined {
  if (favourable || unfavourable) {
    return { favourable: favourable ?? [], unfavourable: unfavourable ?? [] };
  }
  if (direction === undefined) return undefined;
  const scale = options
    .filter(({ score }) => score !== undefined)
    .toSorted((a, b) => a.score! - b.score!)
    .map(({ code }) => code);
  if (scale.length < 2) return undefined;
  const half = Math.floor(scale.length / 2);
  const low = scale.slice(0, half);
  const high = scale.slice(scale.length - half);
  return direction === 'up'
    ? { favourable: high, unfavourable: low }
    : { favourable: low, unfavourable: high };
}

/** The codes behind a direction, so that a frozen question names its sides. */
export function freezeSides(
  question: QuestionFields,
  options: readonly AnswerOption[],
): Partial<QuestionFields> {
  return question.direction === undefined ? {} : { ...sidesOf(question, options) };
}

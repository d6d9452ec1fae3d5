import type { AnswerOption, Question } from '../../questionnaire/index.js';

/**
 * The two ends of a question and what stands beside them. With a direction the ends are
 * unfavourable and favourable to those who answer; without one they are just low and high.
 */
export interface QuestionSides {
  readonly isDirected: boolean;
  /** From the extreme inwards. */
  readonly left: readonly AnswerOption[];
  readonly right: readonly AnswerOption[];
  readonly neutral: readonly AnswerOption[];
  readonly beside: readonly AnswerOption[];
}

/** `null` for a question without a scale: choices have no sides. */
export function sidesOf(question: Question): QuestionSides | null {
  const options = question.options ?? [];
  const scale = options
    .filter((option) => option.score !== undefined)
    .sort((a, b) => a.score! - b.score!);
  if (scale.length < 2 || !['scale', 'rating', 'classes', 'number'].includes(question.type)) {
    return null;
  }
  const half = Math.floor(scale.length / 2);
  const low = scale.slice(0, half);
  const high = scale.slice(scale.length - half).reverse();
  // A high score that is bad news puts the high end on the unfavourable left.
  const [left, right] = question.direction === 'down' ? [high, low] : [low, high];
  return {
    isDirected: question.direction !== undefined,
    left,
    right,
    neutral: scale.slice(half, scale.length - half),
    beside: options.filter((option) => option.score === undefined),
  };
}

import type { AnswerCounts, CrossingCounts } from './count-tables.js';

/**
 * People that a table speaks about. The first layer is everybody; each earlier release adds the
 * layer of those who joined since, because the difference of two editions is a table as well (D5).
 */
export interface CountsLayer {
  readonly base: Uint32Array;
  readonly isIncrement: boolean;
  answersTo(question: number): AnswerCounts;
}

export const wholeLayer = (counts: CrossingCounts): CountsLayer => ({
  base: counts.base,
  isIncrement: false,
  answersTo: (question) => counts.answersTo(question),
});

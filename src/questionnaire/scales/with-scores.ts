import type { Questionnaire } from '../questionnaire.js';
import type { Response } from '../response.js';
import { classifier } from './class-of.js';

/**
 * Responses with the class of each score as one more answer. Whatever stood under its code is dropped: a
 * class is made of answers, never sent.
 */
export function withScores(
  { scales = [] }: Questionnaire,
  responses: readonly Response[],
): readonly Response[] {
  if (scales.length === 0) return responses;
  const prepared = scales.map((scale) => [scale.code, classifier(scale)] as const);
  const codes = new Set(scales.map(({ code }) => code));
  return responses.map((response) => {
    const sent = Object.entries(response).filter(([code]) => !codes.has(code));
    const scored = prepared.flatMap(([code, classOf]) => {
      const one = classOf(response);
      return one === undefined ? [] : [[code, one] as const];
    });
    return Object.fromEntries([...sent, ...scored]);
  });
}

import { type CommentLimits, commentsToRead, type Response } from '../../questionnaire/index.js';
import { cleanText } from './clean-text.js';
import type { Verbatim } from '../../releases/index.js';

/**
 * Takes the comments out of the responses, each on its own, in the order of fresh random
 * identifiers. Comments on a question with too few of them are left behind for good.
 */
export function collectVerbatims(
  surveyId: string,
  limits: CommentLimits,
  responses: readonly Response[],
  newId: () => string,
): readonly Verbatim[] {
  return [...commentsToRead(limits, responses, cleanText)]
    .flatMap(([question, texts]) => texts.map((text) => ({ question, text })))
    .map(({ question, text }) => ({
      id: newId(),
      surveyId,
      question,
      text,
      redacted: null,
      theme: null,
      chosen: false,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

import { type CommentLimits, commentsToRead, type Response } from '../../questionnaire/index.js';
import { cleanText } from './clean-text.js';

/** A comment as it comes out of the responses: of a question, and of nobody. */
export interface CollectedVerbatim {
  /** Random, and the order in which comments are kept. */
  readonly id: string;
  readonly surveyId: string;
  readonly question: string;
  readonly text: string;
  /** Nothing of it was reviewed yet. */
  readonly redacted: null;
  readonly theme: null;
  readonly chosen: boolean;
}

/**
 * Takes the comments out of the responses, each on its own, in the order of fresh random
 * identifiers. Comments on a question with too few of them are left behind for good.
 */
export function collectVerbatims(
  surveyId: string,
  limits: CommentLimits,
  responses: readonly Response[],
  newId: () => string,
): readonly CollectedVerbatim[] {
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

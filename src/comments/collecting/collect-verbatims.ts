import {
  commentFieldsOf,
  FEWEST_COMMENTS,
  type Questionnaire,
  type Response,
} from '../../questionnaire/index.js';
import { cleanText } from './clean-text.js';
import type { Verbatim } from '../../releases/index.js';

/**
 * Takes the comments out of the responses, each on its own, in the order of fresh random
 * identifiers. Comments on a question with too few of them are left behind for good.
 */
export function collectVerbatims(
  surveyId: string,
  questionnaire: Questionnaire,
  responses: readonly Response[],
  newId: () => string,
): readonly Verbatim[] {
  return commentFieldsOf(questionnaire)
    .map((question) => commentsOn(question, responses).map((text) => ({ question, text })))
    .filter((comments) => comments.length >= FEWEST_COMMENTS)
    .flat()
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

const commentsOn = (question: string, responses: readonly Response[]): readonly string[] =>
  responses
    .map((response) => response[question])
    .filter((answer) => typeof answer === 'string')
    .map(cleanText)
    .filter((text) => text !== '');

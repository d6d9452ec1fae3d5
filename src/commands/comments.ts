import { randomInt } from 'node:crypto';
import {
  commentFieldsOf,
  FEWEST_COMMENTS,
  type Questionnaire,
  type Response,
} from '../questionnaire/index.js';

interface Comment {
  readonly question: string;
  readonly text: string;
}

/** The comments on each question that has enough of them to be looked at (rule D10). */
export function commentsByQuestion(
  questionnaire: Questionnaire,
  responses: readonly Response[],
): ReadonlyMap<string, readonly string[]> {
  const comments = commentFieldsOf(questionnaire).map((code) => {
    const texts = responses.map((response) => response[code]);
    return [code, texts.filter((text) => typeof text === 'string')] as const;
  });
  return new Map(comments.filter(([, texts]) => texts.length >= FEWEST_COMMENTS));
}

/** Those comments, each with its question and nothing else, in an order made by chance. */
export function poolOf(questionnaire: Questionnaire, responses: readonly Response[]): string {
  const pool: Comment[] = [...commentsByQuestion(questionnaire, responses)].flatMap(
    ([question, texts]) => texts.map((text) => ({ question, text })),
  );
  for (let i = pool.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [pool[i], pool[j]] = [pool[j]!, pool[i]!];
  }
  return `${JSON.stringify(pool, null, 2)}\n`;
}

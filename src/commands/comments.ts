import { randomInt } from 'node:crypto';
import { type CommentLimits, commentsToRead, type Response } from '../questionnaire/index.js';

/** The comments that may be read, each with its question alone, in an order made by chance. */
export function poolOf(limits: CommentLimits, responses: readonly Response[]): string {
  const pool = [...commentsToRead(limits, responses)].flatMap(([question, texts]) =>
    texts.map((text) => ({ question, text })),
  );
  for (let i = pool.length - 1; i > 0; i -= 1) {
    const j = randomInt(i + 1);
    [pool[i], pool[j]] = [pool[j]!, pool[i]!];
  }
  return `${JSON.stringify(pool, null, 2)}\n`;
}

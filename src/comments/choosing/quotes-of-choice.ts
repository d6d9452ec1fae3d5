import type { PublishedVerbatim } from '../../disclosure/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { cleanText } from '../collecting/clean-text.js';
import { refuse } from '../refusals.js';
import { chooseVerbatims } from './choose-verbatims.js';

/** What holders decided about a comment that they alone have read. */
interface Chosen {
  readonly comment: string;
  readonly theme: string | null;
  readonly text: string | null;
}

/**
 * What an edition prints of what holders chose, by the same rules as of a pool on the server.
 *
 * @param questions of each comment, by its mark
 * @throws DomainError `choice-bad-text` where a text is not as it would be printed
 */
export function quotesOf(
  questionnaire: Questionnaire,
  chosen: readonly Chosen[],
  questions: ReadonlyMap<string, string>,
): readonly PublishedVerbatim[] {
  const bad = chosen.findIndex(({ text }) => text !== null && cleanText(text) !== text);
  if (bad >= 0) throw refuse('choice-bad-text', { entry: bad + 1 });
  const pool = chosen.map(({ comment, theme, text }) => ({
    question: questions.get(comment)!,
    text: text ?? '',
    redacted: null,
    theme,
    chosen: text !== null,
  }));
  return chooseVerbatims(questionnaire, pool);
}

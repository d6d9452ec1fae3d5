import type { CommentLot } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { titlesOfComments } from '../choosing/comment-titles.js';
import { words } from '../words/index.js';

/** What the report will say of comments that the lot chose. */
export function sayLots(
  lots: readonly CommentLot[],
  questionnaire: Questionnaire,
  language: Language,
): readonly string[] {
  const titles = titlesOfComments(questionnaire, language);
  return lots.map(({ question, drawn, atLeast }) =>
    fill(words[language].batch.byLot, {
      question: titles.get(question) ?? question,
      drawn,
      atLeast,
    }),
  );
}

import type { CommentLot } from '../../disclosure/index.js';
import { fill, formatDay, formatList } from '../../language/index.js';
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
  const t = words[language].batch;
  return lots.map(({ question, drawn, atLeast, draws = [] }) => {
    const said = fill(t.byLot, { question: titles.get(question) ?? question, drawn, atLeast });
    const list = draws.map((one) =>
      fill(t.oneDraw, { drawn: one.drawn, day: formatDay(one.on, language) }),
    );
    return `${said}. ${fill(t.draws, { list: formatList(list, language) })}`;
  });
}

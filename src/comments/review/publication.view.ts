import { textIn } from '../../common/index.js';
import type { CommentLot, PublishedVerbatim } from '../../disclosure/index.js';
import { fill } from '../../language/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import { titlesOfComments } from '../choosing/comment-titles.js';
import { groupNamesOf } from '../choosing/group-names.js';
import { sayLots } from './say-lots.js';
import { viewMarkedText } from './marked-text.view.js';

interface PublicationContent {
  readonly survey: Survey;
  readonly verbatims: readonly PublishedVerbatim[];
  /** The number that the next edition will have. */
  readonly edition: number;
  readonly notice: string | null;
  readonly lots: readonly CommentLot[];
}

export function viewPublication(content: PublicationContent, language: Language) {
  const { survey, verbatims, edition, notice, lots } = content;
  const { questionnaire } = survey.definition;
  const t = words[language].publication;
  const values = { edition: String(edition), count: String(verbatims.length) };
  const names = groupNamesOf(questionnaire);
  const titles = titlesOfComments(questionnaire, language);
  const themes = new Map(questionnaire.sections.map(({ code, title }) => [code, title]));
  return {
    title: fill(t.title, values),
    t,
    id: survey.id,
    survey: titleOf(survey, language),
    notice,
    lots: sayLots(lots, questionnaire, language),
    button: fill(t.button, values),
    quotes: verbatims.map(({ question, theme, text }) => ({
      question: titles.get(question) ?? question,
      theme:
        theme === undefined ? null : textIn(themes.get(theme), language, questionnaire.languages),
      parts: viewMarkedText(text, names, language),
    })),
  };
}

import { textIn } from '../../common/index.js';
import type { CommentLot } from '../../disclosure/index.js';
import { fill, sayRefusal } from '../../language/index.js';
import type { Verbatim } from '../../releases/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type Language, Page, type Trouble, type Viewer } from '../../web/index.js';
import { titlesOfComments } from '../choosing/comment-titles.js';
import { groupNamesOf } from '../choosing/group-names.js';
import { filterComments } from '../review/filter-comments.js';
import { sayLots } from '../review/say-lots.js';
import { viewFilters } from '../review/view-filters.js';
import { words } from '../words/index.js';

/** A line each: so many can be looked through on one page. */
const COMMENTS_PER_LIST = 500;

/** Of a longer comment, the beginning. */
const SHOWN_LETTERS = 240;

const LOT_SIZES = [3, 5, 8, 10, 15, 20, 30, 50];

export interface BatchView {
  readonly survey: Survey;
  readonly pool: readonly Verbatim[];
  readonly filter: string;
  readonly page: number;
  readonly isSaved: boolean;
  readonly ticked: readonly string[];
  readonly trouble: Trouble;
  readonly lots: readonly CommentLot[];
}

export function viewBatch({ language }: Viewer, view: BatchView): Page {
  const { survey, pool, filter, isSaved, trouble, lots } = view;
  const { questionnaire } = survey.definition;
  const t = words[language].batch;
  const sections = questionnaire.sections.map(({ code, title }) => ({
    code,
    title: textIn(title, language, questionnaire.languages),
  }));
  const titles = titlesOfComments(questionnaire, language);
  const listed = filterComments(pool, filter, groupNamesOf(questionnaire));
  const pages = Math.max(1, Math.ceil(listed.length / COMMENTS_PER_LIST));
  const page = Math.min(view.page, pages);
  const path = `/rep/surveys/${survey.id}/verbatims`;
  const asked = [...new Set(pool.map(({ question }) => question))];
  const model = {
    title: t.title,
    t,
    survey: titleOf(survey, language),
    path,
    seen: null,
    isUnsaved: false,
    at: `?page=${page}${filter === '' ? '' : `&show=${filter}`}`,
    saved: isSaved ? t.saved : null,
    errors: errorsOf(trouble, language),
    filters: viewFilters(filter, sections, language),
    pages: Array.from({ length: pages }, (_, index) => ({
      number: index + 1,
      label: fill(t.page, { number: index + 1 }),
      path: `${path}/batch?page=${index + 1}${filter === '' ? '' : `&show=${filter}`}`,
      isCurrent: index + 1 === page,
    })),
    hasPages: pages > 1,
    listedText: fill(t.listed, { count: listed.length }),
    themes: sections,
    comments: linesOf(view, listed, page, language),
    questions: asked.map((code) => ({ code, title: titles.get(code) ?? code })),
    counts: LOT_SIZES,
    lots: sayLots(lots, questionnaire, language),
  };
  return new Page('rep/comments-batch', model, trouble.status, language);
}

function linesOf(
  { survey, pool, ticked }: BatchView,
  listed: readonly Verbatim[],
  page: number,
  language: Language,
) {
  const { questionnaire } = survey.definition;
  const t = words[language].batch;
  const numbers = new Map(pool.map(({ id }, index) => [id, index + 1]));
  const themes = new Map(questionnaire.sections.map(({ code, title }) => [code, title]));
  const from = (page - 1) * COMMENTS_PER_LIST;
  const isTicked = new Set(ticked);
  return listed
    .slice(from, from + COMMENTS_PER_LIST)
    .map(({ id, text, redacted, theme, chosen }) => {
      const letters = [...(redacted ?? text)];
      const shown = letters.slice(0, SHOWN_LETTERS).join('');
      const title =
        theme === null ? '' : textIn(themes.get(theme), language, questionnaire.languages);
      return {
        id,
        number: numbers.get(id)!,
        text: letters.length > SHOWN_LETTERS ? `${shown}…` : shown,
        isTicked: isTicked.has(id),
        standing: [title, chosen ? t.chosen : '', redacted === null ? '' : t.redacted]
          .filter((one) => one !== '')
          .join(' · '),
      };
    });
}

function errorsOf({ fields, refusal }: Trouble, language: Language) {
  const t = words[language].batch;
  return [
    ...fields.map((field) => ({
      field: field === 'count' ? 'field-count' : 'batch',
      text: t.problem,
    })),
    ...(refusal ? [{ field: 'batch', text: sayRefusal(refusal, language) }] : []),
  ];
}

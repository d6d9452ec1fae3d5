import { type LocalisedText, textIn } from '../../common/index.js';
import { fill } from '../../language/index.js';
import { FEWEST_COMMENTS } from '../../questionnaire/index.js';
import type { Verbatim } from '../../releases/index.js';
import { type Survey, titleOf } from '../../surveys/index.js';
import { type FieldProblems, type Language, textOf } from '../../web/index.js';
import { countByTheme } from '../choosing/choose-verbatims.js';
import { words } from '../words/index.js';
import { MOST_CHARACTERS } from '../pool/review.dto.js';
import { stateOfVerbatim } from '../pool/sent-review.js';
import { titlesOfComments } from '../choosing/comment-titles.js';
import { groupNamesOf } from '../choosing/group-names.js';
import { viewMarkedText } from './marked-text.view.js';
import type { TypedReviews } from './read-review-form.js';
import { viewFilters } from './view-filters.js';

/** Few enough that a page of the longest comments fits in one form. */
export const COMMENTS_PER_PAGE = 20;

/** What is wrong with a review that another rep's has overtaken. */
export const CHANGED = 'changed-meanwhile';

export interface RefusedReview {
  readonly problems: FieldProblems;
  readonly typed: TypedReviews;
}

interface VerbatimsPageContent {
  readonly survey: Survey;
  readonly pool: readonly Verbatim[];
  /** Those of the pool that the filter names. */
  readonly shown: readonly Verbatim[];
  readonly filter: string;
  readonly page: number;
  readonly isSaved: boolean;
  readonly refused: RefusedReview | null;
}

export function viewVerbatims(content: VerbatimsPageContent, language: Language) {
  const { survey, pool, shown, filter, page, isSaved, refused } = content;
  const { questionnaire } = survey.definition;
  const t = words[language].review;
  const say = (text: LocalisedText) => textIn(text, language, questionnaire.languages);
  const titles = titlesOfComments(questionnaire, language);
  const asked = new Set(pool.map((verbatim) => verbatim.question));
  const sections = questionnaire.sections.map(({ code, title }) => ({ code, title: say(title) }));
  const names = groupNamesOf(questionnaire);
  const first = (page - 1) * COMMENTS_PER_PAGE;
  const pages = Math.ceil(shown.length / COMMENTS_PER_PAGE);
  const numbers = new Map(pool.map(({ id }, i) => [id, i + 1]));
  const chosen = pool.filter((verbatim) => verbatim.chosen).length;
  return {
    title: t.title,
    t,
    id: survey.id,
    survey: titleOf(survey, language),
    page,
    saved: isSaved ? t.saved : null,
    isUnsaved: refused !== null,
    errors: describeProblems(refused?.problems ?? {}, language),
    tooFew: [...titles].filter(([field]) => !asked.has(field)).map(([, title]) => title),
    chosenOf: fill(t.chosenOf, { chosen, count: pool.length }),
    pages: Array.from({ length: pages }, (_, i) => ({
      number: i + 1,
      label: fill(t.page, { number: i + 1 }),
      isCurrent: i + 1 === page,
    })),
    hasPages: pages > 1,
    themes: viewThemes(pool, sections, language),
    show: filter === '' ? '' : `&show=${filter}`,
    filters: viewFilters(filter, sections, language),
    isEmpty: pool.length === 0,
    longest: MOST_CHARACTERS,
    limit: fill(t.limit, { most: MOST_CHARACTERS }),
    comments: shown.slice(first, first + COMMENTS_PER_PAGE).map((verbatim) => ({
      number: numbers.get(verbatim.id)!,
      id: verbatim.id,
      question: titles.get(verbatim.question) ?? verbatim.question,
      parts: viewMarkedText(verbatim.text, names, language),
      ...viewFields(verbatim, refused?.typed.get(verbatim.id), sections),
      ...viewProblem(verbatim, refused, language),
      isChanged: isChanged(verbatim, refused?.typed.get(verbatim.id)),
    })),
  };
}

/** What is stored, or what was typed where a page was refused. */
function viewFields(
  verbatim: Verbatim,
  typed: Readonly<Record<string, unknown>> | undefined,
  sections: readonly { readonly code: string; readonly title: string }[],
) {
  const redacted = typed?.['redacted'] ?? verbatim.redacted ?? verbatim.text;
  const theme = typed ? typed['theme'] : verbatim.theme;
  return {
    redacted: typeof redacted === 'string' ? redacted : verbatim.text,
    themes: sections.map((section) => ({ ...section, isChosen: section.code === theme })),
    isChosen: typed ? typed['chosen'] === 'yes' : verbatim.chosen,
  };
}

/** Whether what was typed says anything else than what is stored. */
function isChanged(
  { text, redacted, theme, chosen }: Verbatim,
  typed: Readonly<Record<string, unknown>> | undefined,
): boolean {
  if (!typed) return false;
  const written = textOf(typed['redacted']).replaceAll('\r\n', '\n');
  return (
    written !== (redacted ?? text) ||
    textOf(typed['theme']) !== (theme ?? '') ||
    (typed['chosen'] === 'yes') !== chosen
  );
}

/** Whoever is told that a comment changed sees how it stands now, and answers that from then on. */
function viewProblem(verbatim: Verbatim, refused: RefusedReview | null, language: Language) {
  const t = words[language].review;
  const { redacted, text, chosen } = verbatim;
  const rules = refused?.problems[`redacted-${verbatim.id}`];
  const now = stateOfVerbatim(verbatim);
  const seen = refused?.typed.get(verbatim.id)?.['seen'];
  if (!rules?.includes(CHANGED)) {
    return {
      problem: rules ? fill(t.badText, { most: MOST_CHARACTERS }) : null,
      seen: seen ?? now,
    };
  }
  const stored = fill(chosen ? t.storedChosen : t.stored, { text: redacted ?? text });
  return { problem: t.changedMeanwhile, stored, seen: now };
}

function viewThemes(
  pool: readonly Verbatim[],
  sections: readonly { readonly code: string; readonly title: string }[],
  language: Language,
) {
  const t = words[language].review;
  const counts = countByTheme(pool);
  return sections.flatMap(({ code, title }) => {
    const count = counts.get(code);
    if (count === undefined) return [];
    const text = count < FEWEST_COMMENTS ? t.themeTooFew : t.themeLine;
    return [{ title, text: fill(text, { count }) }];
  });
}

function describeProblems(problems: FieldProblems, language: Language) {
  const t = words[language].review;
  return Object.entries(problems).map(([field, rules]) => ({
    field,
    text: rules.includes(CHANGED)
      ? t.changedMeanwhile
      : field.startsWith('redacted-')
        ? fill(t.badText, { most: MOST_CHARACTERS })
        : field.startsWith('theme-')
          ? t.badTheme
          : t.badForm,
  }));
}

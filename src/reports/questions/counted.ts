import {
  type Question,
  type Questionnaire,
  questionsOf,
  scaleQuestionsOf,
  type Tabled,
  tablesIn,
} from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { Figures } from '../figures/release-figures.js';
import type { ReportContext } from '../context/report-context.js';
import { withColon } from '../format/punctuate.js';

/** A table that the release holds: what it is about, and its figures over all respondents. */
export interface Counted {
  readonly question: Question;
  readonly tabled: Tabled;
  readonly figures: Figures;
}

export const countedOf = (context: ReportContext, question: Question): readonly Counted[] =>
  tablesIn(context.questionnaire)
    .filter(({ code, field }) => field === question.code && context.figures.has(code))
    .map((tabled) => ({ question, tabled, figures: context.figures.overall(tabled.code) }));

/** What is asked, and the scores that are made of it. */
export const shownQuestions = (questionnaire: Questionnaire): readonly Question[] => [
  ...questionsOf(questionnaire),
  ...scaleQuestionsOf(questionnaire),
];

export const allCounted = (context: ReportContext): readonly Counted[] =>
  shownQuestions(context.questionnaire).flatMap((question) => countedOf(context, question));

/** Of a class nobody may say that people answered it. */
export const isScore = ({ tabled }: Pick<Counted, 'tabled'>): boolean =>
  tabled.madeOf !== undefined;

export function labelOf(
  context: ReportContext,
  { tabled }: Pick<Counted, 'tabled'>,
  code: string,
): string {
  const label = tabled.options.find((option) => option.code === code)?.label;
  return context.say(label, 160) || code;
}

/** More answers of one side are named by the two at its ends. */
const MOST_NAMED = 3;

/** “Often”, “Nearly always” or “Always”: a side from the middle outwards, as people read a scale. */
export function quoteSide(
  context: ReportContext,
  counted: Counted,
  side: readonly string[],
): string {
  const labels = side.map((code) => labelOf(context, counted, code)).reverse();
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  return labels.length <= MOST_NAMED
    ? context.quoteAny(labels)
    : fill(context.texts.list.span, { first: context.quote(first), last: context.quote(last) });
}

/** What a table is about, where it stands apart from its question. */
export function titleOf(
  context: ReportContext,
  { question, tabled: { part } }: Pick<Counted, 'question' | 'tabled'>,
  most?: number,
): string {
  const { list, theme } = context.texts;
  const title = context.say(question.title, most);
  switch (part.kind) {
    case 'whole':
    case 'classes':
      return title;
    case 'row': {
      const row = context.say(part.row.label, 160);
      const aspect = part.aspect && context.say(part.aspect.label, 80);
      const text = aspect ? fill(theme.ofAspect, { row, aspect }) : row;
      return withColon(list, { label: title, text });
    }
    case 'first':
      return withColon(list, { label: title, text: theme.firstPlace });
    case 'among':
      return withColon(list, { label: title, text: fill(theme.among, { places: part.places }) });
  }
}

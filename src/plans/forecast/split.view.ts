import { type Language, textIn } from '../../common/index.js';
import { type FigureTable, type Interval, isWithheld, shareOf } from '../../disclosure/index.js';
import { fill, formatRange } from '../../language/index.js';
import type { ProfileQuestion, Questionnaire } from '../../questionnaire/index.js';
import { crossingName, profileQuestion, rowName } from '../told/names.js';
import { words } from '../words/index.js';

/** How closely the answers of a group are told: what a shade says, and the words beside it. */
export type Closeness = 'close' | 'coarse' | 'size' | 'none';

/** A figure is told closely within so many people, or so large a part of the group. */
const CLOSE_PEOPLE = 5;
const CLOSE_PART = 0.15;

/** The rows of everybody, and of those who named no group. */
const TOTAL = 'Total';
const OTHERS = 'others';

type Line = FigureTable['figures'][number];

/** What one way of splitting the results would show. */
export interface SplitView {
  readonly name: string;
  readonly summary: string;
  /** What the columns are, the first of them that of the groups. */
  readonly head: readonly string[];
  readonly rows: readonly RowView[];
}

export interface RowView {
  readonly label: string;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly closeness: Closeness;
  /** How many of the group are expected to answer. */
  readonly people: string;
  /** One answer as it would be told, in words and, in percent, as a bar; none where it is not. */
  readonly answer: string;
  /** Both in one sentence, for whoever does not see the picture. */
  readonly said: string;
  readonly bar: { readonly certain: number; readonly possible: number } | null;
}

export function viewSplit(
  by: readonly string[],
  table: FigureTable | undefined,
  questionnaire: Questionnaire,
  isOfAnswers: boolean,
  language: Language,
): SplitView {
  const t = words[language].forecast;
  const name = crossingName(language, questionnaire, by);
  const shown = table === undefined ? [] : groupsOf(table);
  const cells = shown.map(({ figures }) => viewCell(figures, isOfAnswers, language));
  const close = cells.filter(({ closeness }) => closeness === 'close').length;
  const seen = cells.filter(({ closeness }) => closeness !== 'none').length;
  if (seen === 0) return { name, summary: t.nothing, head: [], rows: [] };
  const labelIn = (label: string, side: number): string =>
    labelOf(label, profileQuestion(questionnaire, by[side]!), questionnaire, language);
  return {
    name,
    summary: fill(isOfAnswers ? t.rows : t.sizes, { rows: shown.length, close }),
    head: isOfAnswers ? [t.group, t.people, t.answer] : [t.group, t.people],
    rows: shown.map(({ labels }, i) => ({
      label: labels.map(labelIn).join(' · '),
      cells: [cells[i]!],
    })),
  };
}

/** Its rows but those of everybody, each by the labels of its groups. */
export const groupsOf = ({ rows, figures }: FigureTable) =>
  rows
    .map((row, i) => ({ labels: row.split('|'), figures: figures[i]! }))
    .filter(({ labels }) => !labels.includes(TOTAL));

function viewCell([people, ...answers]: Line, isOfAnswers: boolean, language: Language): CellView {
  const t = words[language].forecast;
  const isSizeTold = people !== undefined && !isWithheld(people);
  const told = answers.flatMap((figure) => (isWithheld(figure) ? [] : [figure]));
  const size = isSizeTold ? formatRange(people, language) : t.untold;
  const [first] = told;
  if (!isSizeTold || !isOfAnswers || told.length < answers.length || !first) {
    const closeness = isSizeTold ? 'size' : 'none';
    return { closeness, people: size, answer: t.untold, said: t.shades[closeness], bar: null };
  }
  const share = shareOf(first, people) ?? first;
  const closeness = told.every((figure) => isClose(figure, people)) ? 'close' : 'coarse';
  const answer = formatRange(first, language, people.high);
  const certain = Math.round(100 * share.low);
  return {
    closeness,
    people: size,
    answer,
    said: fill(t.said, { closeness: t.shades[closeness], answer, people: size }),
    bar: { certain, possible: Math.round(100 * share.high) - certain },
  };
}

function isClose(figure: Interval, people: Interval): boolean {
  const share = shareOf(figure, people);
  return (
    figure.high - figure.low <= CLOSE_PEOPLE ||
    (share !== null && share.high - share.low <= CLOSE_PART)
  );
}

function labelOf(
  label: string,
  question: ProfileQuestion | undefined,
  questionnaire: Questionnaire,
  language: Language,
): string {
  if (!question) return label;
  const group = question.groups?.find(({ code }) => code === label);
  if (group) return textIn(group.label, language, questionnaire.languages) || label;
  return label === OTHERS && !question.options.some(({ code }) => code === OTHERS)
    ? words[language].forecast.others
    : rowName(language, questionnaire, question, label.split('+'));
}

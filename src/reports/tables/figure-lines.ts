import { type Figure, isExact, isWithheld, readTables } from '../../disclosure/index.js';
import { type Question, questionsOf, untabledOf } from '../../questionnaire/index.js';
import { groupLabel } from '../build/group-labels.js';
import type { ReportContext } from '../context/report-context.js';
import { allCounted, type Counted } from '../questions/index.js';
import { labelOf, titleOf } from '../questions/counted.js';
import { withheldText } from '../questions/withheld.js';
import { Figures } from '../figures/release-figures.js';

/** The codes and the words of one published cell, and what is known of it. */
export interface FigureLine {
  readonly question: string;
  readonly title: string;
  readonly by: string;
  readonly byTitle: string;
  readonly group: string;
  readonly groupLabel: string;
  readonly answer: string;
  readonly answerLabel: string;
  /** In the notation of the report: a count, “40 to 44”, or that it is not shown. */
  readonly figure: string;
  readonly share: string;
  /** Only where it is the true one: a column of these can be added up. */
  readonly exact: number | null;
  /** The true count lies between the two, both included. */
  readonly from: number | null;
  readonly to: number | null;
  readonly asked: number | null;
}

const TOTAL = 'Total';

/** A question without a table, and why. */
export function whyUntabled(context: ReportContext, question: Question): string | null {
  const { theme } = context.texts;
  const why = untabledOf(question);
  switch (why) {
    case undefined:
    case 'nothing-asked':
      return null;
    case 'words':
      return theme.openWithout;
    case 'no-classes':
      return theme.noClasses;
  }
}

function numbersOf(figure: Figure): Pick<FigureLine, 'exact' | 'from' | 'to'> {
  if (isWithheld(figure)) return { exact: null, from: null, to: null };
  return { exact: isExact(figure) ? figure.low : null, from: figure.low, to: figure.high };
}

/** The title and the group of a row, in words; those of two profile questions joined. */
function wordsOfRow(context: ReportContext, by: readonly string[], row: string) {
  const { total } = context.texts.figures;
  const codes = row === TOTAL ? by.map(() => TOTAL) : row.split('|');
  const parts = by.map((code, index) => {
    const profile = context.questionnaire.profile.find((one) => one.code === code);
    const group = codes[index] ?? TOTAL;
    return {
      title: context.say(profile?.title, 160) || code,
      label: group === TOTAL || !profile ? total : groupLabel(context, profile, group),
    };
  });
  return {
    byTitle: parts.map(({ title }) => title).join(' × '),
    groupLabel: by.length === 0 ? total : parts.map(({ label }) => label).join(' × '),
  };
}

const lineOfQuestion = (question: string, title: string, figure: string): FigureLine => ({
  question,
  title,
  by: '',
  byTitle: '',
  group: '',
  groupLabel: '',
  answer: '',
  answerLabel: '',
  figure,
  share: '',
  exact: null,
  from: null,
  to: null,
  asked: null,
});

/**
 * Every published cell, a line each, in words and codes; and a line for each question without a
 * table, with the reason.
 */
export function figureLines(context: ReportContext): readonly FigureLine[] {
  const counted = new Map(allCounted(context).map((one) => [one.tabled.code, one]));
  const lines = readTables(context.release).flatMap(
    ({ question, by, rows, columns, figures, asked = null }) => {
      const table = counted.get(question);
      return rows.flatMap((row, y) => {
        const words = wordsOfRow(context, by, row);
        return columns.map((column, x): FigureLine => {
          const cell = figures[y]![x]!;
          return {
            question,
            title: table ? titleOf(context, table) : question,
            by: by.join('|'),
            ...words,
            group: row,
            answer: column,
            answerLabel: answerLabel(context, table, column),
            ...told(context, cell, figures[y]![0]!, column),
            ...numbersOf(cell),
            asked,
          };
        });
      });
    },
  );
  return [...lines, ...untabledLines(context)];
}

function answerLabel(context: ReportContext, table: Counted | undefined, column: string): string {
  if (column === TOTAL) return context.texts.figures.respondents;
  return table ? labelOf(context, table, column) : column;
}

/** The cell in the notation of the report, and its share of the people of its row. */
function told(
  context: ReportContext,
  cell: Figure,
  base: Figure,
  column: string,
): Pick<FigureLine, 'figure' | 'share'> {
  if (isWithheld(cell)) return { figure: withheldText(context, cell), share: '' };
  if (column === TOTAL) return { figure: context.people(cell), share: '' };
  const share = new Figures(base, new Map(), null).share(cell);
  return {
    figure: context.people(cell, base),
    share: share === null || isWithheld(share) ? '' : context.percent(share),
  };
}

const untabledLines = (context: ReportContext): readonly FigureLine[] =>
  questionsOf(context.questionnaire).flatMap((question) => {
    const why = whyUntabled(context, question);
    return why === null ? [] : [lineOfQuestion(question.code, context.say(question.title), why)];
  });

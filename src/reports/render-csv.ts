import { csvLine } from '../common/index.js';
import {
  type Figure,
  isExact,
  isWithheld,
  type ProtectedRelease,
  readTables,
  type ReleaseContent,
} from '../disclosure/index.js';
import { questionsOf, untabledOf } from '../questionnaire/index.js';

interface FigureFields {
  readonly value: string;
  readonly bound: 'exact' | 'range' | 'withheld';
  readonly from: string;
  readonly to: string;
}

/** A value is there only where it is the true one: a column of values can be added up. */
function fieldsOf(figure: Figure): FigureFields {
  if (isWithheld(figure)) return { value: '', bound: 'withheld', from: '', to: '' };
  const [from, to] = [String(figure.low), String(figure.high)];
  return isExact(figure)
    ? { value: from, bound: 'exact', from, to }
    : { value: '', bound: 'range', from, to };
}

/** A question without a table has one line that says why: nothing that was asked is passed over. */
const untabledLines = ({ definition }: ReleaseContent): readonly (readonly string[])[] =>
  questionsOf(definition.questionnaire).flatMap((question) => {
    const why = untabledOf(question);
    return why === undefined || why === 'nothing-asked'
      ? []
      : [[question.code, '', '', '', '', `no table: ${why}`, '', '', '']];
  });

/**
 * Every published cell, one a line, by code: for spreadsheets and other tools. A withheld cell
 * has a line like any other, with no figures, whatever the reason (rule D11). The true count lies
 * between `from` and `to`, both included. `asked` is of how many the question was asked, where not of
 * everybody.
 */
export function renderCsv(release: ProtectedRelease): string {
  const lines: (readonly string[])[] = [
    ['question', 'by', 'group', 'answer', 'value', 'bound', 'asked', 'from', 'to'],
  ];
  for (const { question, by, rows, columns, figures, asked } of readTables(release.content)) {
    rows.forEach((row, y) =>
      columns.forEach((column, x) => {
        const { value, bound, from, to } = fieldsOf(figures[y]![x]!);
        const place = [question, by.join('|'), row, column];
        lines.push([...place, value, bound, String(asked ?? ''), from, to]);
      }),
    );
  }
  lines.push(...untabledLines(release.content));
  return lines.map(csvLine).join('');
}

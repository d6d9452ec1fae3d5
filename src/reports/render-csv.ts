import type { ProtectedRelease, PublishedCell, ReleaseContent } from '../disclosure/index.js';
import { questionsOf, untabledOf } from '../questionnaire/index.js';

/** A text that a spreadsheet would take for a formula is led by an apostrophe. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function cellText(cell: PublishedCell): readonly [value: string, bound: string] {
  if (cell === null) return ['', 'withheld'];
  if (typeof cell === 'number') return [String(cell), 'exact'];
  return 'atLeast' in cell ? [String(cell.atLeast), 'at least'] : [String(cell.atMost), 'at most'];
}

/** A question without a table has one line that says why: nothing that was asked is passed over. */
const untabledLines = ({ definition }: ReleaseContent): readonly (readonly string[])[] =>
  questionsOf(definition.questionnaire).flatMap((question) => {
    const why = untabledOf(question);
    return why === undefined || why === 'nothing-asked'
      ? []
      : [[question.code, '', '', '', '', `no table: ${why}`, '']];
  });

/**
 * Every published cell, one a line, by code: for spreadsheets and other tools. A withheld cell
 * has a line like any other, with an empty value, whatever the reason (rule D11). `asked` is of how
 * many the question was asked, where not of everybody.
 */
export function renderCsv(release: ProtectedRelease): string {
  const lines: (readonly string[])[] = [
    ['question', 'by', 'group', 'answer', 'value', 'bound', 'asked'],
  ];
  for (const { question, by, rows, columns, cells, asked } of release.content.tables) {
    rows.forEach((row, y) =>
      columns.forEach((column, x) => {
        const [value, bound] = cellText(cells[y]?.[x] ?? null);
        lines.push([question, by.join('|'), row, column, value, bound, String(asked ?? '')]);
      }),
    );
  }
  lines.push(...untabledLines(release.content));
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

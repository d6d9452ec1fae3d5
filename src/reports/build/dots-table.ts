import { fill } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import type { DotRow, Table } from '../report-document.js';

/** The same as dots say, for whoever reads rather than looks. */
export function dotsTable(context: ReportContext, title: string, rows: readonly DotRow[]): Table {
  const { figures, groups, theme } = context.texts;
  return {
    caption: fill(theme.tableOf, { title }),
    style: 'figures',
    columns: [groups.group, groups.size, figures.share].map((label) => ({ label })),
    rows: rows.map(({ kind, label, base, text }) => ({
      head: label,
      cells: [{ text: base }, { text, isWithheld: kind === 'withheld' }],
    })),
  };
}

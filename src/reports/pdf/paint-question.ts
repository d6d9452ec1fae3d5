import type { Drawing } from '../charts/drawing.js';
import type { QuestionBlock, StatedBlock } from '../report-document.js';
import { layOutChart, paintDrawing } from './paint-chart.js';
import { paintTable, tableHeight } from './paint-table.js';
import { tableSlots } from './table-slots.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './text-styles.js';

/** A histogram stands on its table: the columns of both are the same. */
export function slotsFor({ chart, table }: Pick<QuestionBlock, 'chart' | 'table'>) {
  if (chart.kind !== 'columns') return undefined;
  const places = tableSlots(table).slice(1);
  return table.columns.length > chart.columns.length + chart.beside.length ? places : undefined;
}

const TALLEST = 600;
/** A longer table may go on over the page, so that none is left half empty for it. */
const WHOLE_TABLE = 170;

/** The chart of a question above its table. */
const drawingOf = (sheet: Sheet, block: QuestionBlock): Drawing =>
  sheet.once(block, () => layOutChart(sheet, block.chart, undefined, slotsFor(block)));

/** What a question takes, or as much of it as has to stand together. */
export function questionHeight(sheet: Sheet, block: QuestionBlock): number {
  const { title, sentence, notes, table } = block;
  const small = [sentence, ...notes, ...(table.note ? [table.note] : [])];
  const words =
    sheet.wrap(title, STYLES.question).length * STYLES.question.leading +
    small.reduce((sum, text) => sum + sheet.wrap(text, STYLES.small).length, 0) *
      STYLES.small.leading;
  const drawing = drawingOf(sheet, block);
  const figures = Math.min(tableHeight(sheet, table), WHOLE_TABLE);
  return Math.min(words + drawing.height + figures + 14, TALLEST);
}

/** Title, sentence, chart and figures, kept together on one page where one page holds them. */
export function paintQuestion(sheet: Sheet, block: QuestionBlock): void {
  const { title, sentence, notes, chart, table } = block;
  const small = [sentence, ...notes];
  const drawing = drawingOf(sheet, block);
  sheet.ensure(questionHeight(sheet, block));
  sheet.bookmark(title);
  sheet.flow('H3', title, STYLES.question);
  small.forEach((text) => sheet.flow('P', text, STYLES.small));
  sheet.y += 4;
  paintDrawing(sheet, drawing, chart.alt);
  sheet.y += 2;
  paintTable(sheet, table);
  if (table.note) sheet.flow('P', table.note, STYLES.small);
  sheet.y += 13;
}

/** A question without figures and the reason, together. */
export function paintStated(sheet: Sheet, { title, text }: StatedBlock): void {
  const lines = sheet.wrap(title, STYLES.question).length + sheet.wrap(text, STYLES.small).length;
  sheet.ensure(lines * STYLES.question.leading);
  sheet.bookmark(title);
  sheet.flow('H3', title, STYLES.question);
  sheet.flow('P', text, STYLES.small);
  sheet.y += 13;
}

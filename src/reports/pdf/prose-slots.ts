import type { Slot } from '../charts/columns-drawing.js';
import type { Table } from '../report-document.js';
import { CONTENT_WIDTH, PADDING } from './page.js';
import type { Sheet } from './sheet.js';
import { tableSlots } from './table-slots.js';
import type { TextStyle } from './text-styles.js';

const STEP = 6;
const MOST_MOVES = 120;
/** Of the width that a column was given, so much stays: narrower ones are read word by word. */
const KEPT = 0.75;
/** One long word may not take the room of all the others. */
const WIDEST_LEAST = 0.3 * CONTENT_WIDTH;

/** Widths of the paragraphs of a cell, each on one line. */
type CellWidths = readonly number[];

/** How many lines a cell takes, as far as that is known before it is wrapped. */
const linesIn = (paragraphs: CellWidths, width: number): number =>
  paragraphs.reduce((sum, wide) => sum + Math.max(1, wide / width + 0.4), 0);

function heightOf(rows: readonly (readonly CellWidths[])[], widths: readonly number[]): number {
  const tallest = (cells: readonly CellWidths[]): number =>
    Math.max(...cells.map((cell, index) => linesIn(cell, widths[index]! - 2 * PADDING)));
  return rows.reduce((sum, cells) => sum + tallest(cells), 0);
}

/** The move of a little room from one column to another that shortens the table most. */
function bestMove(
  widths: readonly number[],
  least: readonly number[],
  heightWith: (widths: readonly number[]) => number,
): readonly number[] | null {
  let best: readonly number[] | null = null;
  let lowest = heightWith(widths) - 0.01;
  for (const from of widths.keys()) {
    if (widths[from]! - STEP < least[from]!) continue;
    for (const to of widths.keys()) {
      if (to === from) continue;
      const moved = widths.with(from, widths[from]! - STEP).with(to, widths[to]! + STEP);
      const height = heightWith(moved);
      if (height < lowest) [best, lowest] = [moved, height];
    }
  }
  return best;
}

/**
 * Columns of a table of prose, as wide as what they say asks for, so that the table is short. A column
 * with an empty cell keeps its room at least: somebody writes there.
 */
export function proseSlots(sheet: Sheet, table: Table): readonly Slot[] {
  const start = tableSlots(table).map(({ width }) => width);
  const styleAt = (index: number): TextStyle =>
    index === 0 ? sheet.styles.cellBold : sheet.styles.cell;
  const texts = table.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]);
  const rows = texts.map((row) =>
    row.map((text, index) =>
      text.split('\n').map((paragraph) => sheet.measure(paragraph, styleAt(index))),
    ),
  );
  const least = start.map((width, index) => {
    const words = texts.flatMap((row) => row[index]!.split(/\s+/));
    const widest = Math.max(
      ...words.map((word) => sheet.measure(word, styleAt(index))),
      ...table.columns[index]!.label.split(/\s+/).map((word) =>
        sheet.measure(word, sheet.styles.headCell),
      ),
    );
    const isWritten = texts.some((row) => row[index] === '');
    const needed = Math.min(widest + 2 * PADDING + 1, WIDEST_LEAST);
    return Math.max(needed, isWritten ? width : KEPT * width);
  });
  const heightWith = (widths: readonly number[]): number => heightOf(rows, widths);
  let widths: readonly number[] = start;
  for (let move = 0; move < MOST_MOVES; move += 1) {
    const moved = bestMove(widths, least, heightWith);
    if (!moved) break;
    widths = moved;
  }
  let x = 0;
  return widths.map((width) => {
    const slot = { x, width };
    x += width;
    return slot;
  });
}

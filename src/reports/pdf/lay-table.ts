import { HEAT } from '../charts/palette.js';
import type { Slot } from '../charts/columns-drawing.js';
import type { Cell, Row, Table } from '../report-document.js';
import type { Sheet } from './sheet.js';
import { proseSlots } from './prose-slots.js';
import { tableSlots } from './table-slots.js';
import { PADDING } from './page.js';
import { STYLES, type TextStyle } from './text-styles.js';

export const CHIP = 4;
/** No cell may be taller than a page. */
const MOST_LINES = 50;
/** Heads shrink down to this rather than break inside a word: what is smaller is not read. */
const SMALLEST_HEAD = 6.5;

export interface LaidCell {
  readonly cell: Cell;
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

export interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly height: number;
}

export interface LaidTable {
  readonly slots: readonly Slot[];
  readonly head: LaidRow;
  readonly hasChips: boolean;
  readonly rows: readonly LaidRow[];
  readonly height: number;
}

/** Wraps every cell, so that the height of a table is known before it is drawn. */
export const layTable = (sheet: Sheet, table: Table): LaidTable =>
  sheet.once(table, () => lay(sheet, table));

function lay(sheet: Sheet, table: Table): LaidTable {
  const slots = table.style === 'text' ? proseSlots(sheet, table) : tableSlots(table);
  const hasChips = table.columns.some(({ tone }) => tone !== undefined);

  const layCell = (cell: Cell, index: number, style: TextStyle): LaidCell => {
    const width = slots[index]!.width - 2 * PADDING;
    return { cell, style, lines: sheet.wrap(cell.text, style, width, MOST_LINES) };
  };
  const asRow = (cells: readonly LaidCell[], extra = 0): LaidRow => ({
    cells,
    height:
      Math.max(...cells.map(({ lines, style }) => lines.length * style.leading)) +
      2 * PADDING +
      extra,
  });
  const styleOf = (cell: Cell, index: number): TextStyle => {
    const base = index === 0 && table.style === 'text' ? sheet.styles.cellBold : sheet.styles.cell;
    const heat = cell.heat === undefined ? undefined : HEAT[cell.heat];
    if (heat) return { ...base, fill: heat.text };
    return cell.isWithheld ? STYLES.tiny : base;
  };
  const headStyle = (label: string, index: number): TextStyle => {
    const style = sheet.styles.headCell;
    const widest = Math.max(...label.split(/[\s\-–/]/).map((word) => sheet.measure(word, style)));
    const fit = Math.min(1, (slots[index]!.width - 2 * PADDING) / Math.max(widest, 1));
    return { ...style, size: Math.max(SMALLEST_HEAD, style.size * fit) };
  };
  const layRow = ({ head, cells }: Row): LaidRow =>
    asRow(
      [{ text: head }, ...cells].map((cell, index) => layCell(cell, index, styleOf(cell, index))),
    );

  const head = asRow(
    table.columns.map(({ label }, index) =>
      layCell({ text: label }, index, headStyle(label, index)),
    ),
    hasChips ? CHIP + 2 : 0,
  );
  const rows = table.rows.map(layRow);
  return {
    slots,
    head,
    hasChips,
    rows,
    height: rows.reduce((sum, row) => sum + row.height, head.height),
  };
}

import { hatch } from '../charts/drawing.js';
import { HEAT, PAPER, RULE, TONES } from '../charts/palette.js';
import type { Table } from '../report-document.js';
import { CHIP, layTable, type LaidCell, type LaidRow, type LaidTable } from './lay-table.js';
import { CONTENT_WIDTH, PADDING, PAGE } from './page.js';
import type { Sheet } from './sheet.js';
import type { TextStyle } from './text-styles.js';

/** Never a head without a row, nor few rows of a small table at the foot of a page. */
const FEWEST_HEIGHT = 90;
const TALLEST_START = 420;
/** A table goes over a page with a third of its rows, within these limits. */
const LAST_ROWS = { fewest: 3, most: 8 };
/** Rows higher than that do not look forgotten alone, and would leave half a page empty together. */
const TALLEST_LAST = 200;

/** The first of the rows that go over a page together: few alone at its head look forgotten. */
function firstOfLast(rows: readonly LaidRow[]): number {
  const third = Math.floor(rows.length / 3);
  const last = Math.max(LAST_ROWS.fewest, Math.min(LAST_ROWS.most, third));
  let first = Math.max(0, rows.length - last);
  while (heightOf(rows.slice(first)) > TALLEST_LAST) first += 1;
  return first;
}

const heightOf = (rows: readonly LaidRow[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);

function paintRule(sheet: Sheet, y: number, thickness: number): void {
  sheet.ink.rule(PAGE.left, y, PAGE.left + CONTENT_WIDTH, y, thickness, RULE);
}

function paintHatched(
  sheet: Sheet,
  { lines, style }: LaidCell,
  x: number,
  width: number,
  height: number,
): void {
  const { ink, y } = sheet;
  for (const line of hatch(x + 1, y + 1, width - 2, height - 2, RULE, 5)) {
    if (line.kind !== 'line') continue;
    ink.rule(line.x1, line.y1, line.x2, line.y2, 0.4, line.stroke);
  }
  const wide = Math.max(...lines.map((text) => sheet.measure(text, style))) + 4;
  const tall = lines.length * style.leading;
  ink.box(x + (width - wide) / 2, y + (height - tall) / 2, wide, tall, PAPER);
}

function paintBackgrounds(sheet: Sheet, { slots }: LaidTable, row: LaidRow): void {
  row.cells.forEach((laid, index) => {
    const slot = slots[index]!;
    const x = PAGE.left + slot.x;
    if (laid.cell.isWithheld) {
      paintHatched(sheet, laid, x, slot.width, row.height);
    } else if (laid.cell.heat !== undefined) {
      const { fill } = HEAT[laid.cell.heat]!;
      sheet.ink.box(x + 0.5, sheet.y + 0.5, slot.width - 1, row.height - 1, fill);
    }
  });
}

class TablePainter {
  private readonly firstOfLast: number;

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly laid: LaidTable,
  ) {
    this.firstOfLast = firstOfLast(laid.rows);
  }

  private write({ lines, style }: LaidCell, index: number, y: number, height: number): void {
    const slot = this.laid.slots[index]!;
    const isText = this.table.style === 'text';
    const top = isText ? y + PADDING : y + (height - lines.length * style.leading) / 2;
    const align = isText || index === 0 ? 'left' : 'center';
    this.sheet.lines(
      lines,
      PAGE.left + slot.x + PADDING,
      top,
      style,
      align,
      slot.width - 2 * PADDING,
    );
  }

  private writeRow(
    row: LaidRow,
    scopeOf: (index: number) => 'Column' | 'Row' | null,
    shift: number,
  ): void {
    const { sheet } = this;
    const { y } = sheet;
    sheet.within('TR', () =>
      row.cells.forEach((cell, index) => {
        const scope = scopeOf(index);
        const draw = () => this.write(cell, index, y + shift, row.height - shift);
        // A corner that says nothing heads nothing.
        const isHead = scope !== null && cell.cell.text !== '';
        sheet.within(isHead ? 'TH' : 'TD', () => sheet.content(draw), {
          ...(isHead ? { scope } : {}),
          ...sheet.langOf(cell.cell.text),
        });
      }),
    );
    sheet.y += row.height;
  }

  /** Over a page it was already read: there it is for the eye alone. */
  private repeatHead(): void {
    const { sheet, laid } = this;
    const shift = laid.hasChips ? CHIP + 2 : 0;
    this.paintHeadGround();
    sheet.artifact(() =>
      laid.head.cells.forEach((cell, index) =>
        this.write(cell, index, sheet.y + shift, laid.head.height - shift),
      ),
    );
    sheet.y += laid.head.height;
  }

  private paintHeadGround(): void {
    const { sheet, laid } = this;
    sheet.artifact(() => {
      this.table.columns.forEach(({ tone }, index) => {
        const slot = laid.slots[index]!;
        if (!tone) return;
        sheet.ink.box(PAGE.left + slot.x + 2, sheet.y + 1, slot.width - 4, CHIP, TONES[tone].fill);
      });
      paintRule(sheet, sheet.y + laid.head.height, 0.8);
    });
  }

  private paintRow(row: LaidRow, index: number): void {
    const { sheet } = this;
    const isFirstOfLast = index > 0 && index === this.firstOfLast;
    const company = isFirstOfLast ? this.laid.rows.slice(index) : [row];
    if (heightOf(company) > sheet.room) {
      sheet.newPage();
      this.repeatHead();
    }
    sheet.artifact(() => {
      paintBackgrounds(sheet, this.laid, row);
      paintRule(sheet, sheet.y + row.height, 0.4);
    });
    this.writeRow(row, (index) => (index === 0 ? 'Row' : null), 0);
  }

  paint(caption?: () => void): void {
    const { sheet, laid, table } = this;
    const summary = caption || !table.caption ? {} : { summary: table.caption };
    const draw = (): void => {
      if (caption) sheet.within('Caption', caption);
      sheet.within('THead', () => {
        this.paintHeadGround();
        this.writeRow(laid.head, () => 'Column', laid.hasChips ? CHIP + 2 : 0);
      });
      sheet.within('TBody', () => laid.rows.forEach((row, index) => this.paintRow(row, index)));
    };
    sheet.within('Table', draw, summary);
  }
}

export const tableHeight = (sheet: Sheet, table: Table): number => layTable(sheet, table).height;

/** What of a table stands together where it begins. */
function tableStart(sheet: Sheet, table: Table): number {
  const { height, head, rows } = layTable(sheet, table);
  const first = head.height + (rows[0]?.height ?? 0);
  return Math.min(height, Math.max(FEWEST_HEIGHT, first), TALLEST_START);
}

/** The same with what stands over it. */
export function titledTableStart(sheet: Sheet, table: Table): number {
  const { styles } = sheet;
  const linesOf = (text: string | null | undefined, style: TextStyle): number =>
    text ? sheet.wrap(text, style).length * style.leading : 0;
  const over = linesOf(table.caption, styles.question) + linesOf(table.note, styles.small) + 3;
  return over + tableStart(sheet, table);
}

/** A real table: heads with scope, repeated on each page it runs over, and what stands over it. */
export function paintTable(sheet: Sheet, table: Table, caption?: () => void): void {
  const laid = layTable(sheet, table);
  if (!caption) sheet.ensure(tableStart(sheet, table));
  new TablePainter(sheet, table, laid).paint(caption);
}

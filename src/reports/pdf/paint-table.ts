import { hatch } from '../charts/drawing.js';
import { HEAT, PAPER, RULE, SAND_DARK, TONES } from '../charts/palette.js';
import type { Slot } from '../charts/columns-drawing.js';
import type { Cell, Row, Table } from '../report-document.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from './page.js';
import type { Sheet } from './sheet.js';
import { STYLES, type TextStyle } from './text-styles.js';

const PADDING = 3;
const CHIP = 4;
const HEAD_SHARE = 0.36;
const NARROW_HEAD = 46;

/** Places of the columns: by the given widths, or a head and equal columns for figures. */
export function tableSlots(table: Table): readonly Slot[] {
  const count = table.columns.length;
  const hasLongHeads = table.rows.some(({ head }) => head.length > 12);
  const equal = count > 3 ? (CONTENT_WIDTH - NARROW_HEAD) / (count - 1) : 70;
  const headWidth = hasLongHeads
    ? Math.max(CONTENT_WIDTH * HEAD_SHARE, CONTENT_WIDTH - 90 * (count - 1))
    : NARROW_HEAD;
  const column = hasLongHeads ? (CONTENT_WIDTH - headWidth) / (count - 1) : equal;
  const widths = table.widths
    ? table.widths.map((w) => (w * CONTENT_WIDTH) / table.widths!.reduce((a, b) => a + b, 0))
    : table.columns.map((_, index) => (index === 0 ? headWidth : column));
  let x: number = 0;
  return widths.map((width) => {
    const slot = { x, width };
    x += width;
    return slot;
  });
}

interface LaidCell {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly cell: Cell;
}

const MOST_LINES = 50;

class TablePainter {
  private readonly slots: readonly Slot[];
  private readonly isText: boolean;

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    this.slots = tableSlots(table);
    this.isText = table.style === 'text';
  }

  private lay(texts: readonly Cell[], pick: (index: number) => TextStyle): readonly LaidCell[] {
    return texts.map((cell, index) => {
      const paint = cell.heat === undefined ? undefined : HEAT[cell.heat];
      const base = cell.isWithheld ? STYLES.tiny : pick(index);
      const style = paint ? { ...base, fill: paint.text } : base;
      const width = this.slots[index]!.width - 2 * PADDING;
      return { cell, style, lines: this.sheet.wrap(cell.text, style, width, MOST_LINES) };
    });
  }

  private heightOf(cells: readonly LaidCell[]): number {
    return Math.max(...cells.map(({ lines, style }) => lines.length * style.leading)) + 2 * PADDING;
  }

  private layHead(): readonly LaidCell[] {
    const cells = this.table.columns.map(({ label }) => ({ text: label }));
    return this.lay(cells, () => STYLES.headCell);
  }

  private layRow({ head, cells }: Row): readonly LaidCell[] {
    return this.lay([{ text: head }, ...cells], (index) =>
      index === 0 && this.isText ? STYLES.cellBold : STYLES.cell,
    );
  }

  height(): number {
    return (
      this.headHeight() +
      this.table.rows.reduce((sum, row) => sum + this.heightOf(this.layRow(row)), 0)
    );
  }

  private headHeight(): number {
    return this.heightOf(this.layHead()) + (this.hasChips() ? CHIP + 2 : 0);
  }

  private hasChips(): boolean {
    return this.table.columns.some(({ tone }) => tone !== undefined);
  }

  private rule(y: number, thickness: number): void {
    const { pdf } = this.sheet;
    pdf
      .moveTo(PAGE.left, y)
      .lineTo(PAGE.left + CONTENT_WIDTH, y)
      .lineWidth(thickness)
      .stroke(RULE);
  }

  private write(laid: LaidCell, index: number, y: number, height: number): void {
    const slot = this.slots[index]!;
    const isLeft = this.isText || index === 0;
    const top = this.isText
      ? y + PADDING
      : y + (height - laid.lines.length * laid.style.leading) / 2;
    this.sheet.lines(
      laid.lines,
      PAGE.left + slot.x + PADDING,
      top,
      laid.style,
      isLeft ? 'left' : 'center',
      slot.width - 2 * PADDING,
    );
  }

  private background(laid: LaidCell, index: number, y: number, height: number): void {
    const { pdf } = this.sheet;
    const slot = this.slots[index]!;
    const x = PAGE.left + slot.x;
    if (laid.cell.isWithheld) {
      for (const line of hatch(x + 1, y + 1, slot.width - 2, height - 2, SAND_DARK, 5)) {
        if (line.kind === 'line')
          pdf.moveTo(line.x1, line.y1).lineTo(line.x2, line.y2).lineWidth(0.4).stroke(line.stroke);
      }
      const width = Math.max(...laid.lines.map((text) => this.sheet.measure(text, laid.style))) + 4;
      const tall = laid.lines.length * laid.style.leading;
      pdf.rect(x + (slot.width - width) / 2, y + (height - tall) / 2, width, tall).fill(PAPER);
    } else if (laid.cell.heat !== undefined) {
      pdf.rect(x + 0.5, y + 0.5, slot.width - 1, height - 1).fill(HEAT[laid.cell.heat]!.fill);
    }
  }

  private head(): void {
    const { sheet } = this;
    const laid = this.layHead();
    const height = this.headHeight();
    const chips = this.hasChips() ? CHIP + 2 : 0;
    sheet.artifact(() => {
      this.table.columns.forEach(({ tone }, index) => {
        if (!tone) return;
        const { x, width } = this.slots[index]!;
        sheet.pdf.rect(PAGE.left + x + 2, sheet.y + 1, width - 4, CHIP).fill(TONES[tone].fill);
      });
      this.rule(sheet.y + height, 0.8);
    });
    const y = sheet.y;
    sheet.within('TR', () =>
      laid.forEach((cell, index) =>
        sheet.within(
          'TH',
          () => sheet.content(() => this.write(cell, index, y + chips, height - chips)),
          { scope: 'Column' },
        ),
      ),
    );
    sheet.y += height;
  }

  private row(row: Row): void {
    const { sheet } = this;
    const laid = this.layRow(row);
    const height = Math.min(this.heightOf(laid), PAGE_END - PAGE.top - 60);
    if (height > sheet.room) {
      sheet.newPage();
      this.head();
    }
    const y = sheet.y;
    sheet.artifact(() => {
      laid.forEach((cell, index) => this.background(cell, index, y, height));
      this.rule(y + height, 0.4);
    });
    sheet.within('TR', () =>
      laid.forEach((cell, index) =>
        sheet.within(
          index === 0 ? 'TH' : 'TD',
          () => sheet.content(() => this.write(cell, index, y, height)),
          index === 0 ? { scope: 'Row' } : {},
        ),
      ),
    );
    sheet.y += height;
  }

  paint(): void {
    this.sheet.within('Table', () => {
      this.head();
      this.table.rows.forEach((row) => this.row(row));
    });
  }
}

export const tableHeight = (sheet: Sheet, table: Table): number =>
  new TablePainter(sheet, table).height();

/** A real table: heads with scope, repeated on each page it runs over. */
export function paintTable(sheet: Sheet, table: Table): void {
  const painter = new TablePainter(sheet, table);
  sheet.ensure(Math.min(painter.height(), 120));
  painter.paint();
}

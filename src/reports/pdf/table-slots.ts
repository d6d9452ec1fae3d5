import type { Slot } from '../charts/columns-drawing.js';
import type { Table } from '../report-document.js';
import { CONTENT_WIDTH } from './page.js';

const NARROW_HEAD = 46;
const LONG_HEAD = 12;
const HEAD_SHARE = 0.44;
const HEAD_SHARE_OF_MANY = 0.3;
const MANY_COLUMNS = 7;
const WIDEST_COLUMN = 90;
const FEW_COLUMNS_WIDTH = 70;

function widthsOf({ widths, columns, rows }: Table): readonly number[] {
  if (widths) {
    const sum = widths.reduce((total, width) => total + width, 0);
    return widths.map((width) => (width * CONTENT_WIDTH) / sum);
  }
  const others = columns.length - 1;
  const share = columns.length > MANY_COLUMNS ? HEAD_SHARE_OF_MANY : HEAD_SHARE;
  const longHead = Math.max(CONTENT_WIDTH * share, CONTENT_WIDTH - WIDEST_COLUMN * others);
  const head = rows.some((row) => row.head.length > LONG_HEAD) ? longHead : NARROW_HEAD;
  const equal = (CONTENT_WIDTH - head) / others;
  const column = head === NARROW_HEAD && others < 3 ? FEW_COLUMNS_WIDTH : equal;
  return columns.map((_, index) => (index === 0 ? head : column));
}

/** Places of a table's columns: by its own widths, or a head and equal columns for figures. */
export function tableSlots(table: Table): readonly Slot[] {
  let x = 0;
  return widthsOf(table).map((width) => {
    const slot = { x, width };
    x += width;
    return slot;
  });
}

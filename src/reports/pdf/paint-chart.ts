import type { Chart } from '../report-document.js';
import { drawChart } from '../charts/draw-chart.js';
import type { Slot } from '../charts/columns-drawing.js';
import type { Drawing, Measure, Shape } from '../charts/drawing.js';
import { CONTENT_WIDTH, PAGE } from './page.js';
import type { Sheet } from './sheet.js';

const measureOn =
  (sheet: Sheet): Measure =>
  (text, size, isBold = false) =>
    sheet.measure(text, { face: isBold ? 'sans-bold' : 'sans', size });

function paintShape(sheet: Sheet, shape: Shape, left: number, top: number): void {
  const { ink } = sheet;
  switch (shape.kind) {
    case 'box':
      ink.box(left + shape.x, top + shape.y, shape.width, shape.height, shape.fill);
      return;
    case 'line':
      ink.rule(
        left + shape.x1,
        top + shape.y1,
        left + shape.x2,
        top + shape.y2,
        shape.thickness,
        shape.stroke,
      );
      return;
    case 'dot':
      ink.dot(left + shape.x, top + shape.y, shape.radius, shape.fill);
      return;
    case 'word': {
      const style = {
        face: shape.isBold ? 'sans-bold' : 'sans',
        size: shape.size,
        leading: shape.size * 1.25,
        fill: shape.fill,
      } as const;
      const align = { start: 'left', middle: 'center', end: 'right' } as const;
      sheet.line(shape.text, left + shape.x, top + shape.y, style, align[shape.anchor]);
    }
  }
}

export const layOutChart = (
  sheet: Sheet,
  chart: Chart,
  width = CONTENT_WIDTH,
  slots?: readonly Slot[],
): Drawing => drawChart(chart, width, measureOn(sheet), slots);

/** Draws a laid-out chart at the cursor as one figure with its alternative text. */
export function paintDrawing(
  sheet: Sheet,
  drawing: Drawing,
  alt: string,
  left: number = PAGE.left,
): void {
  const top = sheet.y;
  const corner = (x: number, y: number) => [x * sheet.scale, y * sheet.scale] as const;
  const bbox: [number, number, number, number] = [
    ...corner(left, top),
    ...corner(left + drawing.width, top + drawing.height),
  ];
  const paint = (shapes: readonly Shape[]): void =>
    shapes.forEach((shape) => paintShape(sheet, shape, left, top));
  const words = drawing.shapes.filter((shape) => shape.kind === 'word' && shape.cell);
  const rest = drawing.shapes.filter((shape) => !words.includes(shape));
  sheet.within('Figure', () => sheet.content(() => paint(rest)), { alt, bbox });
  if (words.length > 0) tableOfWords(sheet, words, paint);
  sheet.y += drawing.height;
}

/** The words of a chart that stand in rows are read as a table; they are drawn where they stand. */
function tableOfWords(
  sheet: Sheet,
  words: readonly Shape[],
  paint: (shapes: readonly Shape[]) => void,
): void {
  const at = (shape: Shape): readonly [number, number] =>
    shape.kind === 'word' && shape.cell ? shape.cell : [0, 0];
  const numbers = (part: 0 | 1): readonly number[] =>
    [...new Set(words.map((shape) => at(shape)[part]))].sort((a, b) => a - b);
  const cell = (row: number, column: number): void => {
    const own = words.filter((shape) => at(shape)[0] === row && at(shape)[1] === column);
    const isHead = column === 0;
    sheet.within(isHead ? 'TH' : 'TD', () => sheet.content(() => paint(own)), {
      ...(isHead ? { scope: 'Row' } : {}),
    });
  };
  const rows = (): void =>
    numbers(0).forEach((row) =>
      sheet.within('TR', () => numbers(1).forEach((column) => cell(row, column))),
    );
  sheet.within('Table', () => sheet.within('TBody', rows));
}

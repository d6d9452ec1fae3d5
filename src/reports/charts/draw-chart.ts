import type { Chart } from '../report-document.js';
import { drawBars } from './bars-drawing.js';
import { drawColumns, type Slot } from './columns-drawing.js';
import { drawDiverging } from './diverging-drawing.js';
import { drawDots } from './dots-drawing.js';
import { hatch, type Drawing, type Measure } from './drawing.js';
import { drawGaps } from './gaps-drawing.js';
import { drawLines } from './lines-drawing.js';
import { INK_SOFT, PAPER, RULE } from './palette.js';
import { drawScatter } from './scatter-drawing.js';
import { drawSlope } from './slope-drawing.js';
import { drawTwinBars } from './twin-bars-drawing.js';

const BAND = 20;
const SIZE = 8;

/** A hatched band with the reason in words: withheld is never blank. */
function drawWithheld(text: string, width: number, measure: Measure): Drawing {
  const room = measure(text, SIZE) + 12;
  return {
    width,
    height: BAND,
    shapes: [
      ...hatch(0, 0, width, BAND, RULE),
      { kind: 'box', x: 14, y: 3, width: room, height: BAND - 6, fill: PAPER },
      {
        kind: 'word',
        x: 20,
        y: 5,
        text,
        size: SIZE,
        anchor: 'start',
        isBold: false,
        fill: INK_SOFT,
      },
    ],
  };
}

/** Lays a chart out in `width`; `slots` are the columns of the table below a histogram. */
export function drawChart(
  chart: Chart,
  width: number,
  measure: Measure,
  slots?: readonly Slot[],
): Drawing {
  switch (chart.kind) {
    case 'diverging':
      return drawDiverging(chart, width, measure);
    case 'lines':
      return drawLines(chart, width, measure);
    case 'columns':
      return drawColumns(chart, width, measure, slots);
    case 'bars':
      return drawBars(chart, width, measure);
    case 'twin-bars':
      return drawTwinBars(chart, width, measure);
    case 'gaps':
      return drawGaps(chart, width, measure);
    case 'scatter':
      return drawScatter(chart, width, measure);
    case 'slope':
      return drawSlope(chart, width, measure);
    case 'dots':
      return drawDots(chart, width, measure);
    case 'withheld':
      return drawWithheld(chart.text, width, measure);
  }
}

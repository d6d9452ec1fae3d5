import { wrapText } from '../format/wrap-text.js';
import type { GapsChart, TwinRow } from '../report-document.js';
import { type Drawing, hatch, type Measure, type Shape } from './drawing.js';
import { legend } from './legend.js';
import { INK, PAPER, RULE, SAND_DARK, TONES } from './palette.js';
import { rulerShapes } from './percent-ruler.js';
import { softRange } from './soft-range.js';

const ROW = 20;
const HEAD = 17;
const SIZE = 8;
const LABEL_SHARE = 0.34;
const MARGIN = 34;
const RADIUS = 3.8;

/** What matters is dark, what people have is the colour of good news. */
const DOTS = ['plain', 'good-strong'] as const;

interface Place {
  readonly y: number;
  readonly left: number;
  readonly plot: number;
}

const word = { kind: 'word', size: SIZE, isBold: true, fill: INK } as const;

function dotShapes(
  { first, second }: TwinRow,
  { y, left, plot }: Place,
  measure: Measure,
): Shape[] {
  if (!first.share || !second.share) return [];
  const ends = [first, second].map(({ share, text }, index) => ({
    from: left + share!.low * plot,
    to: left + share!.high * plot,
    text,
    tone: DOTS[index === 0 ? 0 : 1],
  }));
  const [low, high] = ends.toSorted((a, b) => a.from + a.to - b.from - b.to);
  if (!low || !high) return [];
  const most = Math.max(low.to, high.to);
  return [
    { kind: 'line', x1: low.from, y1: y, x2: most, y2: y, stroke: SAND_DARK, thickness: 3 },
    ...ends.flatMap(({ from, to, tone }): Shape[] =>
      from === to
        ? [{ kind: 'dot', x: from, y, radius: RADIUS, fill: TONES[tone].fill }]
        : softRange([from, to], y, tone),
    ),
    // The ruler's first line would run through a label beside a small share.
    {
      kind: 'box',
      x: low.from - RADIUS - 5 - measure(low.text, SIZE),
      y: y - SIZE * 0.6,
      width: measure(low.text, SIZE) + 2,
      height: SIZE * 1.2,
      fill: PAPER,
    },
    { ...word, x: low.from - RADIUS - 4, y: y - SIZE * 0.63, text: low.text, anchor: 'end' },
    { ...word, x: most + RADIUS + 4, y: y - SIZE * 0.63, text: high.text, anchor: 'start' },
  ];
}

/** A half that is withheld hides how wide the gap is. */
function withheldShapes({ first, second }: TwinRow, place: Place, measure: Measure): Shape[] {
  const hidden = [first, second].find(({ share }) => share === null);
  if (!hidden) return [];
  const { y, left, plot } = place;
  return [
    ...hatch(left, y - 6, plot, 12, RULE),
    {
      kind: 'box',
      x: left + 8,
      y: y - 6,
      width: measure(hidden.text, SIZE) + 8,
      height: 12,
      fill: PAPER,
    },
    {
      ...word,
      x: left + 12,
      y: y - SIZE * 0.63,
      text: hidden.text,
      anchor: 'start',
      isBold: false,
    },
  ];
}

/** Two dots for each item on a ruler from 0 to 100, and the way between them. */
export function drawGaps({ names, rows }: GapsChart, width: number, measure: Measure): Drawing {
  const left = width * LABEL_SHARE + MARGIN;
  const plot = width - left - MARGIN;
  const bottom = HEAD + rows.length * ROW;
  const ruler = rulerShapes({ left, plot, top: HEAD, bottom });
  const items = rows.flatMap((row, index): Shape[] => {
    const y = HEAD + index * ROW + ROW / 2;
    const lines = wrapText(row.label, left - MARGIN - 8, (text) => measure(text, SIZE), 2);
    return [
      ...lines.map((text, line): Shape => ({
        ...word,
        x: 0,
        y: y - (lines.length / 2 - line) * SIZE * 1.2,
        text,
        anchor: 'start',
        isBold: false,
      })),
      ...dotShapes(row, { y, left, plot }, measure),
      ...withheldShapes(row, { y, left, plot }, measure),
    ];
  });
  const entries = names.map((name, index) => ({
    name,
    tone: DOTS[index === 0 ? 0 : 1],
    mark: 'dot' as const,
  }));
  return {
    width,
    height: bottom + ruler.foot,
    shapes: [...legend(entries, left, measure), ...ruler.shapes, ...items],
  };
}

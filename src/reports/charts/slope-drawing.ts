import { wrapText } from '../format/wrap-text.js';
import type { Share, SlopeChart, SlopeRow } from '../report-document.js';
import type { Drawing, Measure, Shape } from './drawing.js';
import { INK, INK_SOFT, RULE } from './palette.js';

const SIZE = 8;
const LINE = SIZE * 1.25;
/** Between two labels. */
const GAP = 3;
const HEAD = 16;
/** One length for one per cent, whatever the question. */
const PLOT = 100;
const FIRST_AXIS = 0.2;
const SECOND_AXIS = 0.5;
/** Where there are more than two. */
const LAST_AXIS = 0.62;
/** From an axis to the label that a thin line leads to. */
const LEAD = 16;
const RADIUS = 2.8;
const END = 5;
/** A line of a grid ends with the answers that it counts: they are not to be cut off. */
const MOST_LABEL_LINES = 4;

const word = { kind: 'word', size: SIZE, isBold: false, fill: INK } as const;

interface Label {
  /** The middle of where it belongs, and of where there is room. */
  readonly at: number;
  readonly height: number;
}

const middleOf = ({ low, high }: { readonly low: number; readonly high: number }): number =>
  (low + high) / 2;

/** Places for labels from the top down, none over another, each as near as can be to its own. */
function spread(labels: readonly Label[], height: number): readonly number[] {
  const order = labels.map((_, index) => index).toSorted((a, b) => labels[a]!.at - labels[b]!.at);
  const places = new Array<number>(labels.length).fill(0);
  let top = 0;
  for (const index of order) {
    const { at, height: own } = labels[index]!;
    places[index] = Math.max(top + own / 2, at);
    top = places[index] + own / 2 + GAP;
  }
  let bottom = height;
  for (const index of order.toReversed()) {
    const { height: own } = labels[index]!;
    places[index] = Math.min(places[index]!, bottom - own / 2);
    bottom = places[index] - own / 2 - GAP;
  }
  return places;
}

interface Plot {
  readonly axes: readonly number[];
  readonly yOf: (share: number) => number;
}

/** One line, or two between which it lies; what is larger than chance is dark and thick. */
function slopeShapes({ first, between = [], second, isMarked }: SlopeRow, plot: Plot): Shape[] {
  const stroke = isMarked ? INK : INK_SOFT;
  const points = [first, ...between, second].map(({ share }) => share);
  const steps = points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? null;
    return from && to ? stepShapes(from, to, index, { stroke, isMarked, plot }) : [];
  });
  return [...steps, ...points.flatMap((share, index) => endShapes(share, index, stroke, plot))];
}

interface Stroke {
  readonly stroke: string;
  readonly isMarked: boolean;
  readonly plot: Plot;
}

function stepShapes(
  from: Share,
  to: Share,
  index: number,
  { stroke, isMarked, plot: { axes, yOf } }: Stroke,
): Shape[] {
  const line = (one: number, other: number): Shape => ({
    kind: 'line',
    x1: axes[index]!,
    y1: yOf(one),
    x2: axes[index + 1]!,
    y2: yOf(other),
    stroke,
    thickness: isMarked ? 2.2 : 0.8,
  });
  const isExact = [from, to].every(({ low, high }) => low === high);
  return isExact ? [line(from.low, to.low)] : [line(from.low, to.low), line(from.high, to.high)];
}

function endShapes(
  share: Share | null,
  index: number,
  stroke: string,
  { axes, yOf }: Plot,
): Shape[] {
  if (!share) return [];
  const x = axes[index]!;
  const { low, high } = share;
  if (low === high) return [{ kind: 'dot', x, y: yOf(low), radius: RADIUS, fill: stroke }];
  return [low, high].map((end) => ({
    kind: 'line',
    x1: x - END,
    x2: x + END,
    y1: yOf(end),
    y2: yOf(end),
    stroke,
    thickness: 1.4,
  }));
}

/** Axes from 0 to 100, one for each survey, at even steps. */
function axesOf(count: number, width: number): readonly number[] {
  const last = count > 2 ? LAST_AXIS : SECOND_AXIS;
  const step = (last - FIRST_AXIS) / (count - 1);
  return Array.from({ length: count }, (_, index) => width * (FIRST_AXIS + index * step));
}

/** For each answer its way over the axes; only its ends are labelled, the table has all. */
export function drawSlope(
  { names, between = [], rows }: SlopeChart,
  width: number,
  measure: Measure,
): Drawing {
  const axes = axesOf(between.length + 2, width);
  const [firstAxis, lastAxis] = [axes[0]!, axes.at(-1)!];
  const room = width - lastAxis - LEAD - 4;
  const texts = rows.map(({ label, second }) => {
    const value = measure(second.text, SIZE, true) + 5;
    const lines = wrapText(label, room - value, (text) => measure(text, SIZE), MOST_LABEL_LINES);
    return { value, lines, height: Math.max(1, lines.length) * LINE };
  });
  const needed = texts.reduce((sum, { height }) => sum + height + GAP, -GAP);
  const height = Math.max(PLOT, needed, rows.length * (LINE + GAP));
  const yOf = (share: number): number => HEAD + (height - PLOT) / 2 + (1 - share) * PLOT;
  const placesAt = (side: 'first' | 'second', heights: readonly number[]) =>
    spread(
      rows.map((row, index) => ({
        at: yOf(middleOf(row[side].share ?? { low: 0, high: 0 })) - HEAD,
        height: heights[index]!,
      })),
      height,
    );
  const left = placesAt(
    'first',
    rows.map(() => LINE),
  );
  const right = placesAt(
    'second',
    texts.map((text) => text.height),
  );
  const leader = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    ...{ x1, y1, x2, y2 },
    stroke: RULE,
    thickness: 0.5,
  });
  const labels = rows.flatMap(({ first, second, isMarked }, index): Shape[] => {
    const { value, lines } = texts[index]!;
    const [yLeft, yRight] = [HEAD + left[index]!, HEAD + right[index]!];
    const ends = [first, second].map(({ share }) => yOf(middleOf(share ?? { low: 0, high: 0 })));
    const x = lastAxis + LEAD;
    const top = yRight - (lines.length * LINE) / 2;
    return [
      leader(firstAxis - LEAD + 2, yLeft, firstAxis - END - 1, ends[0]!),
      leader(lastAxis + END + 1, ends[1]!, x - 2, yRight),
      {
        ...word,
        x: firstAxis - LEAD,
        y: yLeft - SIZE * 0.63,
        text: first.text,
        anchor: 'end',
        isBold: true,
      },
      { ...word, x, y: top, text: second.text, anchor: 'start', isBold: true },
      ...lines.map((text, line): Shape => ({
        ...word,
        x: x + value,
        y: top + line * LINE,
        text,
        anchor: 'start',
        isBold: isMarked && rows.length > 1,
      })),
    ];
  });
  const titles = [names[0], ...between, names[1]];
  const rulers = axes.flatMap((x, index): Shape[] => [
    { kind: 'line', x1: x, y1: yOf(1), x2: x, y2: yOf(0), stroke: RULE, thickness: 0.8 },
    { ...word, x, y: 0, text: titles[index]!, anchor: 'middle', fill: INK_SOFT },
  ]);
  return {
    width,
    height: HEAD + height + 4,
    shapes: [...rulers, ...labels, ...rows.flatMap((row) => slopeShapes(row, { axes, yOf }))],
  };
}

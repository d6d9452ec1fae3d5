import { wrapText } from '../format/wrap-text.js';
import type { ScatterChart, Share, TwinRow } from '../report-document.js';
import type { Drawing, Measure, Shape } from './drawing.js';
import { INK, INK_SOFT, RULE, SAND, SAND_DARK, TONES } from './palette.js';

const PLOT = 150;
const LEFT = 34;
const TOP = 14;
const FOOT = 26;
const GAP = 24;
const SIZE = 8;
const LINE = 9.8;
const RADIUS = 7;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

const word = { kind: 'word', size: SIZE, isBold: false, fill: INK } as const;

interface Point {
  readonly number: string;
  readonly x: Share;
  readonly y: Share;
}

const xOf = (share: number): number => LEFT + share * PLOT;
const yOf = (share: number): number => TOP + (1 - share) * PLOT;

/** The ground: what matters to most and is there for few lies in the tinted quarter, upper left. */
function groundShapes([first, second]: ScatterChart['names']): readonly Shape[] {
  const lines = TICKS.flatMap((share): Shape[] => {
    const isEdge = share === 0;
    const line = {
      kind: 'line',
      stroke: isEdge ? INK : share === 0.5 ? SAND_DARK : RULE,
      thickness: isEdge ? 0.8 : share === 0.5 ? 1.2 : 0.4,
    } as const;
    const tick = { ...word, size: 6.8, text: String(100 * share), fill: INK_SOFT } as const;
    return [
      { ...line, x1: xOf(share), y1: TOP, x2: xOf(share), y2: yOf(0) },
      { ...line, x1: LEFT, y1: yOf(share), x2: xOf(1), y2: yOf(share) },
      { ...tick, x: xOf(share), y: yOf(0) + 2, anchor: 'middle' },
      { ...tick, x: LEFT - 4, y: yOf(share) - 4.4, anchor: 'end' },
    ];
  });
  return [
    { kind: 'box', x: LEFT, y: TOP, width: PLOT / 2, height: PLOT / 2, fill: SAND },
    ...lines,
    { ...word, x: 0, y: 0, text: `↑ ${first} (%)`, anchor: 'start', isBold: true },
    { ...word, x: xOf(1), y: yOf(0) + 13, text: `${second} (%) →`, anchor: 'end', isBold: true },
  ];
}

/** A point with its number in it; of ranges all places where it may lie, none of which stands out. */
function pointShapes({ number, x, y }: Point): readonly Shape[] {
  const { fill, text } = TONES.plain;
  const [left, right] = [xOf(x.low), xOf(x.high)];
  const [top, bottom] = [yOf(y.high), yOf(y.low)];
  const label = { ...word, text: number, isBold: true } as const;
  if (right - left < 0.01 && bottom - top < 0.01) {
    return [
      { kind: 'dot', x: left, y: top, radius: RADIUS, fill },
      { ...label, x: left, y: top - SIZE * 0.63, anchor: 'middle', fill: text },
    ];
  }
  const edge = { kind: 'line', stroke: fill, thickness: 1.2 } as const;
  return [
    {
      kind: 'box',
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      fill: TONES['plain-light'].fill,
    },
    { ...edge, x1: left, y1: top, x2: right, y2: top },
    { ...edge, x1: right, y1: top, x2: right, y2: bottom },
    { ...edge, x1: right, y1: bottom, x2: left, y2: bottom },
    { ...edge, x1: left, y1: bottom, x2: left, y2: top },
    { ...label, x: right + 4, y: (top + bottom) / 2 - SIZE * 0.63, anchor: 'start' },
  ];
}

/** Numbers with what they stand for and both shares; what is withheld says so. */
function listShapes(
  rows: readonly TwinRow[],
  names: ScatterChart['names'],
  width: number,
  measure: Measure,
): Drawing {
  const left = xOf(1) + GAP;
  const room = width - left - 18;
  let y = TOP;
  const shapes = rows.flatMap(({ label, first, second }, index): Shape[] => {
    const fit = (text: string): number => measure(text, SIZE);
    const labels = wrapText(label, room, fit, 2);
    const shares = `${names[0]} ${first.text}, ${names[1]} ${second.text}`;
    const lines = [...labels, ...wrapText(shares, room, fit, 2)];
    const top = y;
    y += lines.length * LINE + 4;
    return [
      { ...word, x: left, y: top, text: `${index + 1}`, anchor: 'start', isBold: true },
      ...lines.map((text, line): Shape => ({
        ...word,
        x: left + 18,
        y: top + line * LINE,
        text,
        anchor: 'start',
        fill: line < labels.length ? INK : INK_SOFT,
      })),
    ];
  });
  return { width, height: y, shapes };
}

/**
 * Items by two shares on a square: to how many one matters, upwards, and how many have it, to the
 * right.
 */
export function drawScatter(
  { names, rows }: ScatterChart,
  width: number,
  measure: Measure,
): Drawing {
  const points = rows.flatMap(({ first, second }, index): Point[] =>
    first.share && second.share
      ? [{ number: String(index + 1), x: second.share, y: first.share }]
      : [],
  );
  const list = listShapes(rows, names, width, measure);
  return {
    width,
    height: Math.max(TOP + PLOT + FOOT, list.height),
    shapes: [...groundShapes(names), ...points.flatMap(pointShapes), ...list.shapes],
  };
}

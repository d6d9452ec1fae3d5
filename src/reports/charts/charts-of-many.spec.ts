import { describe, expect, it } from '@jest/globals';
import type { Chart, Segment, SlopeChart, TwinRow } from '../report-document.js';
import { drawChart } from './draw-chart.js';
import type { Measure, Shape } from './drawing.js';

const WIDTH = 414;
const measure: Measure = (text, size) => text.length * size * 0.5;

const segment = (share: number, tone: Segment['tone']): Segment => ({
  label: tone,
  text: `${share * 100}%`,
  share: { low: share, high: share },
  tone,
});
const twin = (label: string, first: number | null, second: number): TwinRow => ({
  label,
  first: first === null ? { share: null, text: 'not shown' } : share(first),
  second: share(second),
});
const share = (value: number) => ({
  share: { low: value, high: value },
  text: `${Math.round(value * 100)}%`,
});

const LONG = 'The van and all of the equipment that belongs to it by the contract';

const CHARTS: Readonly<Record<string, Chart>> = {
  'a grid': {
    kind: 'lines',
    heads: { left: 'Unfavourable', right: 'Favourable', beside: ['Sometimes', 'Not concerned'] },
    ruler: { left: 0.6, right: 0.5, beside: [0.3, 0.17] },
    lines: [
      {
        kind: 'bar',
        label: LONG,
        left: [segment(0.6, 'bad')],
        right: [segment(0.1, 'good')],
        beside: [null, segment(0.17, 'beside')],
        leftTotal: '60%',
        rightTotal: '10%',
        reach: { left: 0.6, right: 0.1 },
      },
      { kind: 'withheld', label: 'The phone', text: 'not shown, to protect people' },
    ],
    alt: '',
  },
  'a ranking': {
    kind: 'twin-bars',
    names: ['First place', 'Among the first 3'],
    rows: [twin(LONG, 1, 1), twin('Breaks', null, 0.4)],
    alt: '',
  },
  'two aspects': {
    kind: 'gaps',
    names: ['Importance', 'Satisfaction'],
    rows: [twin(LONG, 1, 0), twin('Breaks', null, 0.4)],
    alt: '',
  },
};

const SLOPES: SlopeChart = {
  kind: 'slope',
  names: ['20 March 2031', '20 March 2032'],
  rows: [0.4, 0.41, 0.42, 0.43, 0.44, 0, 1].map((now, index) => ({
    ...twin(`${index} ${LONG}`, index / 7, now),
    isMarked: index === 2,
  })),
  alt: '',
};

describe('the chart of two surveys', () => {
  const { shapes, height } = drawChart(SLOPES, WIDTH, measure);
  const words = shapes.filter((shape) => shape.kind === 'word');

  it('stays within its width and height', () => {
    for (const edge of shapes.flatMap(edges)) {
      expect(edge).toBeGreaterThanOrEqual(-0.5);
      expect(edge).toBeLessThanOrEqual(WIDTH + 0.5);
    }
    for (const { y, size } of words) expect(y + size).toBeLessThanOrEqual(height);
  });

  it('writes no label over another, however near the figures are', () => {
    const beside = words.filter(({ anchor, isBold }) => anchor === 'start' && isBold);
    const tops = beside
      .filter(({ text }) => text.endsWith('%'))
      .map(({ y }) => y)
      .toSorted((a, b) => a - b);
    expect(tops).toHaveLength(7);
    for (const [i, top] of tops.slice(1).entries()) {
      expect(top - tops[i]!).toBeGreaterThanOrEqual(20);
    }
  });

  it('draws two lines and no dot where a figure lies between two ends', () => {
    const [first] = SLOPES.rows;
    const wide = { ...first!, second: { share: { low: 0.2, high: 0.3 }, text: '20 to 30%' } };
    const drawn = drawChart({ ...SLOPES, rows: [wide] }, WIDTH, measure).shapes;
    const slopes = drawn.filter(
      (one) => one.kind === 'line' && one.x1 !== one.x2 && one.thickness === 0.8,
    );
    expect(slopes).toHaveLength(2);
    expect(drawn.filter(({ kind }) => kind === 'dot')).toHaveLength(1);
  });
});

function edges(shape: Shape): readonly number[] {
  switch (shape.kind) {
    case 'box':
      return [shape.x, shape.x + shape.width];
    case 'line':
      return [shape.x1, shape.x2];
    case 'dot':
      return [shape.x - shape.radius, shape.x + shape.radius];
    case 'word': {
      const wide = measure(shape.text, shape.size, shape.isBold);
      const before = { start: 0, middle: wide / 2, end: wide }[shape.anchor];
      return [shape.x - before, shape.x - before + wide];
    }
  }
}

describe.each(Object.entries(CHARTS))('the chart of %s', (_title, chart) => {
  const { shapes, height } = drawChart(chart, WIDTH, measure);

  it('stays within its width and height', () => {
    for (const edge of shapes.flatMap(edges)) {
      expect(edge).toBeGreaterThanOrEqual(-0.5);
      expect(edge).toBeLessThanOrEqual(WIDTH + 0.5);
    }
    for (const shape of shapes) if (shape.kind === 'word') expect(shape.y).toBeLessThan(height);
  });

  it('hatches what is withheld and says so', () => {
    const words = shapes.flatMap((shape) => (shape.kind === 'word' ? [shape.text] : []));
    expect(words.some((text) => text.startsWith('not shown'))).toBe(true);
    const hatched = shapes.filter((one) => one.kind === 'line' && one.thickness === 0.5);
    expect(hatched.length).toBeGreaterThan(3);
  });
});

describe('a figure between two ends', () => {
  const dots = (low: number, high: number): Chart => ({
    kind: 'dots',
    tone: 'bad-strong',
    rows: [{ kind: 'share', label: 'Brel', base: 'n = 61', text: '', share: { low, high } }],
    reference: null,
    alt: '',
  });

  it('is drawn with both ends and no place that stands out', () => {
    const { shapes } = drawChart(dots(0.5, 0.75), WIDTH, measure);
    const ends = shapes.filter((one) => one.kind === 'line' && one.thickness === 1.4);
    expect(ends.length).toBe(2);
    expect(shapes.some(({ kind }) => kind === 'dot')).toBe(false);
    expect(
      drawChart(dots(0.5, 0.5), WIDTH, measure).shapes.some(({ kind }) => kind === 'dot'),
    ).toBe(true);
  });
});

describe('ranges side by side', () => {
  const ranged = (index: number): Segment => ({
    label: String(index),
    text: `${index + 10} to ${index + 14}%`,
    share: { low: 0.1, high: 0.14 },
    tone: 'plain',
  });
  const columns = Array.from({ length: 11 }, (_, index) => ranged(index));
  const chart: Chart = { kind: 'columns', columns, beside: [], alt: '' };

  it('do not run into each other', () => {
    const { shapes } = drawChart(chart, WIDTH, measure);
    const words = shapes.filter((one) => one.kind === 'word' && one.isBold).map(edges);
    expect(words.length).toBe(22);
    for (const [from, to] of words) expect(to! - from!).toBeLessThanOrEqual(WIDTH / 11);
  });
});

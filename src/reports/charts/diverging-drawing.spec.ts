import { describe, expect, it } from '@jest/globals';
import type { DivergingChart, Segment } from '../report-document.js';
import { drawDiverging, splitSide } from './diverging-drawing.js';
import type { Shape } from './drawing.js';

const segment = (share: number, tone: Segment['tone']): Segment => ({
  label: tone,
  text: `${share * 100}%`,
  share: { low: share, high: share },
  tone,
});

const chart: DivergingChart = {
  kind: 'diverging',
  left: [segment(0.15, 'bad-strong'), segment(0.25, 'bad')],
  right: [segment(0.1, 'good-strong'), segment(0.2, 'good')],
  beside: [segment(0.3, 'neutral')],
  leftTotal: 'Unfavourable: 40%',
  rightTotal: 'Favourable: 30%',
  reach: { left: 0.4, right: 0.3 },
  domain: { left: 0.4, right: 0.3, beside: [0.3] },
  alt: '',
};

const boxes = (shapes: readonly Shape[]) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: 'box' }> => shape.kind === 'box');

describe('a diverging bar', () => {
  it('stacks a side from the centre outwards, the mild answer first', () => {
    const pieces = splitSide(chart.left, 100);
    expect(pieces.map(({ segment: { tone } }) => tone)).toEqual(['bad', 'bad-strong']);
    expect(pieces.map(({ from, width }) => [from, width])).toEqual([
      [0, 25],
      [25, 15],
    ]);
  });

  it('ends softly where its pieces are ranges, and no further than all of them may be', () => {
    const ranged = (low: number, high: number, tone: Segment['tone']): Segment => ({
      ...segment(low, tone),
      share: { low, high },
    });
    const soft = {
      ...chart,
      left: [ranged(0.1, 0.3, 'bad-strong'), ranged(0.1, 0.3, 'bad')],
      reach: { left: 0.4, right: 0.3 },
    };
    const { shapes, width } = drawDiverging(soft, 414, (text) => text.length * 4);
    const scale = (width - 14) / 1;
    const [mild, bad] = boxes(shapes);
    expect(bad!.x).toBeCloseTo(0.2 * scale);
    expect(mild!.x).toBeCloseTo(0.3 * scale);
    const hatched = shapes.flatMap((one) =>
      one.kind === 'line' && one.thickness === 0.5 ? [one.x1, one.x2] : [],
    );
    expect(Math.min(...hatched)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...hatched)).toBeLessThanOrEqual(0.2 * scale + 0.01);
  });

  it('meets at the centre and keeps the neutral answer out of both sides', () => {
    const { shapes, width } = drawDiverging(chart, 414, (text) => text.length * 4);
    const scale = (414 - 14) / 1;
    const [mildBad, bad, mildGood, good, neutral] = boxes(shapes);
    const centre = 0.4 * scale;
    expect(mildBad!.x + mildBad!.width).toBeCloseTo(centre);
    expect(bad!.x).toBeCloseTo(0);
    expect(mildGood!.x).toBeCloseTo(centre);
    expect(good!.x + good!.width).toBeCloseTo(centre + 0.3 * scale);
    expect(neutral!.x).toBeGreaterThan(good!.x + good!.width);
    expect(neutral!.x + neutral!.width).toBeCloseTo(width);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { ScatterChart, TwinBar } from '../report-document.js';
import { drawScatter } from './scatter-drawing.js';

const measure = (text: string, size: number): number => text.length * size * 0.5;
const bar = (low: number, high = low): TwinBar => ({
  share: { low, high },
  text: `${low}–${high}`,
});
const hidden: TwinBar = { share: null, text: 'not shown' };

const chart: ScatterChart = {
  kind: 'scatter',
  names: ['Importance', 'Satisfaction'],
  rows: [
    { label: 'Breaks', first: bar(0.9), second: bar(0.1) },
    { label: 'A say', first: bar(0.6, 0.7), second: bar(0.2, 0.4) },
    { label: 'Tools', first: bar(0.5), second: hidden },
  ],
  alt: '',
};

describe('a scatter of two shares', () => {
  const { shapes, height, width } = drawScatter(chart, 460, measure);
  const dots = shapes.filter((shape) => shape.kind === 'dot');
  const words = shapes.flatMap((shape) => (shape.kind === 'word' ? [shape.text] : []));

  it('has a dot of what is exact only, high and far left where it matters and is missing', () => {
    expect(dots).toHaveLength(1);
    const [dot] = dots;
    const ground = shapes.find((shape) => shape.kind === 'box')!;
    expect(dot!.x).toBeLessThan(ground.x + ground.width);
    expect(dot!.y).toBeLessThan(ground.y + ground.height);
  });

  it('shows a range as an area of which no place stands out', () => {
    const [, area] = shapes.filter((shape) => shape.kind === 'box');
    const ground = shapes.find((shape) => shape.kind === 'box')!;
    expect(area!.width / (2 * ground.width)).toBeCloseTo(0.2, 5);
    expect(area!.height / (2 * ground.height)).toBeCloseTo(0.1, 5);
  });

  it('lists every item with both shares, and says of what is withheld that it is', () => {
    expect(words).toContain('Tools');
    expect(words.join(' ')).toContain('Satisfaction not shown');
    expect(words.filter((text) => text === '3')).toHaveLength(1);
    for (const shape of shapes) {
      if (shape.kind !== 'word') continue;
      expect(shape.y + shape.size).toBeLessThanOrEqual(height);
      expect(shape.x).toBeLessThanOrEqual(width);
    }
  });
});

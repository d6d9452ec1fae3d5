import { describe, expect, it } from '@jest/globals';
import { classifier } from './class-of.js';
import type { Scale } from './scale.js';

const points = ['never', 'sometimes', 'often'].map((answer, i) => ({ answer, points: i }));
const SCALE: Scale = {
  code: 'pressure',
  title: { en: 'Pressure' },
  source: { en: 'Invented for tests' },
  licence: 'CC0-1.0',
  method: 'sum',
  items: [
    { table: 'rushed', points },
    { table: 'grid:late', points },
    { table: 'grid:far', points },
  ],
  classes: [
    { code: 'low', label: { en: 'Low' }, from: 0, to: 2 },
    { code: 'high', label: { en: 'High' }, from: 2.01, to: 6 },
  ],
};

const classOf = (response: Parameters<ReturnType<typeof classifier>>[0], missing?: number) =>
  classifier({ ...SCALE, ...(missing === undefined ? {} : { missing }) })(response);

describe('the class of a response', () => {
  it('is that of the sum of its points', () => {
    expect(classOf({ rushed: 'never', grid: ['late:sometimes', 'far:sometimes'] })).toBe('low');
    expect(classOf({ rushed: 'sometimes', grid: ['late:sometimes', 'far:sometimes'] })).toBe(
      'high',
    );
  });

  it('is read of the lines of a matrix, wherever they stand', () => {
    expect(classOf({ rushed: 'never', grid: ['far:often', 'late:often'] })).toBe('high');
    expect(classOf({ rushed: 'never', grid: 'late:often' }, 1)).toBe('high');
    expect(classOf({ rushed: 'never', grid: ['later:often', 'late:never'] }, 1)).toBe('low');
  });

  it('is none where more is missing than may be', () => {
    const some = { rushed: 'never', grid: ['late:never'] };
    expect(classOf(some)).toBeUndefined();
    expect(classOf(some, 1)).toBe('low');
    expect(classOf({ rushed: 'never' }, 1)).toBeUndefined();
    expect(classOf({ rushed: 'never' }, 2)).toBe('low');
    expect(classOf({}, 3)).toBeUndefined();
  });

  it('is the mean as many times as there are items where some are missing', () => {
    expect(classOf({ rushed: 'sometimes', grid: ['late:sometimes'] }, 1)).toBe('high');
    expect(classOf({ rushed: 'sometimes', grid: ['late:never'] }, 1)).toBe('low');
  });

  it('counts answers without points, and several to one question, as missing', () => {
    expect(classOf({ rushed: 'na', grid: ['late:often', 'far:often'] }, 1)).toBe('high');
    expect(classOf({ rushed: ['often'], grid: ['late:never', 'far:never'] }, 1)).toBe('low');
    expect(classOf({ rushed: ['often'], grid: ['late:never', 'far:never'] })).toBeUndefined();
  });

  it('is none where no class has the score', () => {
    const gap = { ...SCALE, classes: SCALE.classes.slice(0, 1) };
    expect(classifier(gap)({ rushed: 'often', grid: ['late:often', 'far:never'] })).toBeUndefined();
  });
});

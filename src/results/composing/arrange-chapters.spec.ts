import { describe, expect, it } from '@jest/globals';
import { arrangeChapters, type Arranging } from './arrange-chapters.js';

const ALL = ['summary', 'method', 'theme-1', 'integrity'];
const arranged = (arranging: Arranging) =>
  arrangeChapters(ALL, arranging).map(({ name, isChosen }) => (isChosen ? name : `(${name})`));

describe('the order of chapters', () => {
  it('is that of the report until somebody chooses', () => {
    expect(arranged({})).toEqual(ALL);
  });

  it('has what is left out at its end', () => {
    expect(arranged({ chosen: ['theme-1', 'summary'] })).toEqual([
      ...['theme-1', 'summary', '(method)', '(integrity)'],
    ]);
    expect(arranged({ chosen: [] })).toEqual(ALL.map((name) => `(${name})`));
  });

  it('changes by one place, up or down, and not beyond its ends', () => {
    expect(arranged({ up: 'theme-1' })).toEqual(['summary', 'theme-1', 'method', 'integrity']);
    expect(arranged({ down: 'summary' })).toEqual(['method', 'summary', 'theme-1', 'integrity']);
    expect(arranged({ up: 'summary' })).toEqual(ALL);
    expect(arranged({ down: 'integrity' })).toEqual(ALL);
  });

  it('keeps what it knows of names that are doubled, foreign or left out', () => {
    expect(arranged({ chosen: ['method', 'x', 'method'], up: 'x', down: 'summary' })).toEqual([
      ...['method', '(summary)', '(theme-1)', '(integrity)'],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { shareOf } from './print-table.js';
import type { PublishedCell } from './release.js';

const aTable = (...cells: (readonly PublishedCell[])[]) => ({
  question: 'q',
  by: [],
  rows: cells.map((_, row) => String(row)),
  columns: [],
  cells,
});

describe('how much of the tables is exact', () => {
  it('counts figures, bounds and withheld cells of all tables', () => {
    const tables = [aTable([12, 5, 7], [9, null, { atLeast: 7 }]), aTable([null, null])];
    expect(shareOf(tables)).toEqual({ cells: 8, published: 4, bounds: 1, publishedPercent: 50 });
  });

  it('rounds down, so that nothing withheld is never called all of it', () => {
    const cells = Array.from({ length: 299 }, () => 1);
    expect(shareOf([aTable([...cells, null])]).publishedPercent).toBe(99);
  });

  it('is nothing of no tables', () => {
    expect(shareOf([])).toEqual({ cells: 0, published: 0, bounds: 0, publishedPercent: 0 });
  });
});

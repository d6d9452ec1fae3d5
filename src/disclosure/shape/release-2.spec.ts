import { describe, expect, it } from '@jest/globals';
import { fieldService } from '../../../test/support/ranges/field-service.js';
import { canonicalHash, canonicalJson } from '../../common/index.js';
import { readTables } from '../figures/read-tables.js';
import { readRelease } from '../read-release.js';

type Loose = Record<string, unknown>;

/** The release with something in it changed, under the hash that this has. */
function resealed(change: (content: Loose) => void): unknown {
  const content = JSON.parse(canonicalJson(fieldService().content)) as Loose;
  delete content['hash'];
  change(content);
  return { ...content, hash: canonicalHash(content) };
}

const withCell = (cell: unknown) =>
  resealed((content) => {
    const [table] = content['tables'] as { cells: unknown[][] }[];
    table!.cells[0]![1] = cell;
  });

describe('a release of the schema cahier/release-2', () => {
  it.each([
    ['a range of one value', { from: 4, to: 4 }],
    ['a range that ends before it begins', { from: 5, to: 4 }],
    ['a range below nought', { from: -1, to: 4 }],
    ['a range of parts of people', { from: 0.5, to: 4 }],
    ['a range without its end', { from: 4 }],
    ['a range that says more', { from: 4, to: 5, likely: 4 }],
    ['a bound of the first schema', { atLeast: 4 }],
    ['text', '4 to 5'],
  ])('is refused with %s', (_title, cell) => {
    expect(() => readRelease(withCell(cell))).toThrow(
      expect.objectContaining({
        code: 'release-malformed',
        values: { fault: { part: 'release-bad-field', values: { field: 'tables' } } },
      }),
    );
  });

  it.each<[string, string, (content: Loose) => void]>([
    ['of a plan', 'plan', (content) => (content['plan'] = [['site', 'trade', 'tenure']])],
    ['of a plan by what nobody was asked', 'plan', (content) => (content['plan'] = [['height']])],
    [
      'of a plan that nobody was promised',
      'plan',
      (content) => (content['plan'] = [['site', 'trade']]),
    ],
    [
      'of what was covered',
      'method',
      (content) => ((content['method'] as Loose)['covered'] = { attackers: 'all' }),
    ],
    ['of its schema', 'schema', (content) => (content['schema'] = 'cahier/release-3')],
  ])('is refused with another form %s', (_title, field, change) => {
    expect(() => readRelease(resealed(change))).toThrow(
      expect.objectContaining({
        code: 'release-malformed',
        values: { fault: { part: 'release-bad-field', values: { field } } },
      }),
    );
  });

  it.each([
    ['by two profile questions together', ['site', 'trade']],
    ['by one that results are not split by', ['trade']],
  ])('is refused with a table %s, which its definition does not name', (_title, by) => {
    const release = resealed((content) => {
      const definition = content['definition'] as Loose;
      definition['crossings'] = [['site']];
      content['plan'] = [['site']];
      (content['survey'] as Loose)['definition'] = canonicalHash(definition);
      const tables = content['tables'] as Loose[];
      const bySite = tables.filter((table) => (table['by'] as string[]).join() !== 'trade');
      content['tables'] = [...bySite, { ...bySite[1]!, by }];
    });
    const table = fieldService().content.tables.filter((one) => one.by.join() !== 'trade').length;
    expect(() => readRelease(release)).toThrow(
      expect.objectContaining({
        code: 'release-malformed',
        values: { fault: { part: 'release-bad-table', values: { table: table + 1 } } },
      }),
    );
  });

  it('is refused where a range was changed after it was sealed', () => {
    const content = JSON.parse(canonicalJson(fieldService().content)) as Loose;
    const [, table] = content['tables'] as { cells: unknown[][] }[];
    table!.cells[1]![1] = { from: 0, to: 61 };
    expect(() => readRelease(content)).toThrow(
      expect.objectContaining({ code: 'release-altered' }),
    );
  });

  it('is read as it was written, and its ranges as figures', () => {
    const { content } = fieldService();
    expect(readRelease(JSON.parse(canonicalJson(content))).hash).toBe(content.hash);
    const cells = content.tables.flatMap((table) => table.cells.flat());
    const figures = readTables(content).flatMap((table) => table.figures.flat());
    const ranges = cells.filter((cell) => cell !== null && typeof cell === 'object');
    expect(ranges.length).toBeGreaterThan(50);
    cells.forEach((cell, place) => {
      if (cell === null || typeof cell === 'number' || !('from' in cell)) return;
      expect(figures[place]).toEqual({ low: cell.from, high: cell.to });
    });
  });
});

describe('a release of the schema cahier/release-1', () => {
  it.each<[string, (content: Loose) => void]>([
    ['a range', () => undefined],
    ['a plan', (content) => (content['tables'] = [])],
  ])('is refused with %s, which it never had', (_title, change) => {
    const older = resealed((content) => {
      content['schema'] = 'cahier/release-1';
      change(content);
    });
    expect(() => readRelease(older)).toThrow(
      expect.objectContaining({ code: 'release-malformed' }),
    );
  });
});

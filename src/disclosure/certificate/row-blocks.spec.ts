import { describe, expect, it } from '@jest/globals';
import type { ReleaseContent } from '../release.js';
import type { CertificateGrid } from './certificate.js';
import { RowBlocks } from './row-blocks.js';

/** Four sites under two towns under one region, one site under none; and two shifts. */
const profile = [
  {
    code: 'site',
    options: [
      { code: 'a', parent: 'east' },
      { code: 'b', parent: 'east' },
      { code: 'c', parent: 'west' },
      { code: 'd', parent: 'west' },
      { code: 'e' },
    ],
    groups: [{ code: 'east', parent: 'land' }, { code: 'west', parent: 'land' }, { code: 'land' }],
  },
  { code: 'shift', options: [{ code: 'early' }, { code: 'late' }] },
];

function rowsWith(blocks: CertificateGrid['blocks'], groups = profile[0]!.groups): RowBlocks {
  const by = ['site', 'shift'].slice(0, blocks.length);
  const questionnaire = { profile: [{ ...profile[0]!, groups }, profile[1]!] };
  return new RowBlocks({ by, blocks, people: [], answers: {} }, {
    definition: { questionnaire },
  } as unknown as ReleaseContent);
}

const SITES = [['a'], ['b'], ['c'], ['d'], ['e'], ['']];

describe('the blocks of a row', () => {
  const rows = rowsWith([SITES, [['early'], ['late'], ['']]]);

  it.each<[string, readonly string[], string, readonly number[]]>([
    ['an option', ['site'], 'b', [3, 4, 5]],
    ['an option of each', ['site', 'shift'], 'b|late', [4]],
    ['an option of the second', ['shift'], 'late', [1, 4, 7, 10, 13, 16]],
    ['an option and everybody', ['site', 'shift'], 'b|Total', [3, 4, 5]],
    ['merged siblings', ['site', 'shift'], 'a+b|early', [0, 3]],
    ['a group', ['site', 'shift'], 'west|early', [6, 9]],
    ['a group of groups', ['site', 'shift'], 'land|early', [0, 3, 6, 9]],
  ])('are those of %s', (_what, by, label, units) => {
    expect(rows.unitsOfRow(by, label)).toEqual(units);
  });

  it('are all where the row is of everybody', () => {
    expect(rows.unitsOfRow([], 'Total')).toHaveLength(18);
  });

  it('are none where the row cuts one', () => {
    const joined = rowsWith([[['a', 'c'], ['b'], ['d'], ['e'], ['']]]);
    expect(joined.unitsOfRow(['site'], 'a')).toBeUndefined();
    expect(joined.unitsOfRow(['site'], 'east')).toBeUndefined();
    expect(joined.unitsOfRow(['site'], 'a+c')).toEqual([0]);
    expect(joined.unitsOfRow(['site'], 'land')).toEqual([0, 1, 2]);
  });

  it('end where groups lead in a circle', () => {
    const circle = rowsWith(
      [SITES],
      [{ code: 'east', parent: 'west' }, { code: 'west', parent: 'east' }, { code: 'land' }],
    );
    expect(circle.unitsOfRow(['site'], 'land')).toEqual([]);
  });
});

describe('the rows of a profile question', () => {
  it('are its blocks, and groups of several whole ones', () => {
    const each = SITES.map((_, i) => [i]);
    expect(rowsWith([SITES]).rowsOf(0)).toEqual([...each, [0, 1], [2, 3], [0, 1, 2, 3]]);
  });

  it('leave out a block that a group cuts, and a group of one block', () => {
    const joined = rowsWith([[['a', 'c'], ['b'], ['d'], ['e'], ['']]]);
    expect(joined.rowsOf(0)).toEqual([[0], [1], [2], [3], [4], [0, 1, 2]]);
  });

  it('are its blocks where it has no groups', () => {
    expect(rowsWith([SITES, [['early'], ['late'], ['']]]).rowsOf(1)).toEqual([[0], [1], [2]]);
  });
});

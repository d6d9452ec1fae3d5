import { describe, expect, it } from '@jest/globals';
import { publishRelease } from '../../src/disclosure/index.js';
import {
  definitionOf,
  parseQuestionnaire,
  parseResponsesCsv,
} from '../../src/questionnaire/index.js';

/*
 * Tables worked out by hand, threshold 5. `q` is a single choice of a, b, c; `m` a multiple choice
 * of x, y. The profile question is `site`: north, and south and east, which make up the coast.
 */
const coded = (...codes: readonly string[]) => codes.map((code) => ({ code, label: { en: code } }));
const atCoast = (code: string) => ({ code, label: { en: code }, parent: 'coast' });

const questionnaire = (groups: object) =>
  parseQuestionnaire({
    schema: 'cahier/questionnaire-1',
    code: 'worked',
    languages: ['en'],
    title: { en: 'Worked by hand' },
    profile: [{ code: 'site', title: { en: 'Site' }, ...groups }],
    sections: [
      {
        code: 'all',
        title: { en: 'All' },
        questions: [
          {
            code: 'q',
            type: 'single',
            title: { en: 'One of three' },
            options: coded('a', 'b', 'c'),
          },
          { code: 'm', type: 'multiple', title: { en: 'Any of two' }, options: coded('x', 'y') },
        ],
      },
    ],
  });

const FLAT = { options: coded('north', 'south', 'east') };
const TREE = {
  groups: coded('coast'),
  options: [...coded('north'), atCoast('south'), atCoast('east')],
};

// Ten people: a 4, b 3, c 3; x in lines 1, 2, 3, 5, 7, 9 = 6; y in lines 3, 4, 6, 7, 8, 10 = 6.
const NORTH = 'a,x a,x a,x|y a,y b,x b,y b,x|y c,y c,x c,y';
// Nine people: a 3, b 3, c 3; x in lines 1, 3, 4, 7, 8 = 5; y in lines 2, 5, 6, 8, 9 = 5.
const SOUTH = 'a,x a,y a,x b,x b,y b,y c,x c,x|y c,y';
// Three people: one each of a, b, c; x in lines 1, 3 = 2; y in lines 2, 3 = 2.
const EAST = 'a,x b,y c,x|y';
// Six more of the east: a 2, b 2, c 2; x 3, y 3. East then has nine: a 3, b 3, c 3; x 5, y 5.
const MORE_OF_EAST = 'a,y b,x c,y a,x b,y c,x';

function tablesOf(groups: object, sites: Readonly<Record<string, string>>) {
  const asked = questionnaire(groups);
  const rows = Object.entries(sites).flatMap(([site, people]) =>
    people.split(' ').map((answers) => `${site},${answers}`),
  );
  const publication = publishRelease({
    definition: definitionOf(asked, { threshold: 5, mode: 'file' }),
    responses: parseResponsesCsv(asked, ['site,q,m', ...rows].join('\n')),
    invited: null,
    verbatims: [],
    prior: [],
  });
  if (publication.kind !== 'released') throw new Error('nothing was released');
  return publication.release.content.tables;
}

type Cell = ReturnType<typeof tablesOf>[number]['cells'][number][number];

/** Whether a cell is the number, or a range that holds it, or says nothing. */
const isTrue = (cell: Cell, count: number): boolean => {
  if (cell === null || typeof cell === 'number') return cell === null || cell === count;
  return 'from' in cell && cell.from <= count && count <= cell.to;
};

/** Each cell beside the number that was counted by hand, and whether it is true of that. */
const held = (cells: readonly (readonly Cell[])[], counted: readonly (readonly number[])[]) =>
  cells.map((row, r) => row.map((cell, c) => [counted[r]![c]!, isTrue(cell, counted[r]![c]!)]));

const allTrue = (counted: readonly (readonly number[])[]) =>
  counted.map((row) => row.map((count) => [count, true]));

describe('a release worked out by hand', () => {
  it('counts everybody exactly, and each site as it is, where every group is large enough', () => {
    // 10 + 9 + 9 = 28 people: a 4+3+3, b 3+3+3, c 3+3+3; x 6+5+5, y 6+5+5.
    const east = `${EAST} ${MORE_OF_EAST}`;
    const tables = tablesOf(FLAT, { north: NORTH, south: SOUTH, east });
    expect(tables.map(({ question, by, rows, columns }) => [question, by, rows, columns])).toEqual([
      ['q', [], ['Total'], ['Total', 'a', 'b', 'c']],
      ['q', ['site'], ['Total', 'north', 'south', 'east'], ['Total', 'a', 'b', 'c']],
      ['m', [], ['Total'], ['Total', 'x', 'y']],
      ['m', ['site'], ['Total', 'north', 'south', 'east'], ['Total', 'x', 'y']],
    ]);
    expect(tables[0]!.cells).toEqual([[28, 10, 9, 9]]);
    expect(tables[2]!.cells).toEqual([[28, 16, 16]]);
    const counted = [
      [28, 10, 9, 9],
      [10, 4, 3, 3],
      [9, 3, 3, 3],
      [9, 3, 3, 3],
    ];
    expect(tables[1]!.cells.map(([people]) => people)).toEqual([28, 10, 9, 9]);
    expect(held(tables[1]!.cells, counted)).toEqual(allTrue(counted));
    const ticked = [
      [28, 16, 16],
      [10, 6, 6],
      [9, 5, 5],
      [9, 5, 5],
    ];
    expect(held(tables[3]!.cells, ticked)).toEqual(allTrue(ticked));
  });

  it('joins the three of the east with the south, the row beside it', () => {
    // 22 people: a 8, b 7, c 7; x 13, y 13. South and east: 9 + 3; a, b, c 3 + 1; x 5 + 2, y 5 + 2.
    const tables = tablesOf(FLAT, { north: NORTH, south: SOUTH, east: EAST });
    expect(tables[1]!.rows).toEqual(['Total', 'north', 'east+south']);
    expect(tables[0]!.cells).toEqual([[22, 8, 7, 7]]);
    expect(tables[2]!.cells).toEqual([[22, 13, 13]]);
    const counted = [
      [22, 8, 7, 7],
      [10, 4, 3, 3],
      [12, 4, 4, 4],
    ];
    expect(tables[1]!.cells.map(([people]) => people)).toEqual([22, 10, 12]);
    expect(held(tables[1]!.cells, counted)).toEqual(allTrue(counted));
  });

  it('names the coast by the two sites that stand in its one row', () => {
    const tables = tablesOf(TREE, { north: NORTH, south: SOUTH, east: EAST });
    expect(tables[1]!.rows).toEqual(['Total', 'north', 'east+south']);
    expect(tables[1]!.cells.map(([people]) => people)).toEqual([22, 10, 12]);
  });

  it('tells nothing by site where only one of the sites is large', () => {
    // 10 + 3 = 13 people: a 5, b 4, c 4; x 8, y 8. The south has nobody.
    const tables = tablesOf(FLAT, { north: NORTH, east: EAST });
    expect(tables.map(({ by, cells }) => [by, cells])).toEqual([
      [[], [[13, 5, 4, 4]]],
      [[], [[13, 8, 8]]],
    ]);
  });

  it('counts those who left a question blank in its total, and in no column', () => {
    // The first two of the north leave q blank: a 10 - 2 = 8; x 16 and y 16 stay.
    const north = NORTH.replace('a,x a,x', ',x ,x');
    const east = `${EAST} ${MORE_OF_EAST}`;
    const tables = tablesOf(FLAT, { north, south: SOUTH, east });
    expect(tables[0]!.cells).toEqual([[28, 8, 9, 9]]);
    expect(tables[2]!.cells).toEqual([[28, 16, 16]]);
  });
});

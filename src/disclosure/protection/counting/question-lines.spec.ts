import { describe, expect, it } from '@jest/globals';
import type { Grid } from './grid.js';
import {
  countLine,
  countPeople,
  joinPartner,
  joinRevealingLines,
  QuestionLines,
} from './question-lines.js';

interface Line {
  readonly yes: number;
  readonly no: number;
  /** People who did not answer. */
  readonly silent?: number;
}

/** A one-way grid of one yes/no question; `groups` are rows of several blocks. */
function aGrid(lines: readonly Line[], groups: readonly (readonly number[])[] = []): Grid {
  const people = lines.map(({ yes, no, silent = 0 }) => yes + no + silent);
  const counts = lines.flatMap(({ yes, no, silent = 0 }) => [yes, no, silent]);
  const blocks = lines.map((_, block) => [block]);
  return {
    axes: [{ code: 'site', blocks: lines.map((_, atom) => ({ atoms: [atom] })) }],
    people,
    views: [{ question: 0, classes: 3, revealing: 2, columns: [0, 1], counts }],
    sets: [[...blocks, ...groups].map((some) => ({ blocks: some, isPrinted: true })), []],
  } as unknown as Grid;
}

const linesOf = (grid: Grid): QuestionLines => new QuestionLines(grid.axes[0]);
const rule = { question: 0, threshold: 5, colluders: 1 };

describe('lines that a question does not tell apart', () => {
  const grid = aGrid(Array.from({ length: 4 }, () => ({ yes: 5, no: 5 })));

  it('are each block on its own at first', () => {
    const lines = linesOf(grid);
    expect([0, 3].map((block) => lines.together(block))).toEqual([[0], [3]]);
    expect(lines.isOneLine).toBe(false);
  });

  it('carry along whoever was joined before', () => {
    const lines = linesOf(grid);
    lines.join(0, 1);
    lines.join(2, 3);
    lines.join(3, 1);
    expect(lines.together(0)).toEqual([0, 1, 2, 3]);
    expect(lines.isOneLine).toBe(true);
  });

  it('are told as a whole or not at all', () => {
    const lines = linesOf(grid);
    lines.join(1, 2);
    expect([[1], [0, 1], [1, 2], [0], []].map((some) => lines.isWhole(some))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('can all be joined at once', () => {
    const lines = linesOf(grid);
    lines.joinAll();
    expect(lines.together(2)).toEqual([0, 1, 2, 3]);
  });
});

describe('what a line says of a question', () => {
  const grid = aGrid([
    { yes: 6, no: 1, silent: 2 },
    { yes: 0, no: 4 },
  ]);

  it('is how many did not give the answer that most gave, the silent among them', () => {
    expect(countPeople(grid, [0, 1])).toBe(13);
    expect(countLine(grid, 0, [0])).toEqual({ people: 9, others: 3, view: 0, of: 0 });
    expect(countLine(grid, 0, [1])).toEqual({ people: 4, others: 0, view: 0, of: 1 });
    expect(countLine(grid, 0, [0, 1])).toEqual({ people: 13, others: 7, view: 0, of: 0 });
  });

  it('is not that most gave none', () => {
    const silent = aGrid([{ yes: 2, no: 1, silent: 9 }]);
    expect(countLine(silent, 0, [0])).toEqual({ people: 12, others: 10, view: 0, of: 0 });
  });

  it('is nothing where the question has no answers to reveal', () => {
    expect(countLine(grid, 7, [0])).toEqual({ people: 9, others: Infinity, view: -1, of: -1 });
  });
});

describe('the partner of a line that says too much', () => {
  it('is one with which it says less, before a sibling', () => {
    const grid = aGrid(
      [
        { yes: 9, no: 0 },
        { yes: 9, no: 0 },
        { yes: 5, no: 9 },
      ],
      [[0, 1]],
    );
    const lines = linesOf(grid);
    joinPartner(lines, grid, rule, 0);
    expect(lines.together(0)).toEqual([0, 2]);
  });

  it('is a sibling in the smallest group around it, before a smaller stranger', () => {
    const mixed = { yes: 9, no: 9 };
    const grid = aGrid(
      [{ yes: 9, no: 0 }, { yes: 4, no: 4 }, mixed, { yes: 5, no: 5 }],
      [
        [0, 1, 2, 3],
        [0, 2],
      ],
    );
    const lines = linesOf(grid);
    joinPartner(lines, grid, rule, 0);
    expect(lines.together(0)).toEqual([0, 2]);
  });

  it('is a sibling in the only group around it, before a smaller stranger', () => {
    const grid = aGrid(
      [
        { yes: 9, no: 0 },
        { yes: 4, no: 4 },
        { yes: 9, no: 9 },
      ],
      [[0, 2]],
    );
    const lines = linesOf(grid);
    joinPartner(lines, grid, rule, 0);
    expect(lines.together(0)).toEqual([0, 2]);
  });

  it('is the smaller of two strangers, and never a line of nobody', () => {
    const grid = aGrid([
      { yes: 9, no: 0 },
      { yes: 0, no: 0 },
      { yes: 9, no: 9 },
      { yes: 4, no: 5 },
    ]);
    const lines = linesOf(grid);
    joinPartner(lines, grid, rule, 0);
    expect(lines.together(0)).toEqual([0, 3]);
  });

  it('is everybody where nobody else is there', () => {
    const grid = aGrid([
      { yes: 9, no: 0 },
      { yes: 0, no: 0 },
    ]);
    const lines = linesOf(grid);
    joinPartner(lines, grid, rule, 0);
    expect(lines.isOneLine).toBe(true);
  });
});

describe('joining the lines that say too much', () => {
  const partners = (first: Line, own = rule): readonly number[] => {
    const grid = aGrid([first, { yes: 8, no: 8 }, { yes: 9, no: 9 }]);
    const lines = linesOf(grid);
    joinRevealingLines(lines, grid, own);
    return lines.together(0);
  };

  it('joins one that is a person too small for the question', () => {
    const higher = { ...rule, threshold: 9 };
    expect(partners({ yes: 4, no: 4 }, higher)).toEqual([0, 1]);
    expect(partners({ yes: 5, no: 4 }, higher)).toEqual([0]);
  });

  it('joins one in which as many agree as the limit allows', () => {
    expect(partners({ yes: 9, no: 3 })).toEqual([0, 1]);
    expect(partners({ yes: 8, no: 4 })).toEqual([0]);
  });

  it('leaves a line of nobody alone', () => {
    expect(partners({ yes: 0, no: 0 })).toEqual([0]);
  });

  it('goes on until no line says too much', () => {
    const grid = aGrid([
      { yes: 9, no: 0 },
      { yes: 9, no: 0 },
      { yes: 9, no: 0 },
    ]);
    const lines = linesOf(grid);
    joinRevealingLines(lines, grid, rule);
    expect(lines.isOneLine).toBe(true);
  });
});

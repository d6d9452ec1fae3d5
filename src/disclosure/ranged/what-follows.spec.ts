import { describe, expect, it } from '@jest/globals';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  people,
} from '../../../test/support/small-survey.js';
import type { Response } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import { rangedTables } from './ranged-tables.js';
import { atLeast, whatFollows } from './what-follows.js';

describe('what follows for a row from the figure of everybody', () => {
  it('is at most that figure, and all of the row but as many as differ in all', () => {
    expect(whatFollows({ from: 37, to: 40 }, { least: 12, most: 12 }, 40)).toEqual({
      from: 9,
      to: 12,
    });
    expect(whatFollows({ from: 0, to: 3 }, { least: 12, most: 12 }, 40)).toEqual({
      from: 0,
      to: 3,
    });
    expect(whatFollows(38, { least: 10, most: 14 }, 40)).toEqual({ from: 8, to: 14 });
    expect(whatFollows(0, { least: 12, most: 12 }, 40)).toBe(0);
  });

  it('is nothing where that is withheld', () => {
    expect(whatFollows(null, { least: 12, most: 12 }, 40)).toBeNull();
  });
});

describe('how many of a row answered', () => {
  it('are at least as many as one of its answers has', () => {
    expect(atLeast({ from: 4, to: 12 }, [{ from: 6, to: 8 }, null, 2])).toEqual({
      from: 6,
      to: 12,
    });
    expect(atLeast({ from: 4, to: 12 }, [12])).toBe(12);
    expect(atLeast(null, [{ from: 6, to: 8 }])).toBeNull();
  });
});

describe('rows of a multiple choice', () => {
  const definition = aDefinition(aQuestionnaire([2], [aQuestion('q', 3, 'multiple')]), [['p1']]);
  const chose = (option: string, count: number, ...q: readonly string[]) =>
    people(count, q.length > 0 ? { p1: option, q } : { p1: option });
  const basesOf = (...responses: readonly (readonly Response[])[]) => {
    const tables = rangedTables(tabulate(definition, responses.flat()), definition);
    return tables.find(({ by }) => by.length === 1)!.cells.map(([base]) => base);
  };

  it('say how many answered, as far as everybody’s figure says it', () => {
    const all = [chose('a1', 9, 'o1'), chose('a1', 8, 'o2'), chose('a2', 12, 'o1', 'o3')];
    expect(basesOf(...all, chose('a2', 11, 'o2'))).toEqual([40, 17, 23]);
    const [answered, first, second] = basesOf(...all, chose('a2', 7, 'o2'), chose('a2', 4));
    expect(answered).toBe(36);
    expect(first).toEqual({ from: 13, to: 17 });
    expect(second).toEqual({ from: 19, to: 23 });
  });
});

describe('rows of a question of which everybody’s figure is a block', () => {
  const definition = aDefinition(aQuestionnaire([2], [aQuestion('q', 2)]), [['p1']]);
  const from = (option: string, count: number, differ: number): readonly Response[] =>
    people(count, { p1: option, q: 'o1' }).map((one, i) =>
      i < differ ? { ...one, q: 'o2' } : one,
    );
  const linesOf = (first: number, second: number) => {
    const responses = [...from('a1', 15, first), ...from('a2', 25, second)];
    const tables = rangedTables(tabulate(definition, responses), definition);
    return tables.find(({ by }) => by.length === 1)!.cells;
  };

  it('are the same whoever differs, and no hole', () => {
    const told = [
      [40, { from: 37, to: 40 }, { from: 0, to: 3 }],
      [15, { from: 12, to: 15 }, { from: 0, to: 3 }],
      [25, { from: 22, to: 25 }, { from: 0, to: 3 }],
    ];
    for (const [first, second] of [
      [0, 0],
      [3, 0],
      [0, 3],
      [1, 1],
    ] as const)
      expect(linesOf(first, second)).toEqual(told);
  });
});

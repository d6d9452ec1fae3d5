import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateSurvey } from '../../../test/support/generated-survey.js';
import type { Response } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import type { RangedTable } from './ranged-cell.js';
import { rangedTables } from './ranged-tables.js';

const survey = generateSurvey({ respondents: 250, questions: 2, multiples: 1 });
// Somebody left out a profile question, and somebody a question.
const responses = survey.responses.map((response, i): Response => {
  const left = i % 40 === 0 ? 'tenure' : i % 20 === 0 ? 'q01' : undefined;
  return Object.fromEntries(Object.entries(response).filter(([code]) => code !== left));
});

const tablesBy = (crossings: readonly (readonly string[])[]): readonly RangedTable[] => {
  const definition = { ...survey.definition, crossings, threshold: 5 };
  return rangedTables(tabulate(definition, responses), definition);
};
const splitsIn = (tables: readonly RangedTable[]): readonly string[] =>
  tables.filter(({ question }) => question === 'q01').map(({ by }) => by.join());

describe('a plan of one profile question, and a second inside it', () => {
  let tables: readonly RangedTable[];
  beforeAll(() => {
    tables = tablesBy([['shift'], ['shift', 'tenure']]);
  });

  it('has a table of the first, whose rows stand in that of both as well', () => {
    expect(splitsIn(tables)).toEqual(['', 'shift', 'shift,tenure']);
    const [alone, both] = ['shift', 'shift,tenure'].map((by) =>
      tables.find((table) => table.question === 'q01' && table.by.join() === by)!,
    );
    expect(both!.rows.filter((row) => row.endsWith('|Total'))).toEqual(
      alone!.rows.map((row) => `${row}|Total`),
    );
    alone!.rows.forEach((row, r) =>
      expect(both!.cells[both!.rows.indexOf(`${row}|Total`)]).toEqual(alone!.cells[r]),
    );
    expect(both!.rows.length).toBeGreaterThan(2 * alone!.rows.length);
  });

  it('says nothing false of a group, and a size of most that are large', () => {
    let near = 0;
    let large = 0;
    for (const { by, question, rows, columns, cells } of tables) {
      if (by.length < 2) continue;
      rows.forEach((name, r) => {
        const codes = name.split('|').map((part) => part.split('+'));
        if (codes.flat().some((code) => code === 'Total' || code === 'others')) return;
        const inside = responses.filter((response) =>
          by.every((code, i) => codes[i]!.includes(response[code] as string)),
        );
        columns.forEach((column, c) => {
          const cell = cells[r]![c]!;
          if (cell === null) return;
          const counted = inside.filter(
            (response) => column === 'Total' || [response[question]].flat().includes(column),
          );
          const { from, to } = typeof cell === 'number' ? { from: cell, to: cell } : cell;
          expect(counted.length).toBeGreaterThanOrEqual(from);
          expect(counted.length).toBeLessThanOrEqual(to);
          if (column !== 'Total' || inside.length < 5) return;
          large++;
          if (to - from <= 5) near++;
        });
      });
    }
    expect(large).toBeGreaterThan(5);
    expect(near).toBeGreaterThan(large / 2);
  });

  it('has the rows of the first in the table of both, where the plan has nothing else', () => {
    const alone = tablesBy([['shift', 'tenure']]);
    expect(splitsIn(alone)).toEqual(['', 'shift,tenure']);
    expect(alone.at(-1)).toEqual(tables.at(-1));
  });
});

describe('a plan of two profile questions together, and of another besides', () => {
  it.each([
    ['the second of them', [['tenure'], ['shift'], ['shift', 'tenure']]],
    ['a third', [['shift'], ['role'], ['shift', 'tenure']]],
    ['another two', [['shift'], ['shift', 'tenure'], ['shift', 'role']]],
  ])('has no table of both: %s', (_, plan) => {
    const alone = plan.filter((by) => by.length === 1).map(([code]) => code!);
    expect(splitsIn(tablesBy(plan))).toEqual(['', ...alone]);
  });
});

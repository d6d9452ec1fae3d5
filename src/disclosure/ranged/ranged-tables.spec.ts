import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateSurvey } from '../../../test/support/generated-survey.js';
import type { Response } from '../../questionnaire/index.js';
import { tabulate } from '../tabulate.js';
import type { RangedTable } from './ranged-cell.js';
import { rangedTables } from './ranged-tables.js';

const PLAN = [['role'], ['tenure'], ['shift'], ['tenure', 'shift']];

describe('a plan of three profile questions, two of them crossed', () => {
  const survey = generateSurvey({ respondents: 250, questions: 2, multiples: 1 });
  const definition = { ...survey.definition, crossings: PLAN };
  // Somebody left out a profile question, and somebody a question.
  const responses = survey.responses.map((response, i): Response => {
    const left = i % 40 === 0 ? 'tenure' : i % 20 === 0 ? 'q01' : undefined;
    return Object.fromEntries(Object.entries(response).filter(([code]) => code !== left));
  });
  let tables: readonly RangedTable[];
  beforeAll(() => {
    tables = rangedTables(tabulate(definition, responses), definition, 'told');
  });

  it('has tables of each, and of no other crossing', () => {
    const plans = tables.filter(({ question }) => question === 'q01').map(({ by }) => by);
    expect(plans).toEqual([[], ...PLAN]);
  });

  it('has rows for everybody, for each row by itself, and for each crossing of two', () => {
    const [alone, also, crossed] = ['tenure', 'shift', 'tenure,shift'].map((by) =>
      tables.find((table) => table.question === 'q01' && table.by.join() === by),
    );
    expect(crossed!.rows).toEqual(
      alone!.rows.flatMap((row) => also!.rows.map((other) => `${row}|${other}`)),
    );
    also!.rows.forEach((row, r) =>
      expect(crossed!.cells[crossed!.rows.indexOf(`Total|${row}`)]).toEqual(also!.cells[r]),
    );
    alone!.rows.forEach((row, r) =>
      expect(crossed!.cells[crossed!.rows.indexOf(`${row}|Total`)]).toEqual(alone!.cells[r]),
    );
  });

  it('says nothing false of a crossing, and a size of most that are large', () => {
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
          if (column !== 'Total' || inside.length < definition.threshold) return;
          large++;
          if (to - from <= 8) near++;
        });
      });
    }
    expect(large).toBeGreaterThan(5);
    expect(near).toBeGreaterThan(large / 2);
  });
});

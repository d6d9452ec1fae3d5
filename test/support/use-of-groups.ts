import type { Response } from '../../src/questionnaire/index.js';

interface AnyTable {
  readonly by: readonly string[];
  readonly question: string;
  readonly rows: readonly string[];
  readonly cells: readonly (readonly unknown[])[];
}

/** Questions by groups that are large enough, and those of them that somebody can use. */
export interface Use {
  readonly asked: number;
  readonly usable: number;
}

const NEAR_PEOPLE = 5;
const NEAR_SHARE = 0.15;

/**
 * Of each question and each option of one profile question that at least k people chose, whether the
 * tables bound every answer of that very group within five people or fifteen points.
 */
export function useOfGroups(
  tables: readonly AnyTable[],
  questions: readonly string[],
  by: readonly string[],
  responses: readonly Response[],
  threshold: number,
): Use {
  let asked = 0;
  let usable = 0;
  for (const code of by) {
    const sizes = Map.groupBy(responses, (response) => response[code]);
    for (const [option, people] of sizes) {
      if (typeof option !== 'string' || people.length < threshold) continue;
      for (const question of questions) {
        asked++;
        const table = tables.find((one) => one.question === question && one.by.join() === code);
        const row = table?.cells[table.rows.indexOf(option)];
        if (row?.slice(1).every((cell) => isNear(cell, people.length))) usable++;
      }
    }
  }
  return { asked, usable };
}

export function isNear(cell: unknown, people: number): boolean {
  if (typeof cell === 'number') return true;
  if (typeof cell !== 'object' || cell === null) return false;
  const { from, to } = cell as { readonly from?: number; readonly to?: number };
  if (from === undefined || to === undefined) return false;
  return to - from <= Math.max(NEAR_PEOPLE, NEAR_SHARE * people);
}

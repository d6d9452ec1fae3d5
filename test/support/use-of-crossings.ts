import type { Response } from '../../src/questionnaire/index.js';
import { isNear, type Use } from './use-of-groups.js';

interface AnyTable {
  readonly by: readonly string[];
  readonly question: string;
  readonly rows: readonly string[];
  readonly cells: readonly (readonly unknown[])[];
}

/**
 * Of each question and each crossing of two options that at least k people chose, whether the tables
 * bound the size and every answer of that very group within five people or fifteen points.
 */
export function useOfCrossings(
  tables: readonly AnyTable[],
  questions: readonly string[],
  pairs: readonly (readonly string[])[],
  responses: readonly Response[],
  threshold: number,
): Use & { readonly sized: number } {
  let asked = 0;
  let usable = 0;
  let sized = 0;
  const tableOf = new Map(tables.map((table) => [[table.question, ...table.by].join(), table]));
  for (const by of pairs) {
    const groups = Map.groupBy(responses, (response) => by.map((code) => response[code]).join('|'));
    const rowOf = new Map<string, Map<string, readonly unknown[]>>();
    for (const question of questions) {
      const table = tableOf.get([question, ...by].join());
      rowOf.set(question, new Map(table?.rows.map((row, r) => [row, table.cells[r]!])));
    }
    for (const [group, people] of groups) {
      const isWhole = by.every((code) => typeof people[0]![code] === 'string');
      if (!isWhole || people.length < threshold) continue;
      for (const question of questions) {
        asked++;
        const [total, ...answers] = rowOf.get(question)!.get(group) ?? [undefined, undefined];
        if (isNear(total, people.length)) sized++;
        if (answers.every((cell) => isNear(cell, people.length))) usable++;
      }
    }
  }
  return { asked, usable, sized };
}

import type { PublishedTable, ReleaseContent } from '../release.js';
import { exactly, type Figure, isWithheld } from './figure.js';
import { readCell } from './read-cell.js';

/** A published table as every reader gets it. The first column of `figures` is that of `Total`. */
export interface FigureTable extends Omit<PublishedTable, 'cells'> {
  readonly figures: readonly (readonly Figure[])[];
}

/** What a release says, in one notation whatever its schema. */
export const readTables = ({
  tables,
  participation,
}: Pick<ReleaseContent, 'tables' | 'participation'>): readonly FigureTable[] =>
  tables.map(({ cells, ...table }) => ({
    ...table,
    figures: cells.map(([total = null, ...counts]) => {
      const everybody = exactly(participation.responses);
      const people = readCell(total, everybody);
      const whole = isWithheld(people) ? everybody : people;
      return [people, ...counts.map((count) => readCell(count, whole))];
    }),
  }));

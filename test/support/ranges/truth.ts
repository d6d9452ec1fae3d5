import type { TrueTable } from './true-tables.js';

/** What the true tables say, for whoever holds a printed figure against them. */
export class Truth {
  constructor(private readonly tables: readonly TrueTable[]) {}

  countsOf(code: string, by: readonly string[] = [], row = 'Total') {
    const table = this.tableOf(code, by);
    const [base = 0, ...counts] = table.cells[table.rows.indexOf(row)]!;
    const count = new Map(table.columns.slice(1).map((column, i) => [column, counts[i]!]));
    return { base, count };
  }

  shareOf(code: string, codes: readonly string[], by: readonly string[] = [], row = 'Total') {
    const { base, count } = this.countsOf(code, by, row);
    const people = codes.reduce((sum, one) => sum + count.get(one)!, 0);
    return base === 0 ? 0 : people / base;
  }

  groupsOf(code: string, profile: string): readonly string[] {
    return this.tableOf(code, [profile]).rows.filter((row) => row !== 'Total');
  }

  private tableOf(code: string, by: readonly string[]): TrueTable {
    return this.tables.find((one) => one.question === code && one.by.join() === by.join())!;
  }
}

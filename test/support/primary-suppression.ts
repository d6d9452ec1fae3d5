import { printTable } from '../../src/disclosure/print-table.js';
import type { ProtectionMethod } from '../../src/disclosure/protection-method.js';

/**
 * What most survey tools do: print everything and blank the rows below the threshold, nothing
 * else. The control of every attack: against this it has to succeed.
 */
export const primarySuppression: ProtectionMethod = {
  name: 'primary-suppression',
  version: '1',
  protect(counts) {
    const everything = {
      baseLines: (_: number, by: readonly string[]) =>
        counts.crossing(by).axes.map((axis) => axis.nodes.map(() => true)),
      tableLines: (question: number, by: readonly string[]) => ({
        groups: everything.baseLines(question, by),
        columns: counts.questions[question]!.columns.map(() => true),
      }),
    };
    const tables = counts.questions
      .flatMap((_, question) =>
        [[], ...counts.definition.crossings].map((by) =>
          printTable(counts, everything, question, by),
        ),
      )
      .map((table) => ({
        ...table,
        cells: table.cells.map((row) =>
          (row[0] as number) < counts.definition.threshold ? row.map(() => null) : row,
        ),
      }));
    return { tables, proof: {} };
  },
};

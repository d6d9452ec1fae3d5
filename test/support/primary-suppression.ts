import { printTable, type ShownCells } from '../../src/disclosure/print-table.js';
import { blockAxisOf } from '../../src/disclosure/protection/block-axis.js';
import { tabulate } from '../../src/disclosure/tabulate.js';
import type { PublishedTable } from '../../src/disclosure/index.js';
import type { Response, SurveyDefinition } from '../../src/questionnaire/index.js';

/**
 * What most survey tools do: print everything and blank the rows below the threshold, nothing
 * else. The control of every attack: against this it has to succeed.
 */
export function primarySuppression(
  definition: SurveyDefinition,
  responses: readonly Response[],
): readonly PublishedTable[] {
  const counts = tabulate(definition, responses);
  const everything: ShownCells = {
    rules: { threshold: 0, colluders: -2 },
    axis: (code) => {
      const axis = counts.axes.find((one) => one.code === code)!;
      const blocks = Array.from({ length: axis.atoms }, (_, atom) => ({
        atoms: [atom],
        label: axis.options[atom] ?? null,
      }));
      return blockAxisOf(axis, blocks);
    },
    showsSize: () => true,
    showsAnswers: () => true,
    band: () => undefined,
  };
  return counts.questions
    .flatMap((_, question) =>
      [[], ...definition.crossings].map((by) => printTable(counts, everything, question, by)),
    )
    .map((table) => ({
      ...table,
      cells: table.cells.map((row) =>
        (row[0] as number) < definition.threshold ? row.map(() => null) : row,
      ),
    }));
}

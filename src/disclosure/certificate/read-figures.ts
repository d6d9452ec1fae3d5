import type { TabledQuestion } from '../answer-columns.js';
import type { PublishedCell, ReleaseContent } from '../release.js';
import type { RowBlocks } from './row-blocks.js';

/** A published figure of a grid: which classes of a view it adds up, over which units. */
export interface Figure {
  readonly view: string;
  readonly classes: readonly number[];
  readonly units: readonly number[];
  readonly cell: Exclude<PublishedCell, null>;
  /** Where it is printed, for people. */
  readonly where: () => string;
}

/** The key of people among the views. */
export const PEOPLE = '';

/** Every figure of a release that the grid of these profile questions has to give. */
export function* readFigures(
  { tables }: ReleaseContent,
  questions: readonly TabledQuestion[],
  grid: readonly string[],
  rows: RowBlocks,
): Iterable<Figure> {
  for (const { question, by, rows: labels, columns, cells } of tables) {
    const isOwn = by.every((code) => grid.includes(code)) && by.length <= grid.length;
    const asked = questions.find(({ code }) => code === question);
    if (!isOwn || !asked || (by.length > 0 && by.length < grid.length)) continue;
    for (const [r, label] of labels.entries()) {
      const units = rows.unitsOfRow(by, label);
      for (const [c, column] of columns.entries()) {
        const cell = cells[r]![c]!;
        if (cell === null) continue;
        const where = (): string =>
          `${question} by ${by.join(' and ') || 'nothing'}, ${label}, ${column}`;
        yield* figuresOf(asked, column, { cell, where, units });
      }
    }
  }
}

function* figuresOf(
  { code, kind, columns, isSignature }: TabledQuestion,
  column: string,
  rest: Pick<Figure, 'cell' | 'where' | 'units'>,
): Iterable<Figure> {
  if (column === 'Total') {
    if (kind === 'one') yield { ...rest, view: PEOPLE, classes: [0] };
    else
      for (const option of columns) yield { ...rest, view: `${code}|${option}`, classes: [0, 1] };
  } else if (isSignature) yield { ...rest, view: PEOPLE, classes: [0] };
  else if (kind === 'one') yield { ...rest, view: code, classes: [columns.indexOf(column)] };
  else yield { ...rest, view: `${code}|${column}`, classes: [0] };
}

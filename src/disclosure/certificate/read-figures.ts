import type { Tabled } from '../../questionnaire/index.js';
import type { PublishedCell, ReleaseContent } from '../release.js';
import type { RowBlocks } from './row-blocks.js';

/** A published figure of a grid: which classes of a view it adds up, over which units. */
export interface Figure {
  readonly view: string;
  readonly classes: readonly number[];
  /** Undefined where its row is not made of whole blocks: no counts can give it. */
  readonly units: readonly number[] | undefined;
  readonly cell: Exclude<PublishedCell, null>;
  /** The profile questions that its row is about. */
  readonly by: readonly string[];
  /** Where it is printed, for people. */
  readonly where: () => string;
}

/** The key of people among the views. */
export const PEOPLE = '';

/**
 * Every figure of a release that the grid of these profile questions has to give. What two crossed
 * ones say of each of them is checked by its counts; three have to give all that is said of them.
 */
export function* readFigures(
  { tables }: ReleaseContent,
  questions: readonly Tabled[],
  grid: readonly string[],
  rows: RowBlocks,
): Iterable<Figure> {
  for (const { question, by, rows: labels, columns, cells } of tables) {
    const isOwn = by.every((code) => grid.includes(code)) && by.length <= grid.length;
    const asked = questions.find(({ code }) => code === question);
    const isMargin = grid.length === 2 && by.length === 1;
    if (!isOwn || !asked || isMargin) continue;
    for (const [r, label] of labels.entries()) {
      const units = rows.unitsOfRow(by, label);
      const parts = label.split('|');
      const about = by.filter((_, side) => parts[side] !== 'Total');
      for (const [c, column] of columns.entries()) {
        const cell = cells[r]![c]!;
        if (cell === null) continue;
        const where = (): string =>
          `${question} by ${by.join(' and ') || 'nothing'}, ${label}, ${column}`;
        yield* figuresOf(asked, column, { by: about, cell, where, units });
      }
    }
  }
}

function* figuresOf(
  { code, kind, columns, isSignature }: Tabled,
  column: string,
  rest: Pick<Figure, 'by' | 'cell' | 'where' | 'units'>,
): Iterable<Figure> {
  if (column === 'Total') {
    if (kind === 'one') yield { ...rest, view: PEOPLE, classes: [0] };
    else
      for (const option of columns) yield { ...rest, view: `${code}|${option}`, classes: [0, 1] };
  } else if (isSignature) yield { ...rest, view: PEOPLE, classes: [0] };
  else if (kind === 'one') yield { ...rest, view: code, classes: [columns.indexOf(column)] };
  else yield { ...rest, view: `${code}|${column}`, classes: [0] };
}

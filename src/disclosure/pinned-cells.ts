/**
 * What one set of published numbers says: for every combination of a part of the rows, a part of
 * the columns and an answer class, how many people. Class -1 is not published.
 */
export interface Knowledge {
  readonly rows: Uint16Array;
  readonly columns: Uint16Array;
  readonly answers: readonly number[];
}

/** A true table over two axes and the answers, answers fastest. */
export interface TrueTable {
  readonly columns: number;
  readonly answers: number;
  readonly counts: Uint32Array;
}

/** A withheld count: those in a set of rows and a set of columns who gave an answer. */
export interface WithheldCount {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly answer: number;
}

/** One atom, or one atom against another. */
type Step = readonly [plus: number, minus: number | undefined];

const vanishes = ([plus, minus]: Step, classes: ArrayLike<number>): boolean =>
  minus !== undefined && classes[plus] === classes[minus];

const isUnpublished = ([plus, minus]: Step, classes: readonly number[]): boolean =>
  minus === undefined ? classes[plus] === -1 : classes[plus] === classes[minus];

/** Steps that change how many are inside the set. */
function stepsOutOf(inside: readonly number[], size: number): readonly Step[] {
  const outside = Array.from({ length: size }, (_, i) => i).filter((i) => !inside.includes(i));
  return inside.flatMap((plus): readonly Step[] => [
    [plus, undefined],
    ...outside.map((minus): Step => [plus, minus]),
  ]);
}

/** Whether the table stays free of negative counts when the product of the steps is added to it. */
function isPossible(table: TrueTable, steps: readonly [Step, Step, Step], sign: 1 | -1): boolean {
  const [rows, columns, answers] = steps;
  for (let corner = 0; corner < 8; corner++) {
    const row = rows[corner & 1];
    const column = columns[(corner >> 1) & 1];
    const answer = answers[(corner >> 2) & 1];
    if (row === undefined || column === undefined || answer === undefined) continue;
    const isMinus = ((corner & 1) + ((corner >> 1) & 1) + ((corner >> 2) & 1)) % 2 === 1;
    if (isMinus === (sign === -1)) continue;
    if (table.counts[(row * table.columns + column) * table.answers + answer] === 0) return false;
  }
  return true;
}

function canMove(table: TrueTable, known: readonly Knowledge[], target: WithheldCount): boolean {
  const answerSteps = stepsOutOf([target.answer], table.answers);
  const rows = table.counts.length / table.columns / table.answers;
  const rowSteps = stepsOutOf(target.rows, rows);
  const columnSteps = stepsOutOf(target.columns, table.columns);
  for (const row of rowSteps) {
    for (const column of columnSteps) {
      const open = known.filter(
        (fact) => !vanishes(row, fact.rows) && !vanishes(column, fact.columns),
      );
      for (const answer of answerSteps) {
        if (!open.every((fact) => isUnpublished(answer, fact.answers))) continue;
        const steps = [row, column, answer] as const;
        if (isPossible(table, steps, 1) || isPossible(table, steps, -1)) return true;
      }
    }
  }
  return false;
}

/**
 * Finds the withheld counts that may be certain although no subtraction gives them, because
 * counts are never negative: what is left of a total may be just enough. For each it looks for
 * another table with the same published numbers and another count there, one small exchange of
 * people away from the true one. Finding it is proof that the count cannot be known; not finding
 * it is taken for a leak.
 */
export const findPinned = (
  table: TrueTable,
  known: readonly Knowledge[],
  withheld: readonly WithheldCount[],
): readonly WithheldCount[] => withheld.filter((target) => !canMove(table, known, target));

/** Names a withheld count, to compare what is pinned under two choices of lines. */
export const nameOf = ({ rows, columns, answer }: WithheldCount): string =>
  JSON.stringify([rows, columns, answer]);

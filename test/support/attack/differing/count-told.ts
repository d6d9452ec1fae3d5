import { aDefinition, aQuestion, aQuestionnaire, people } from '../../small-survey.js';
import type { Program } from '../programs.js';
import type { CellFile, ReleaseFile } from '../release-file.js';

export interface Differing {
  /** Rows from which one or two differ, of which the tables of everybody leave open that nobody does. */
  readonly rows: number;
  /** Those of them of which a figure tells that somebody does. */
  readonly told: number;
}

/** One or two: what a figure tells of one person, or of one and who knows their own answer. */
const FEW = 2;

/** Of groups of these sizes, every way to answer yes or no is published. */
export function countTold(
  program: Program,
  sizes: readonly number[],
  threshold: number,
): Differing {
  const definition = aDefinition(
    aQuestionnaire([sizes.length], [aQuestion('q1', 2)]),
    [['p1']],
    threshold,
  );
  const sum = { rows: 0, told: 0 };
  for (const yes of waysTo(sizes)) {
    const responses = sizes.flatMap((size, i) => [
      ...people(yes[i]!, { p1: `a${i + 1}`, q1: 'o1' }),
      ...people(size - yes[i]!, { p1: `a${i + 1}`, q1: 'o2' }),
    ]);
    const release = JSON.parse(program({ definition, responses, invited: null })) as ReleaseFile;
    sizes.forEach((size, i) => {
      const counts = [yes[i]!, size - yes[i]!];
      const others = Math.min(...counts);
      if (others === 0 || others > FEW) return;
      const commonest = counts[0]! > counts[1]! ? 0 : 1;
      const [everybody] = answersOf(release, [], 'Total');
      if (mostOf(everybody?.[commonest + 1]) < size) return;
      sum.rows++;
      const [row] = answersOf(release, ['p1'], `a${i + 1}`);
      if (mostOf(row?.[commonest + 1]) < leastOf(row?.[0])) sum.told++;
    });
  }
  return sum;
}

const waysTo = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<readonly (readonly number[])[]>(
    (ways, size) =>
      ways.flatMap((way) => Array.from({ length: size + 1 }, (_, yes) => [...way, yes])),
    [[]],
  );

const answersOf = ({ tables }: ReleaseFile, by: readonly string[], label: string) =>
  tables
    .filter((table) => table.by.join() === by.join())
    .flatMap(({ rows, cells }) => cells.filter((_, r) => rows[r] === label));

const mostOf = (cell: CellFile | undefined): number =>
  typeof cell === 'number' ? cell : (cell?.to ?? Infinity);
const leastOf = (cell: CellFile | undefined): number =>
  typeof cell === 'number' ? cell : (cell?.from ?? 0);

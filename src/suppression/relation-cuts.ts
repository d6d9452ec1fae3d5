import { deriveCut, type Push } from './derive-cut.js';
import type { Row } from './linear-solver.js';
import type { Problem } from './problem.js';

/**
 * What each sum by itself says of each primary in it: that one of its other cells must be withheld
 * too, or that those withheld are too small. Cheap, and most of what there is to know in the end.
 */
export function relationCuts(problem: Problem): readonly Row[] {
  const isPrimary = new Set(problem.primaries);
  return problem.relations.flatMap(({ total, parts }, row) =>
    [total, ...parts]
      .filter((cell) => isPrimary.has(cell))
      .flatMap((primary) => {
        const push = (sign: 1 | -1): Push => {
          const multiplier = primary === total ? sign : -sign;
          return { sign, multipliers: new Map([[row, multiplier]]) };
        };
        // Downwards the primary's own count may be the nearer end.
        const downs = [push(-1), { sign: -1, multipliers: new Map<number, number>() } as const];
        return downs.flatMap(
          (down) => deriveCut(problem, { primary, pushes: [push(1), down] }) ?? [],
        );
      }),
  );
}

import type { LinearSolver, Row } from '../../../src/suppression/index.js';
import { plainTerms, valueAt, type AttackModel, type Terms } from './attack-model.js';
import { segmentsOf } from './rule-targets.js';
import type { ModelBuilder } from './build-model.js';
import type { Violation } from './decide-targets.js';
import { groupName } from './profile-space.js';
import { reduceModel } from './reduce-model.js';
import type { Edition } from './release-file.js';

/**
 * Rule D1 in full: is there any union of the finest groups, named by nobody, that holds fewer than
 * k people and whose size is certain? A union is proposed that no known table changes; either its
 * size is certain, or a new table is found that changes it, and the next union is proposed.
 */
export function findSmallUnion(
  solver: LinearSolver,
  model: AttackModel,
  builder: ModelBuilder,
  editions: readonly Edition[],
): { readonly violation?: Violation; readonly solves: number } {
  const k = editions[0]!.release.definition.threshold;
  let solves = 0;
  for (const segment of segmentsOf(editions)) {
    const groups = builder.finestGroups();
    const leaves = groups.map((group) => builder.people(group, segment));
    const range = new SizeRange(solver, model);
    const changes: number[][] = [];
    for (;;) {
      const union = proposeUnion(solver, leaves, model, changes, k);
      solves++;
      if (!union) break;
      const terms = plainTerms(union.flatMap((leaf) => leaves[leaf]!.variables));
      const truth = valueAt(terms, model.truth);
      const table = range.findChange(terms, truth);
      solves += 2;
      if (!table) {
        const names = union.map((leaf) => groupName(groups[leaf]!));
        const about = names.join(' + ');
        range.dispose();
        return { violation: { rule: 'D1', about, known: [truth, truth], truth }, solves };
      }
      changes.push(
        leaves.map(
          (leaf) => Math.round(1e6 * (valueAt(leaf, table) - valueAt(leaf, model.truth))) / 1e6,
        ),
      );
    }
    range.dispose();
  }
  return { solves };
}

/** A union of 1 to k - 1 people whose size no known change alters, or none. */
function proposeUnion(
  solver: LinearSolver,
  leaves: readonly Terms[],
  model: AttackModel,
  changes: readonly (readonly number[])[],
  k: number,
): readonly number[] | undefined {
  const all = leaves.map((_, leaf) => leaf);
  const sizes = leaves.map((leaf) => valueAt(leaf, model.truth));
  const rows: Row[] = [
    { columns: all, values: sizes, lower: 1, upper: k - 1 },
    ...changes.map((values) => ({ columns: all, values, lower: 0, upper: 0 })),
  ];
  const programme = solver.open({
    costs: all.map(() => 1),
    lower: all.map(() => 0),
    upper: all.map(() => 1),
    rows,
    whole: true,
  });
  const { optimal, values } = programme.solve({ seconds: 20 });
  programme.dispose();
  return optimal ? all.filter((leaf) => values[leaf]! > 0.5) : undefined;
}

/** Looks for a possible table in which a sum is not what it truly is. */
class SizeRange {
  private readonly reduced;
  private readonly programme;

  constructor(solver: LinearSolver, model: AttackModel) {
    this.reduced = reduceModel(model);
    const { open, rows } = this.reduced;
    this.programme = solver.open({
      costs: open.map(() => 0),
      lower: open.map(() => 0),
      upper: open.map(() => Infinity),
      rows: rows.map(({ variables, coefficients, lower, upper }) => ({
        columns: variables,
        values: coefficients,
        lower,
        upper,
      })),
      whole: false,
    });
  }

  findChange(terms: Terms, truth: number): Float64Array | undefined {
    if (this.reduced.open.length === 0) return undefined;
    for (const direction of [-1, 1]) {
      const costs = new Float64Array(this.reduced.open.length);
      for (const variable of terms.variables) {
        const position = this.reduced.positionOf[variable]!;
        if (position >= 0) costs[position]! += direction;
      }
      this.programme.setCosts(costs);
      const { values } = this.programme.solve();
      const table = this.tableOf(values);
      if (Math.abs(valueAt(terms, table) - truth) > 1e-6) return table;
    }
    return undefined;
  }

  dispose(): void {
    this.programme.dispose();
  }

  private tableOf(values: Float64Array): Float64Array {
    return this.reduced.settled.map((value, variable) => {
      const position = this.reduced.positionOf[variable]!;
      return position < 0 ? value : values[position]!;
    });
  }
}

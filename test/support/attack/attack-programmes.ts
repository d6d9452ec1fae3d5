import type { LinearModel, LinearSolver } from '../../../src/suppression/index.js';
import { brokenRows, type AttackModel } from './attack-model.js';
import { isExcluded, isMet, NEARLY, type OpenTarget } from './open-target.js';
import type { ReducedModel } from './reduce-model.js';

/** The programmes of one model: a linear one that is kept and re-costed, a whole one if needed. */
export class AttackProgrammes {
  solves = 0;
  private linear: LinearModel | undefined;
  private integer: LinearModel | undefined;

  constructor(
    private readonly solver: LinearSolver,
    private readonly model: AttackModel,
    private readonly reduced: ReducedModel,
    private readonly whole: boolean,
  ) {}

  /** Pushes all open targets the way they have to move; `sign` chooses which end of a width. */
  optimiseTogether(open: readonly OpenTarget[], sign: number, isWhole: boolean): void {
    const costs = new Float64Array(this.reduced.open.length);
    for (const target of open) {
      const { kind } = target.target.demand;
      const direction = kind === 'atMost' ? 1 : kind === 'atLeast' ? -1 : sign;
      target.variables.forEach((v, i) => (costs[v]! += direction * target.coefficients[i]!));
    }
    this.solve(costs, open, isWhole, isWhole ? 1 : 20);
  }

  /** Finds both proven extremes of one target, as far as its demand needs them. */
  settle(target: OpenTarget, open: readonly OpenTarget[]): void {
    const { kind } = target.target.demand;
    for (const direction of kind === 'atMost' ? [1] : kind === 'atLeast' ? [-1] : [1, -1]) {
      this.bound(target, direction, open, false);
    }
    if (!this.whole || isMet(target) || isExcluded(target)) return;
    for (const direction of kind === 'atMost' ? [1] : kind === 'atLeast' ? [-1] : [1, -1]) {
      this.bound(target, direction, open, true);
    }
  }

  dispose(): void {
    this.linear?.dispose();
    this.integer?.dispose();
  }

  private bound(
    target: OpenTarget,
    direction: number,
    open: readonly OpenTarget[],
    isWhole: boolean,
  ): void {
    if (target.variables.length === 0) return;
    const costs = new Float64Array(this.reduced.open.length);
    target.variables.forEach((v, i) => (costs[v]! += direction * target.coefficients[i]!));
    const best = this.solve(costs, open, isWhole);
    if (best === undefined) return;
    // Counts are whole, so a bound between two of them excludes what lies beyond the nearer one.
    if (direction > 0)
      target.floor = Math.max(target.floor, Math.ceil(best + target.constant - NEARLY));
    else target.ceiling = Math.min(target.ceiling, Math.floor(-best + target.constant + NEARLY));
  }

  private solve(
    costs: Float64Array,
    open: readonly OpenTarget[],
    isWhole: boolean,
    seconds = 20,
  ): number | undefined {
    if (costs.length === 0) return undefined;
    const programme = isWhole
      ? (this.integer ??= this.open(true))
      : (this.linear ??= this.open(false));
    programme.setCosts(costs);
    const { optimal, values, bound } = programme.solve({ seconds });
    this.solves++;
    // Out of time a whole programme may still have found a table; it is checked like any other.
    if (optimal || isWhole) this.learn(values, open);
    if (!optimal) return undefined;
    return isWhole ? bound : costs.reduce((sum, cost, i) => sum + cost * values[i]!, 0);
  }

  private learn(values: Float64Array, open: readonly OpenTarget[]): void {
    if (this.whole && !this.isWholeTable(values)) return;
    for (const target of open) {
      let value = target.constant;
      target.variables.forEach((v, i) => (value += target.coefficients[i]! * values[v]!));
      target.least = Math.min(target.least, value);
      target.most = Math.max(target.most, value);
    }
  }

  /** Rounds a nearly whole solution in place, and checks it against all that was published. */
  private isWholeTable(values: Float64Array): boolean {
    for (let i = 0; i < values.length; i++) {
      const whole = Math.round(values[i]!);
      if (Math.abs(whole - values[i]!) > 1e-5 || whole < 0) return false;
      values[i] = whole;
    }
    const table = this.reduced.settled.map((value, variable) => {
      const position = this.reduced.positionOf[variable]!;
      return position < 0 ? value : values[position]!;
    });
    return brokenRows(this.model.rows, table).length === 0;
  }

  private open(whole: boolean): LinearModel {
    const { open, rows } = this.reduced;
    return this.solver.open({
      costs: new Float64Array(open.length),
      lower: new Float64Array(open.length),
      upper: new Float64Array(open.length).fill(Infinity),
      rows: rows.map(({ variables, coefficients, lower, upper }) => ({
        columns: variables,
        values: coefficients,
        lower,
        upper,
      })),
      whole,
    });
  }
}

import type { LinearModel, LinearSolver } from '../../suppression/index.js';
import { knownPartOf, type KnownValues } from './known.js';
import type { Form, SystemRow } from './rows.js';

/** Unknowns with a floor of 0 and rows between them, ready to be minimised again and again. */
export interface ProgrammeShape {
  readonly unknowns: readonly number[];
  readonly rows: readonly SystemRow[];
  readonly fixed: KnownValues;
  readonly whole: boolean;
}

export interface Optimum {
  readonly isOptimal: boolean;
  /** Least value of the form, its known part included. */
  readonly least: number;
  readonly at: ReadonlyMap<number, number>;
  /** One per row, in the order of `rows`; of linear programmes only. */
  readonly duals: Float64Array;
}

export type Ranges = ReadonlyMap<number, readonly [least: number, most: number]>;

/** Farther than any count; solvers take no infinite bound that is later made finite and back. */
const FAR = 1e9;

/** One model of the solver, opened when it is first needed; only costs and bounds change. */
export class Programme {
  readonly rows: SystemRow[];
  private readonly columnOf: ReadonlyMap<number, number>;
  private model: LinearModel | undefined;
  private isHeld = false;

  constructor(
    private readonly solver: LinearSolver,
    private readonly shape: ProgrammeShape,
  ) {
    this.rows = [...shape.rows];
    this.columnOf = new Map(shape.unknowns.map((unknown, column) => [unknown, column]));
  }

  addRow(row: SystemRow): void {
    this.rows.push(row);
    this.model?.addRow(this.linearRow(row));
  }

  /** @param ranges what some unknowns are held to: a value, or a least and a greatest one */
  minimise(form: Form, seconds: number, ranges?: Ranges): Optimum {
    const { unknowns, fixed, whole } = this.shape;
    if (unknowns.length === 0) {
      const least = knownPartOf(form, fixed);
      return { isOptimal: true, least, at: new Map(), duals: new Float64Array() };
    }
    const costs = new Float64Array(unknowns.length);
    for (const [unknown, factor] of form) {
      const column = this.columnOf.get(unknown);
      if (column !== undefined) costs[column] = factor;
    }
    this.model ??= this.open();
    this.hold(ranges);
    this.model.setCosts(costs);
    const { optimal, values, rowDuals } = this.model.solve({ seconds, gap: 0.5 });
    const at = new Map(unknowns.map((unknown, column) => [unknown, values[column] ?? NaN]));
    const open = costs.reduce((sum, cost, column) => sum + cost * (values[column] ?? NaN), 0);
    return {
      isOptimal: optimal && values.length === unknowns.length,
      least: knownPartOf(form, fixed) + open,
      at,
      duals: whole ? new Float64Array() : rowDuals,
    };
  }

  dispose(): void {
    this.model?.dispose();
  }

  private open(): LinearModel {
    const { unknowns, whole } = this.shape;
    return this.solver.open({
      costs: new Float64Array(unknowns.length),
      lower: new Float64Array(unknowns.length),
      upper: new Float64Array(unknowns.length).fill(FAR),
      rows: this.rows.map((row) => this.linearRow(row)),
      whole,
    });
  }

  private hold(ranges: Ranges | undefined): void {
    if (!ranges && !this.isHeld) return;
    const { unknowns } = this.shape;
    this.model!.setBounds(
      Float64Array.from(unknowns, (unknown) => ranges?.get(unknown)?.[0] ?? 0),
      Float64Array.from(unknowns, (unknown) => ranges?.get(unknown)?.[1] ?? FAR),
    );
    this.isHeld = ranges !== undefined;
  }

  private linearRow({ form, lower, upper }: SystemRow) {
    const columns: number[] = [];
    const values: number[] = [];
    const known = knownPartOf(form, this.shape.fixed);
    for (const [unknown, factor] of form) {
      const column = this.columnOf.get(unknown);
      if (column === undefined) continue;
      columns.push(column);
      values.push(factor);
    }
    return { columns, values, lower: lower - known, upper: upper - known };
  }
}

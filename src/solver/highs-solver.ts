import type { default as HighsModule, Model } from 'highs';
import type {
  LinearModel,
  LinearProgram,
  LinearSolver,
  Row,
  Solution,
  SolveOptions,
} from '../suppression/index.js';

/** The binding takes finite numbers only. */
const NO_LIMIT_SECONDS = 1e9;
const NO_LIMIT_STEPS = 2 ** 31 - 1;

/** The package's types describe its CommonJS face; its ES module exports the loader itself. */
type LoadHighs = (typeof HighsModule)['default'];
type Highs = Awaited<ReturnType<LoadHighs>>;

/** HiGHS in WebAssembly behind the port; one instance serves any number of models. */
export async function loadSolver(): Promise<LinearSolver> {
  const { default: loaded } = await import('highs');
  const highs = await (loaded as unknown as LoadHighs)();
  return { open: (program) => new HighsModel(highs, program) };
}

class HighsModel implements LinearModel {
  private readonly model: Model;
  private readonly columns: number;

  constructor(
    private readonly highs: Highs,
    private readonly program: LinearProgram,
  ) {
    this.columns = program.costs.length;
    this.model = highs.createModel(modelDataOf(highs, program));
    // Whole models keep presolve: a wrong "infeasible" is caught by the caller, who knows better.
    this.model.options.set({ output_flag: false, presolve: program.whole ? 'on' : 'off' });
    // A gap relative to the objective would accept a pattern one cell too large.
    if (program.whole) this.model.options.set('mip_rel_gap', 0);
  }

  setCosts(costs: Float64Array): void {
    this.model.changeColsCost(this.everyColumn(), costs);
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    this.model.changeColsBounds(this.everyColumn(), lower, upper);
  }

  setCoefficient(row: number, column: number, value: number): void {
    this.model.changeCoefficient(row, column, value);
  }

  addRow({ columns, values, lower, upper }: Row): void {
    this.model.addRow(lower, upper, { indices: [...columns], values: [...values] });
  }

  solve({ seconds, gap, pivots, nodes }: SolveOptions = {}): Solution {
    this.model.zeroAllClocks();
    const limit = Math.min(NO_LIMIT_SECONDS, seconds ?? NO_LIMIT_SECONDS);
    this.model.options.set('time_limit', Math.max(0.05, limit));
    if (gap !== undefined) this.model.options.set('mip_abs_gap', gap);
    this.limit('simplex_iteration_limit', pivots);
    this.limit('mip_max_nodes', nodes);
    this.model.run();
    const status = this.model.getModelStatus();
    const { modelStatus } = this.highs.constants;
    const optimal = status === modelStatus.optimal;
    const { colValue, rowDual } = this.model.getSolution();
    const bound = this.program.whole
      ? Number(this.model.info.get('mip_dual_bound'))
      : this.model.getObjectiveValue();
    const done = Number(this.model.info.get('simplex_iteration_count'));
    return {
      optimal,
      bound,
      values: colValue,
      rowDuals: rowDual,
      pivots: Math.max(0, done),
      infeasible: status === modelStatus.infeasible,
      ...(status === modelStatus.timeLimit ? { limit: 'time' } : {}),
      ...(status === modelStatus.iterationLimit ? { limit: 'pivots' } : {}),
    };
  }

  private limit(option: string, most = NO_LIMIT_STEPS): void {
    this.model.options.set(option, Math.min(most, NO_LIMIT_STEPS));
  }

  dispose(): void {
    this.model.dispose();
  }

  private everyColumn(): { kind: 'range'; from: number; to: number } {
    return { kind: 'range', from: 0, to: this.columns - 1 };
  }
}

function modelDataOf(highs: Highs, { costs, lower, upper, rows, whole }: LinearProgram) {
  const starts = [0];
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length);
  const numCols = costs.length;
  return {
    numCols,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.minimize,
    colCost: Float64Array.from(costs),
    colLower: Float64Array.from(lower),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.columns)),
      values: Float64Array.from(rows.flatMap((row) => row.values)),
    },
    ...(whole
      ? { integrality: new Int32Array(numCols).fill(highs.constants.variableType.integer) }
      : {}),
  };
}

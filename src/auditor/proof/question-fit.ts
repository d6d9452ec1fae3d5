import type { LinearSolver } from '../../suppression/index.js';
import type { Block } from '../system/blocks.js';
import { learnRow } from '../system/learn-row.js';
import { Programme } from '../system/programme.js';
import { runUntilLate, type Limits } from '../system/programmes.js';
import type { SystemRow } from '../system/rows.js';
import type { System } from '../system/system.js';
import { fractionalTable, pinnedTo, wholeTable, type Table, type Witness } from './witness.js';

/** Less than this is the solver's rounding: sizes that break a whole row lack more. */
const NOISE = 1e-4;

/** Whether the answers to one question fit given group sizes. */
export class QuestionFit {
  private readonly rows: readonly SystemRow[];
  private readonly unknowns: readonly number[];
  private readonly isSize: ReadonlySet<number>;
  private readonly spares = new Map<number, number>();
  private readonly elastic: Programme;
  private readonly whole: Programme;

  constructor(
    private readonly question: number,
    { sizes, answers, rows }: Block,
    private readonly system: System,
    solver: LinearSolver,
    private readonly limits: Limits,
  ) {
    const { fixed } = system;
    this.rows = rows.get(question) ?? [];
    this.unknowns = [...sizes, ...answers.get(question)!];
    this.isSize = new Set(sizes);
    const elasticRows = this.rows.map((row) => this.withSpare(row));
    const all = [...this.unknowns, ...this.spares.keys()];
    this.elastic = new Programme(solver, { unknowns: all, rows: elasticRows, fixed, whole: false });
    const shape = { unknowns: this.unknowns, rows: this.rows, fixed };
    this.whole = new Programme(solver, { ...shape, whole: true });
  }

  /** What the question says against these sizes, as a row that they break. */
  objectionTo(sizes: Table, known: readonly Witness[]): SystemRow | undefined {
    if (this.earlierTable(sizes, known, fractionalTable)) return undefined;
    const { isOptimal, least, duals } = this.stretch(sizes);
    if (!isOptimal || least < NOISE) return undefined;
    return learnRow(this.elastic.rows, duals, this.isSize, this.system);
  }

  /** Answers in whole numbers for whole sizes. */
  wholeTableFor(sizes: Table, known: readonly Witness[]): Table | undefined {
    const earlier = this.earlierTable(sizes, known, wholeTable);
    if (earlier) return earlier;
    const { isOptimal, least, at } = this.stretch(sizes);
    if (!isOptimal || least >= NOISE) return undefined;
    return this.read(at, wholeTable) ?? this.read(this.solveWhole(sizes), wholeTable);
  }

  /** Answers in fractions of people. */
  fractionalTableFor(sizes: Table, known: readonly Witness[]): Table | undefined {
    const earlier = this.earlierTable(sizes, known, fractionalTable);
    return earlier ?? this.read(this.stretch(sizes).at, fractionalTable);
  }

  dispose(): void {
    this.elastic.dispose();
    this.whole.dispose();
  }

  private solveWhole(sizes: Table): Table {
    const { isOptimal, at } = runUntilLate(this.limits, this.whole, new Map(), pinnedTo(sizes));
    return isOptimal ? at : new Map();
  }

  private read(at: Table, readTable: typeof wholeTable): Table | undefined {
    return readTable(at, this.unknowns, this.rows, this.system.fixed);
  }

  /** Where people are lacking for the answers given, spare ones are paid for. */
  private stretch(sizes: Table) {
    return runUntilLate(this.limits, this.elastic, this.spares, pinnedTo(sizes));
  }

  private withSpare(row: SystemRow): SystemRow {
    if (![...row.form.keys()].some((unknown) => this.isSize.has(unknown))) return row;
    const spare = this.system.unknowns + this.spares.size;
    this.spares.set(spare, 1);
    return { ...row, form: new Map([...row.form, [spare, 1]]) };
  }

  /** A table of the question found for other sizes, if these allow it as well. */
  private earlierTable(
    sizes: Table,
    known: readonly Witness[],
    readTable: typeof wholeTable,
  ): Table | undefined {
    for (const { answers } of known) {
      const table = this.read(new Map([...answers.get(this.question)!, ...sizes]), readTable);
      if (table) return table;
    }
    return undefined;
  }
}

import type { LinearSolver } from '../suppression/index.js';
import { holds, type Block } from './blocks.js';
import { PEOPLE } from './facts.js';
import { findCentre } from './find-centre.js';
import { learnRow } from './learn-row.js';
import type { Optimum, Programme, Ranges } from './programme.js';
import {
  anchorAt,
  disposeOf,
  distanceTo,
  openFitting,
  openProgrammes,
  type Fitting,
  type Programmes,
} from './programmes.js';
import type { Form, System, SystemRow } from './system.js';

/** Values of whole unknowns; those outside the block are known numbers. */
export type Table = ReadonlyMap<number, number>;

/** Group sizes that the answers to every question allow for, with one table of each question. */
export interface Witness {
  readonly sizes: Table;
  /** By position of the question; sizes included. */
  readonly answers: ReadonlyMap<number, Table>;
}

export interface Limits {
  /** Asked before every programme; once true, nothing more is tried (D12). */
  readonly isLate: () => boolean;
  readonly secondsEach: number;
}

/** Thrown between two programmes when time is up. */
export class OutOfTime extends Error {}

const NOISE = 1e-6;
const MOST_CUTS = 60;
/** What one person less in the form is worth in people moved away from known sizes. */
const WORTH = 256;

/**
 * The attacker of one block. Sizes and the answers to each question are programmes of their own;
 * what a question does not allow the sizes to be is learned as a row about sizes (Benders), itself
 * a consequence of published numbers. Tables count only in whole numbers, checked against every row.
 */
export class BlockAttack {
  readonly witnesses: Witness[] = [];
  private readonly learned: SystemRow[] = [];
  private readonly isSize: ReadonlySet<number>;
  private readonly fittings = new Map<number, Fitting>();
  private readonly opened = new Map<number, Programmes>();

  constructor(
    readonly block: Block,
    private readonly system: System,
    private readonly solver: LinearSolver,
    private readonly limits: Limits,
  ) {
    this.isSize = new Set(block.sizes);
  }

  /** Finds a first table of everything, near the middle of what is possible. */
  begin(): boolean {
    const { block, system, solver } = this;
    const unknowns = [...block.sizes, ...[...block.answers.values()].flat()];
    const centre = findCentre(unknowns, [...block.rows.values()].flat(), system.fixed);
    const middle = block.sizes.map(
      (unknown) => [unknown, Math.round(centre.get(unknown)!)] as const,
    );
    const anchor = anchorAt(new Map(middle), system.unknowns);
    const own = openProgrammes(solver, system, block.sizes, this.rowsFor(PEOPLE), anchor);
    try {
      return this.searchWith([own.near, own.whole], distanceTo(anchor), PEOPLE) !== undefined;
    } finally {
      disposeOf(own);
    }
  }

  /** The least value of a form, for an attacker who may use any fraction of a person. */
  relax(form: Form, question: number): Optimum & { readonly rows: readonly SystemRow[] } {
    const { linear } = this.programmes(question);
    return { ...this.run(linear, form), rows: linear.rows };
  }

  /**
   * Looks for whole tables of sizes and of all questions with a small value of a form about sizes,
   * or about one question; undefined where none was found.
   */
  search(form: Form, question: number): Witness | undefined {
    const { near, whole } = this.programmes(question);
    const aim = [...form].map(([unknown, factor]) => [unknown, factor * WORTH] as const);
    return this.searchWith([near, whole], new Map([...aim, ...distanceTo(this.anchor)]), question);
  }

  /** With sizes as in a witness, the table of one question with the least value of a form. */
  searchWithin(witness: Witness, form: Form, question: number): Witness | undefined {
    const { near, whole } = this.programmes(question);
    const table = this.wholeMinimum([near, whole], form, question, pinned(witness.sizes));
    return table && this.keep(witness.sizes, new Map([...witness.answers, [question, table]]));
  }

  /** What a form about sizes, or about one question, is in a witness. */
  valueIn({ sizes, answers }: Witness, form: Form, question: number): number {
    const table = answers.get(question) ?? sizes;
    let sum = 0;
    for (const [unknown, factor] of form) sum += factor * this.at(table, unknown);
    return sum;
  }

  dispose(): void {
    for (const one of this.opened.values()) disposeOf(one);
    for (const { programme } of this.fittings.values()) programme.dispose();
  }

  private get anchor() {
    const sizes = this.witnesses[0]?.sizes ?? new Map<number, number>();
    return anchorAt(sizes, this.system.unknowns);
  }

  private rowsAbout(question: number): readonly SystemRow[] {
    return this.block.rows.get(question) ?? [];
  }

  private rowsFor(question: number): readonly SystemRow[] {
    const own = question === PEOPLE ? [] : this.rowsAbout(question);
    return [...this.rowsAbout(PEOPLE), ...this.learned, ...own];
  }

  private programmes(asked: number): Programmes {
    const { solver, system, block, anchor } = this;
    const question = block.answers.has(asked) ? asked : PEOPLE;
    let found = this.opened.get(question);
    if (!found) {
      const unknowns = [...block.sizes, ...(block.answers.get(question) ?? [])];
      found = openProgrammes(solver, system, unknowns, this.rowsFor(question), anchor);
      this.opened.set(question, found);
    }
    return found;
  }

  private at(table: Table, unknown: number): number {
    return this.system.fixed.get(unknown)?.least ?? table.get(unknown)!;
  }

  private run(programme: Programme, form: Form, ranges?: Ranges): Optimum {
    if (this.limits.isLate()) throw new OutOfTime();
    return programme.minimise(form, this.limits.secondsEach, ranges);
  }

  private searchWith(
    programmes: readonly Programme[],
    form: Form,
    question: number,
    ranges?: Ranges,
  ): Witness | undefined {
    for (let cuts = 0; cuts <= MOST_CUTS; cuts++) {
      const table = this.wholeMinimum(programmes, form, question, ranges);
      if (!table) return undefined;
      const outcome = this.complete(table, question);
      if (!outcome || !('lower' in outcome)) return outcome;
      this.learned.push(outcome);
      const open = [...this.opened.values()].flatMap(({ linear, near, whole }) => [
        linear,
        near,
        whole,
      ]);
      for (const one of new Set([...open, ...programmes])) one.addRow(outcome);
    }
    return undefined;
  }

  /** A vertex of whole numbers where the linear programme has one; else the whole programme. */
  private wholeMinimum(
    programmes: readonly Programme[],
    form: Form,
    question: number,
    ranges?: Ranges,
  ): Table | undefined {
    for (const programme of programmes) {
      const { isOptimal, at } = this.run(programme, form, ranges);
      if (!isOptimal) return undefined;
      const table = this.wholeTable(at, question);
      if (table) return table;
    }
    return undefined;
  }

  /** The table in whole numbers, if it was one and fits every row about sizes and the question. */
  private wholeTable(at: ReadonlyMap<number, number>, question: number): Table | undefined {
    const table = new Map<number, number>();
    const { sizes, answers } = this.block;
    for (const unknown of [...sizes, ...(answers.get(question) ?? [])]) {
      const value = at.get(unknown)!;
      const count = Math.round(value);
      if (!(Math.abs(value - count) < NOISE) || count < 0) return undefined;
      table.set(unknown, count);
    }
    const own = answers.has(question) ? this.rowsAbout(question) : [];
    return this.fits([...this.rowsAbout(PEOPLE), ...own], table) ? table : undefined;
  }

  private fits(rows: readonly SystemRow[], table: Table): boolean {
    return rows.every((row) => holds(row, (unknown) => this.at(table, unknown)));
  }

  /** Finds tables of all other questions for the sizes of a table, or learns why there are none. */
  private complete(table: Table, question: number): Witness | SystemRow | undefined {
    const sizes = new Map(this.block.sizes.map((unknown) => [unknown, table.get(unknown)!]));
    const answers = new Map<number, Table>();
    if (this.block.answers.has(question)) answers.set(question, table);
    for (const other of this.block.answers.keys()) {
      if (answers.has(other)) continue;
      const found = this.known(sizes, other) ?? this.fit(sizes, other);
      if (!found || 'lower' in found) return found;
      answers.set(other, found);
    }
    return this.keep(sizes, answers);
  }

  private keep(sizes: Table, answers: ReadonlyMap<number, Table>): Witness {
    const witness = { sizes, answers };
    this.witnesses.push(witness);
    return witness;
  }

  /** An earlier table of the question that these sizes allow as well. */
  private known(sizes: Table, question: number): Table | undefined {
    const rows = this.rowsAbout(question);
    for (const { answers } of this.witnesses) {
      const table = new Map([...answers.get(question)!, ...sizes]);
      if (this.fits(rows, table)) return table;
    }
    return undefined;
  }

  private fit(sizes: Table, question: number): Table | SystemRow | undefined {
    const { block, system, solver } = this;
    let fitting = this.fittings.get(question);
    if (!fitting) {
      const answers = block.answers.get(question)!;
      fitting = openFitting(solver, system, block.sizes, answers, this.rowsAbout(question));
      this.fittings.set(question, fitting);
    }
    const { programme, spares } = fitting;
    const { isOptimal, least, at, duals } = this.run(programme, spares, pinned(sizes));
    if (!isOptimal) return undefined;
    if (least > NOISE) return learnRow(programme.rows, duals, this.isSize, system);
    const table = this.wholeTable(at, question);
    const { near, whole } = this.programmes(question);
    return table ?? this.wholeMinimum([near, whole], new Map(), question, pinned(sizes));
  }
}

const pinned = (sizes: Table): Ranges =>
  new Map([...sizes].map(([unknown, value]) => [unknown, [value, value]]));

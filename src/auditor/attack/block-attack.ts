import type { LinearSolver } from '../../suppression/index.js';
import type { Block } from '../system/blocks.js';
import { PEOPLE } from '../reading/facts.js';
import { findCentre } from '../system/find-centre.js';
import { QuestionFit } from '../proof/question-fit.js';
import {
  anchorAt,
  disposeOf,
  distanceTo,
  goalsOf,
  NO_GOALS,
  openProgrammes,
  runUntilLate,
  type Anchor,
  type Goals,
  type Limits,
  type Programmes,
} from '../system/programmes.js';
import type { Optimum, Programme, Ranges } from '../system/programme.js';
import type { Form, SystemRow } from '../system/rows.js';
import type { System } from '../system/system.js';
import { valueOf, wholeTable, type Table, type Witness } from '../proof/witness.js';

const NOISE = 1e-6;
/** Rounds of learning before an aim is given up. */
const MOST_ROUNDS = 40;
/** Open unknowns up to which tables must be of whole people; beyond, they are too many to find. */
const MOST_WHOLE_UNKNOWNS = 12_000;
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
  private readonly fits: ReadonlyMap<number, QuestionFit>;
  private readonly opened = new Map<number, Programmes>();
  private readonly goals = new Map<number, Goals>();

  constructor(
    readonly block: Block,
    private readonly system: System,
    private readonly solver: LinearSolver,
    private readonly limits: Limits,
  ) {
    this.fits = new Map(
      [...block.answers.keys()].map((question) => [
        question,
        new QuestionFit(question, block, system, solver, limits),
      ]),
    );
  }

  /** Finds a first table of everything, near the middle of what is possible. */
  begin(): boolean {
    const { block, system } = this;
    const unknowns = [...block.sizes, ...[...block.answers.values()].flat()];
    const centre = findCentre(unknowns, [...block.rows.values()].flat(), system.fixed);
    const middle = block.sizes.map((unknown) => [unknown, centre.get(unknown)!] as const);
    const anchor = anchorAt(new Map(middle), system.unknowns);
    const own = this.open(PEOPLE, anchor);
    try {
      return this.searchWith(own, distanceTo(anchor), PEOPLE) !== undefined;
    } finally {
      disposeOf(own);
    }
  }

  /** The least value of a form, for an attacker who may use any fraction of a person. */
  relax(form: Form, question: number): Optimum & { readonly rows: readonly SystemRow[] } {
    const { linear } = this.programmes(question);
    return { ...runUntilLate(this.limits, linear, form), rows: linear.rows };
  }

  /**
   * Looks for whole tables of sizes and of all questions with a small value of a form about sizes,
   * or about one question; undefined where none was found.
   */
  search(form: Form, question: number): Witness | undefined {
    const aim = [...form].map(([unknown, factor]) => [unknown, factor * WORTH] as const);
    const distance = distanceTo(this.anchor);
    return this.searchWith(this.programmes(question), new Map([...aim, ...distance]), question);
  }

  /** Names the forms that `reach` will be asked about; before anything else about a question. */
  aimAt(forms: readonly Form[], least: number, asked: number): void {
    const question = this.block.answers.has(asked) ? asked : PEOPLE;
    const next = this.system.unknowns + 2 * this.block.sizes.length;
    this.goals.set(question, goalsOf(forms, least, next));
    const opened = this.opened.get(question);
    if (opened) disposeOf(opened);
    this.opened.delete(question);
  }

  /** Looks for tables in which as many of the forms as possible reach their aim, but no more. */
  reach(forms: readonly Form[], asked: number): void {
    const question = this.block.answers.has(asked) ? asked : PEOPLE;
    const { lacks } = this.goals.get(question)!;
    this.search(new Map(forms.map((form) => [lacks.get(form)!, 1] as const)), question);
  }

  /**
   * The forms aimed at that cannot all reach their aim together for somebody who knows some sizes;
   * undefined where that cannot be. In fractions of people.
   */
  lackingIf(knowing: Ranges): ReadonlySet<Form> | undefined {
    const { lacks } = this.goals.get(PEOPLE)!;
    const aim = new Map([...lacks.values()].map((lack) => [lack, 1] as const));
    const { isOptimal, at } = runUntilLate(this.limits, this.programmes(PEOPLE).near, aim, knowing);
    if (!isOptimal) return undefined;
    return new Set([...lacks].flatMap(([form, lack]) => (at.get(lack)! > NOISE ? [form] : [])));
  }

  /** The greatest size for somebody who knows some sizes, if that can be. */
  mostIf(knowing: Ranges, form: Form): number | undefined {
    const opposite = new Map([...form].map(([unknown, factor]) => [unknown, -factor]));
    const { linear } = this.programmes(PEOPLE);
    const { isOptimal, least } = runUntilLate(this.limits, linear, opposite, knowing);
    return isOptimal ? Math.floor(-least + NOISE) : undefined;
  }

  /** What a form about sizes, or about one question, is in a witness. */
  valueIn({ sizes, answers }: Witness, form: Form, question: number): number {
    return valueOf(answers.get(question) ?? sizes, form, this.system.fixed);
  }

  dispose(): void {
    for (const one of this.opened.values()) disposeOf(one);
    for (const one of this.fits.values()) one.dispose();
  }

  private get isSmall(): boolean {
    const { sizes, answers } = this.block;
    const unknowns = [...answers.values()].reduce((sum, { length }) => sum + length, sizes.length);
    return unknowns <= MOST_WHOLE_UNKNOWNS;
  }

  private get anchor(): Anchor {
    const sizes = this.witnesses[0]?.sizes ?? new Map<number, number>();
    return anchorAt(sizes, this.system.unknowns);
  }

  private programmes(asked: number): Programmes {
    const question = this.block.answers.has(asked) ? asked : PEOPLE;
    const found = this.opened.get(question) ?? this.open(question, this.anchor);
    this.opened.set(question, found);
    return found;
  }

  private open(question: number, anchor: Anchor): Programmes {
    const { block, solver, system } = this;
    const unknowns = [...block.sizes, ...(block.answers.get(question) ?? [])];
    const rows = [...this.rowsOf(question), ...this.learned];
    const goals = this.goals.get(question) ?? NO_GOALS;
    return openProgrammes(solver, system, unknowns, rows, anchor, goals);
  }

  /** Rows about sizes, and about the answers to a question that is open in this block. */
  private rowsOf(question: number): readonly SystemRow[] {
    const { rows, answers } = this.block;
    const own = answers.has(question) ? rows.get(question) : undefined;
    return [...(rows.get(PEOPLE) ?? []), ...(own ?? [])];
  }

  /** First in fractions, until no question objects to the sizes; then in whole numbers. */
  private searchWith(programmes: Programmes, form: Form, question: number): Witness | undefined {
    const { near, whole } = programmes;
    const fractional = this.settled(programmes, question, MOST_ROUNDS, () => {
      const { isOptimal, at } = runUntilLate(this.limits, near, form);
      return isOptimal ? at : undefined;
    });
    if (!fractional) return undefined;
    const wholeRounds = this.isSmall ? MOST_ROUNDS : 0;
    const table = this.settled(programmes, question, wholeRounds, () =>
      this.wholeMinimum([near, whole], form, question),
    );
    return (
      (table && this.complete(table, question, true)) ?? this.complete(fractional, question, false)
    );
  }

  /** Solves and learns until no question objects. */
  private settled(
    programmes: Programmes,
    question: number,
    rounds: number,
    solve: () => Table | undefined,
  ): Table | undefined {
    for (let round = 0; round < rounds; round++) {
      const table = solve();
      if (!table || !this.learnFrom(table, programmes, question)) return table;
    }
    return undefined;
  }

  /** Asks every other question about sizes; whether one of them says why they cannot be. */
  private learnFrom(at: Table, programmes: Programmes, question: number): boolean {
    const sizes = this.sizesIn(at);
    const rows = [...this.fits].flatMap(([other, fit]) => {
      if (other === question) return [];
      const row = fit.objectionTo(sizes, this.witnesses);
      return row ? [row] : [];
    });
    this.learned.push(...rows);
    const open = new Set([...this.opened.values(), programmes]);
    for (const { linear, near, whole } of open) {
      for (const one of [linear, near, whole]) for (const row of rows) one.addRow(row);
    }
    return rows.length > 0;
  }

  /** Finds tables of all other questions for the sizes of a table. */
  private complete(table: Table, question: number, isWhole: boolean): Witness | undefined {
    const sizes = this.sizesIn(table);
    const answers = new Map<number, Table>();
    for (const [other, fit] of this.fits) {
      const known = this.witnesses;
      const found =
        other === question
          ? table
          : isWhole
            ? fit.wholeTableFor(sizes, known)
            : fit.fractionalTableFor(sizes, known);
      if (!found) return undefined;
      answers.set(other, found);
    }
    return this.keep({ sizes, answers, isWhole });
  }

  private sizesIn(table: Table): Table {
    return new Map(this.block.sizes.map((unknown) => [unknown, table.get(unknown)!]));
  }

  private keep(witness: Witness): Witness {
    this.witnesses.push(witness);
    return witness;
  }

  /** A vertex of whole numbers where the linear programme has one; else the whole programme. */
  private wholeMinimum(
    programmes: readonly Programme[],
    form: Form,
    question: number,
  ): Table | undefined {
    const { sizes, answers } = this.block;
    const unknowns = [...sizes, ...(answers.get(question) ?? [])];
    for (const programme of programmes) {
      const { isOptimal, at } = runUntilLate(this.limits, programme, form);
      if (!isOptimal) return undefined;
      const table = wholeTable(at, unknowns, this.rowsOf(question), this.system.fixed);
      if (table) return table;
    }
    return undefined;
  }
}

import type { SurveyDefinition, Tabled } from '../questionnaire/index.js';
import type { LeafCounts } from './count-leaves.js';
import type { Axis } from './profile-axis.js';

/** Raw counts of one question in one crossing. `answers` holds `columns` counts per group. */
export interface AnswerCounts {
  readonly answered: Uint32Array;
  readonly answers: Uint32Array;
}

/** Raw counts over the atoms of zero, one or two axes, the last axis fastest. */
export interface CrossingCounts {
  readonly axes: readonly Axis[];
  readonly base: Uint32Array;
  answersTo(question: number): AnswerCounts;
}

/**
 * Everything counted once, over the leaves: the combinations of profile answers that occur. These
 * are raw counts of people, never publishable as they are.
 */
export class CountTables {
  constructor(
    readonly definition: SurveyDefinition,
    readonly axes: readonly Axis[],
    readonly questions: readonly Tabled[],
    readonly responses: number,
    private readonly counts: LeafCounts,
  ) {}

  /** The counts by the named profile questions, in that order. */
  crossing(by: readonly string[]): CrossingCounts {
    const positions = by.map((code) => this.axes.findIndex((axis) => axis.code === code));
    if (positions.includes(-1))
      throw new RangeError('a crossing names an unknown profile question');
    const axes = positions.map((position) => this.axes[position]!);
    const size = axes.reduce((product, axis) => product * axis.atoms, 1);
    const groupOf = this.groupOfLeaf(positions, axes);
    const base = this.sumUp(groupOf, size, 0, 1);
    return { axes, base, answersTo: (question) => this.answersTo(question, groupOf, size) };
  }

  private groupOfLeaf(positions: readonly number[], axes: readonly Axis[]): Uint32Array {
    const { leaves, atoms } = this.counts;
    return Uint32Array.from({ length: leaves }, (_, leaf) =>
      positions.reduce(
        (group, position, i) => group * axes[i]!.atoms + atoms[leaf * this.axes.length + position]!,
        0,
      ),
    );
  }

  private answersTo(question: number, groupOf: Uint32Array, size: number): AnswerCounts {
    const { kind, columns } = this.questions[question]!;
    const { length: width } = columns;
    // The value 0, no answer or an option that is not chosen, is no column.
    const start = this.counts.starts[question]! + 1;
    if (kind === 'many') {
      return {
        answers: this.sumUp(groupOf, size, start, width, 2),
        answered: this.sumUp(groupOf, size, start + 2 * width, 1),
      };
    }
    const answers = this.sumUp(groupOf, size, start, width);
    const answered = new Uint32Array(size);
    answers.forEach((count, i) => (answered[Math.floor(i / width)]! += count));
    return { answers, answered };
  }

  /** Sums, for each group of leaves, `width` counts that stand `step` apart in a row. */
  private sumUp(
    groupOf: Uint32Array,
    size: number,
    start: number,
    width: number,
    step = 1,
  ): Uint32Array {
    const { rows, rowLength } = this.counts;
    const sums = new Uint32Array(size * width);
    groupOf.forEach((group, leaf) => {
      const from = leaf * rowLength + start;
      for (let i = 0; i < width; i++) sums[group * width + i]! += rows[from + i * step]!;
    });
    return sums;
  }
}

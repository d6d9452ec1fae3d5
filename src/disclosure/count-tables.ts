import type { SurveyDefinition } from '../questionnaire/index.js';
import type { TabledQuestion } from './answer-columns.js';
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
 * are raw counts of people, never publishable; only a `ProtectionMethod` may read them.
 */
export class CountTables {
  constructor(
    readonly definition: SurveyDefinition,
    readonly axes: readonly Axis[],
    readonly questions: readonly TabledQuestion[],
    readonly responses: number,
    /** Atom of each axis, per leaf: `leafAtoms[leaf * axes.length + axis]`. */
    private readonly leafAtoms: Uint16Array,
    private readonly leafBase: Uint32Array,
    /** Per question, per leaf: one count per column, then the count of those who answered. */
    private readonly leafAnswers: readonly Uint32Array[],
  ) {}

  /** The counts by the named profile questions, in that order. */
  crossing(by: readonly string[]): CrossingCounts {
    const positions = by.map((code) => this.axes.findIndex((axis) => axis.code === code));
    if (positions.includes(-1))
      throw new RangeError('a crossing names an unknown profile question');
    const axes = positions.map((position) => this.axes[position]!);
    const size = axes.reduce((product, axis) => product * axis.atoms, 1);
    const groupOf = this.groupOfLeaf(positions, axes);
    const base = new Uint32Array(size);
    groupOf.forEach((group, leaf) => (base[group]! += this.leafBase[leaf]!));
    return { axes, base, answersTo: (question) => this.rollUp(question, groupOf, size) };
  }

  private groupOfLeaf(positions: readonly number[], axes: readonly Axis[]): Uint32Array {
    return Uint32Array.from(this.leafBase, (_, leaf) =>
      positions.reduce(
        (group, position, i) =>
          group * axes[i]!.atoms + this.leafAtoms[leaf * this.axes.length + position]!,
        0,
      ),
    );
  }

  private rollUp(question: number, groupOf: Uint32Array, size: number): AnswerCounts {
    const width = this.questions[question]!.columns.length;
    const source = this.leafAnswers[question]!;
    const answers = new Uint32Array(size * width);
    const answered = new Uint32Array(size);
    groupOf.forEach((group, leaf) => {
      const from = leaf * (width + 1);
      for (let column = 0; column < width; column++) {
        answers[group * width + column]! += source[from + column]!;
      }
      answered[group]! += source[from + width]!;
    });
    return { answered, answers };
  }
}

import { canonicalHash } from '../common/index.js';
import type { CountTables, CrossingCounts } from './count-tables.js';
import type { Line } from './hide-lines.js';

/** The crossings that a plan asks for, each counted once, and the lines of each. */
export class Crossings {
  private readonly found = new Map<string, CrossingCounts>();

  constructor(readonly tables: CountTables) {}

  at(by: readonly string[]): CrossingCounts {
    const key = JSON.stringify(by);
    let crossing = this.found.get(key);
    if (!crossing) {
      crossing = this.tables.crossing(by);
      this.found.set(key, crossing);
    }
    return crossing;
  }

  groupLines(by: readonly string[]): readonly Line[] {
    return this.at(by).axes.flatMap((axis, i) => {
      const sizes = this.at([axis.code]).base;
      return axis.nodes.map((node, position) => ({
        axis: i,
        node: position,
        size: node.members.reduce((sum, atom) => sum + sizes[atom]!, 0),
        tieBreak: this.tieBreak(axis.code, node.code),
      }));
    });
  }

  /** The cost of an answer's column is how often it was given overall, which is published. */
  columnLines(question: number, axis: number): readonly Line[] {
    const overall = this.at([]).answersTo(question).answers;
    const { code: owner, columns } = this.tables.questions[question]!;
    return columns.map((code, node) => ({
      axis,
      node,
      size: overall[node]!,
      tieBreak: this.tieBreak(owner, code),
    }));
  }

  private tieBreak(owner: string, code: string): string {
    return canonicalHash([this.tables.definition.questionnaire.code, owner, code], 'cahier/tie-1');
  }
}

/** The positions of a crossing's axes in every combination, the crossing itself last. */
export const subsetsOf = (axes: number): readonly (readonly number[])[] =>
  Array.from({ length: 1 << axes }, (_, bits) =>
    Array.from({ length: axes }, (_, axis) => axis).filter((axis) => bits & (1 << axis)),
  );

import type { CountTables } from '../count-tables.js';
import {
  type AnswerPlan,
  type GroupReport,
  planAnswers,
  withholdQuestion,
} from './answers/answer-plan.js';
import type { BlockAxis } from './counting/block-axis.js';
import { isInCube } from './cube/cube-plan.js';
import { cellAt, type Grid } from './counting/grid.js';
import { agreementLimit, countLine, countPeople } from './counting/question-lines.js';
import type { ProtectionRules } from './counting/rules.js';
import { crossingKey, planSizes, type SizePlan } from './sizes/size-plan.js';

/** A row of a table: a node of each axis it is about. */
export type RowNodes = ReadonlyMap<string, readonly number[] | null>;

/** A lower bound in place of an exact figure that would show that a whole group agreed (D3). */
export interface Band {
  readonly column: number;
  readonly atLeast: number;
}

/** What every table shows, decided once for all of them. */
export class ProtectionPlan {
  readonly sizes: SizePlan;
  readonly answers: readonly AnswerPlan[];

  constructor(
    readonly counts: CountTables,
    readonly rules: ProtectionRules,
    onProgress: (share: number) => void = () => undefined,
  ) {
    this.sizes = planSizes(counts, rules);
    const { length } = counts.questions;
    this.answers = counts.questions.map(({ scope }, question) => {
      onProgress((question + 1) / (length + 1));
      return scope === 'crossed' && this.hasEnough(question)
        ? planAnswers(this.sizes, rules, question, this.thresholdOf(question))
        : withholdQuestion(this.sizes);
    });
  }

  axis(code: string): BlockAxis {
    return this.sizes.axes.get(code)!;
  }

  showsSize(row: RowNodes): boolean {
    if ([...row.values()].includes(null)) return false;
    // A line of nobody looks like one that is withheld (D11); smaller ones have been merged.
    for (const [code, blocks] of row) {
      if (countPeople(this.sizes.lines.get(code)!, blocks!) < this.rules.threshold) return false;
    }
    return row.size < 2 || this.isShown(row, (key) => this.sizes.crossings.get(key)?.hidden);
  }

  showsAnswers(question: number, row: RowNodes): boolean {
    if (this.counts.questions[question]!.scope === 'overall') {
      return row.size === 0 && this.hasEnough(question);
    }
    const { lines, hidden, isWithheld } = this.answers[question]!;
    if (isWithheld || !this.showsSize(row)) return false;
    const isTold = [...row].every(([code, blocks]) => lines.get(code)!.isWhole(blocks!));
    return isTold && (row.size < 2 || this.isShown(row, (key) => hidden.get(key)));
  }

  /** The bound of a row that is withheld because its people agree, if it may have one. */
  band(question: number, row: RowNodes): Band | undefined {
    const { sensitive } = this.counts.questions[question]!;
    const [[code, blocks] = []] = row;
    if (sensitive || row.size !== 1 || code === undefined || !blocks) return undefined;
    if (this.answers[question]!.lines.get(code)!.isOneLine) return undefined;
    const grid = this.sizes.lines.get(code)!;
    const { people, others, view, of } = countLine(grid, question, blocks);
    const { threshold } = this.rules;
    const column = grid.views[view]?.columns[of];
    const limit = agreementLimit(people, this.rules);
    if (column === undefined || people < threshold || others > limit) return undefined;
    return boundOf(people, column, lineSlack(people, this.rules));
  }

  /** Reports, for every group that needs it, tables that differ and show the same. */
  prove(report: GroupReport): void {
    const { crossings, cubes } = this.sizes;
    for (const [key, { search, targets, settled }] of crossings) {
      if (isInCube(cubes, key)) continue;
      for (const target of targets) {
        search.prove(target, settled, (changes) => report(key, target.sets, changes));
      }
    }
    for (const { cube, prove } of cubes) {
      prove((target, changes) => report(cube.key, target.sets, changes));
    }
    for (const answers of this.answers) answers.prove(report);
  }

  private thresholdOf(question: number): number {
    const { threshold, sensitiveThreshold } = this.rules;
    const { sensitive } = this.counts.questions[question]!;
    return sensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
  }

  /** Those who answered at all are a group too, and so may be those who did not (D1, D3). */
  private hasEnough(question: number): boolean {
    const [answered] = this.counts.crossing([]).answersTo(question).answered;
    return answered! >= this.thresholdOf(question);
  }

  private isShown(row: RowNodes, hiddenIn: (key: string) => Uint8Array | undefined): boolean {
    const order = [...this.sizes.axes.keys()];
    const codes = [...row.keys()].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
    const key = crossingKey(codes);
    const hidden = hiddenIn(key);
    if (!hidden) return false;
    const { grid } = this.sizes.crossings.get(key)!;
    const [a, b] = codes.map((code, side) => setOf(grid, side as 0 | 1, row.get(code)!)) as [
      number,
      number,
    ];
    return !hidden[cellAt(grid, a, b)];
  }
}

/** A bound that so many may differ from, where it still says what most of them answered. */
export function boundOf(people: number, column: number, differ: number): Band | undefined {
  const atLeast = people - differ;
  return atLeast * 2 > people ? { column, atLeast } : undefined;
}

/**
 * How many may differ from the bound of a row that is told by group as well: as many as get one at
 * all, and those of a small group beside, who may have to trade answers with it.
 */
export const lineSlack = (
  people: number,
  rules: Pick<ProtectionRules, 'threshold' | 'colluders'>,
): number => agreementLimit(people, rules) + rules.threshold - 1;

function setOf(grid: Grid, side: 0 | 1, blocks: readonly number[]): number {
  const key = blocks.toSorted((a, b) => a - b).join();
  return grid.sets[side].findIndex((set) => set.blocks.toSorted((a, b) => a - b).join() === key);
}

import { canonicalHash } from '../common/index.js';
import { countAnswerViolations } from './answer-violations.js';
import { countBaseViolations } from './base-violations.js';
import type { CountTables, CrossingCounts } from './count-tables.js';
import { wholeLayer, type CountsLayer } from './counts-layer.js';
import { hideLines, type Line } from './hide-lines.js';
import { crossParts, type Shown } from './partition.js';
import type { ReleaseContent } from './release.js';

const both = (a: Shown, b: Shown): Shown => a.map((isShown, i) => isShown && b[i]!);

/** What a table of one question shows: lines per group axis, and answer columns. */
export interface TableLines {
  readonly groups: readonly Shown[];
  readonly columns: Shown;
}

/**
 * Decides which lines every table shows, each decided once. A two-way table starts from what its
 * one-way tables show, a table for a higher threshold from that for the lower one, a question's
 * table from the bases: so that no table tells what another keeps back.
 */
export class LinePlan {
  private readonly crossings = new Map<string, { counts: CrossingCounts; layers: CountsLayer[] }>();
  private readonly bases = new Map<string, readonly Shown[]>();
  private readonly lines = new Map<string, TableLines>();

  constructor(
    private readonly counts: CountTables,
    private readonly prior: readonly ReleaseContent[],
  ) {}

  /** Rows of which the number of people is shown, per axis of `by`. */
  baseLines(question: number, by: readonly string[]): readonly Shown[] {
    return this.inOrderOf(by, (ordered) => this.baseLinesFor(this.thresholdOf(question), ordered));
  }

  /** Rows and columns of which the answers are shown. */
  tableLines(question: number, by: readonly string[]): TableLines {
    let columns: Shown = [];
    const groups = this.inOrderOf(by, (ordered) => {
      const lines = this.answerLines(question, ordered);
      columns = lines.columns;
      return lines.groups;
    });
    return { groups, columns };
  }

  private thresholdOf(question: number): number {
    const { threshold, sensitiveThreshold } = this.counts.definition;
    return this.counts.questions[question]!.sensitive
      ? Math.max(threshold, sensitiveThreshold)
      : threshold;
  }

  /** Decides in the order of the profile, so that a crossing and its transpose agree. */
  private inOrderOf(
    by: readonly string[],
    decide: (ordered: readonly string[]) => readonly Shown[],
  ): readonly Shown[] {
    const ordered = this.counts.axes.map((axis) => axis.code).filter((code) => by.includes(code));
    const decided = decide(ordered);
    return by.map((code) => decided[ordered.indexOf(code)]!);
  }

  private crossing(by: readonly string[]) {
    const key = by.join('|');
    let found = this.crossings.get(key);
    if (!found) {
      const counts = this.counts.crossing(by);
      found = { counts, layers: [wholeLayer(counts)] };
      this.crossings.set(key, found);
    }
    return found;
  }

  private baseLinesFor(threshold: number, by: readonly string[]): readonly Shown[] {
    if (by.length === 0) return [];
    const key = JSON.stringify([threshold, by]);
    let found = this.bases.get(key);
    if (!found) {
      found = this.decideBaseLines(threshold, by);
      this.bases.set(key, found);
    }
    return found;
  }

  private decideBaseLines(threshold: number, by: readonly string[]): readonly Shown[] {
    const { counts, layers } = this.crossing(by);
    const lower = this.counts.definition.threshold;
    let start: readonly Shown[] =
      by.length === 1
        ? counts.axes.map((axis) => axis.nodes.map(() => true))
        : by.map((code) => this.baseLinesFor(threshold, [code])[0]!);
    if (threshold > lower) {
      const shown = this.baseLinesFor(lower, by);
      start = start.map((axis, i) => both(axis, shown[i]!));
    }
    return hideLines({
      start,
      lines: this.groupLines(counts),
      countViolations: (shown) => {
        const crossed = crossParts(counts.axes, shown);
        return layers.reduce(
          (sum, layer) =>
            sum + countBaseViolations(layer.base, crossed, threshold, layer.isIncrement),
          0,
        );
      },
    });
  }

  private answerLines(question: number, by: readonly string[]): TableLines {
    const key = JSON.stringify([question, by]);
    let found = this.lines.get(key);
    if (!found) {
      found = this.decideAnswerLines(question, by);
      this.lines.set(key, found);
    }
    return found;
  }

  private decideAnswerLines(question: number, by: readonly string[]): TableLines {
    const { counts, layers } = this.crossing(by);
    const tabled = this.counts.questions[question]!;
    const threshold = this.thresholdOf(question);
    const answers = layers.map((layer) => layer.answersTo(question));
    const shown = hideLines({
      start: this.startOfAnswerLines(question, by),
      lines: [...this.groupLines(counts), ...this.columnLines(question, by.length)],
      countViolations: (selection) => {
        const crossed = crossParts(counts.axes, selection.slice(0, -1));
        return layers.reduce(
          (sum, layer, i) =>
            sum +
            countAnswerViolations(
              tabled,
              answers[i]!,
              layer.base,
              crossed,
              selection.at(-1)!,
              threshold,
            ),
          0,
        );
      },
    });
    return { groups: shown.slice(0, -1), columns: shown.at(-1)! };
  }

  private startOfAnswerLines(question: number, by: readonly string[]): readonly Shown[] {
    if (by.length === 0) return [this.counts.questions[question]!.columns.map(() => true)];
    const bases = this.baseLinesFor(this.thresholdOf(question), by);
    if (by.length === 1) return [...bases, this.answerLines(question, []).columns];
    const margins = by.map((code) => this.answerLines(question, [code]));
    const groups = bases.map((axis, i) => both(axis, margins[i]!.groups[0]!));
    return [...groups, margins.map((margin) => margin.columns).reduce(both)];
  }

  private groupLines(counts: CrossingCounts): readonly Line[] {
    return counts.axes.flatMap((axis, i) => {
      const sizes = this.crossing([axis.code]).counts.base;
      return axis.nodes.map((node, position) => ({
        axis: i,
        node: position,
        size: node.members.reduce((sum, atom) => sum + sizes[atom]!, 0),
        tieBreak: this.tieBreak(axis.code, node.code),
      }));
    });
  }

  /** The cost of an answer's column is how often it was given overall. */
  private columnLines(question: number, axis: number): readonly Line[] {
    const overall = this.crossing([]).counts.answersTo(question).answers;
    const tabled = this.counts.questions[question]!;
    return tabled.columns.map((code, node) => ({
      axis,
      node,
      size: overall[node]!,
      tieBreak: this.tieBreak(tabled.code, code),
    }));
  }

  private tieBreak(owner: string, code: string): string {
    return canonicalHash([this.counts.definition.questionnaire.code, owner, code], 'cahier/tie-1');
  }
}

import { countAnswerViolations } from './answer-violations.js';
import { BasePlan, both } from './base-plan.js';
import type { Crossings } from './crossings.js';
import { hideLines } from './hide-lines.js';
import { crossParts, type Shown } from './partition.js';
import { countPinnedAnswers } from './pinned-answers.js';
import type { ShownLines, TableLines } from './print-table.js';

/** Which lines every table shows, each decided once: bases first, then question by question. */
export class LinePlan implements ShownLines {
  private readonly bases: BasePlan;
  private readonly decided = new Map<string, TableLines>();

  constructor(private readonly crossings: Crossings) {
    this.bases = new BasePlan(crossings);
  }

  baseLines(question: number, by: readonly string[]): readonly Shown[] {
    const ordered = this.inProfileOrder(by);
    const lines = this.bases.lines(this.thresholdOf(question), ordered);
    return by.map((code) => lines[ordered.indexOf(code)]!);
  }

  tableLines(question: number, by: readonly string[]): TableLines {
    const ordered = this.inProfileOrder(by);
    const { groups, columns } = this.answerLines(question, ordered);
    return { groups: by.map((code) => groups[ordered.indexOf(code)]!), columns };
  }

  /** A crossing and its transpose are one table, decided once. */
  private inProfileOrder(by: readonly string[]): readonly string[] {
    return this.crossings.tables.axes.map((axis) => axis.code).filter((code) => by.includes(code));
  }

  private thresholdOf(question: number): number {
    const { threshold, sensitiveThreshold } = this.crossings.tables.definition;
    const { sensitive } = this.crossings.tables.questions[question]!;
    return sensitive ? Math.max(threshold, sensitiveThreshold) : threshold;
  }

  private answerLines(question: number, by: readonly string[]): TableLines {
    const key = JSON.stringify([question, by]);
    let lines = this.decided.get(key);
    if (!lines) {
      lines = this.decide(question, by);
      this.decided.set(key, lines);
    }
    return lines;
  }

  private decide(question: number, by: readonly string[]): TableLines {
    const { counts, layers } = this.crossings.at(by);
    const tabled = this.crossings.tables.questions[question]!;
    const threshold = this.thresholdOf(question);
    const answers = layers.map((layer) => layer.answersTo(question));
    const shown = hideLines({
      start: this.startOf(question, by),
      lines: [...this.crossings.groupLines(by), ...this.crossings.columnLines(question, by.length)],
      countViolations: (selection) => {
        const groups = selection.slice(0, -1);
        const columns = selection.at(-1)!;
        const crossed = crossParts(counts.axes, groups);
        const broken = layers.reduce(
          (sum, { base }, i) =>
            sum + countAnswerViolations(tabled, answers[i]!, base, crossed, columns, threshold),
          0,
        );
        return broken || this.countPinned(question, by, { groups, columns });
      },
    });
    return { groups: shown.slice(0, -1), columns: shown.at(-1)! };
  }

  /** A table shows at most what its margins show, and answers only where it shows the group. */
  private startOf(question: number, by: readonly string[]): readonly Shown[] {
    if (by.length === 0)
      return [this.crossings.tables.questions[question]!.columns.map(() => true)];
    const bases = this.bases.lines(this.thresholdOf(question), by);
    if (by.length === 1) return [...bases, this.answerLines(question, []).columns];
    const margins = by.map((code) => this.answerLines(question, [code]));
    const groups = bases.map((axis, i) => both(axis, margins[i]!.groups[0]!));
    return [...groups, margins.map((margin) => margin.columns).reduce(both)];
  }

  private countPinned(question: number, by: readonly string[], candidate: TableLines): number {
    const { counts } = this.crossings.at(by);
    const { tables } = this.crossings;
    return countPinnedAnswers(
      tables.questions[question]!,
      counts,
      counts.answersTo(question),
      this.thresholdOf(question),
      {
        bases: (over) =>
          this.bases.lines(
            tables.definition.threshold,
            over.map((i) => by[i]!),
          ),
        answers: (over) =>
          over.length === by.length
            ? candidate
            : this.answerLines(
                question,
                over.map((i) => by[i]!),
              ),
      },
    );
  }
}

import { countAnswerViolations } from './answer-violations.js';
import { BasePlan, both } from './base-plan.js';
import type { Crossings } from './crossings.js';
import { hideLines } from './hide-lines.js';
import { crossParts, type Shown } from './partition.js';
import { findPinnedAnswers } from './pinned-answers.js';
import type { ShownLines, TableLines } from './print-table.js';

const linesOf = (selection: readonly Shown[]): TableLines => ({
  groups: selection.slice(0, -1),
  columns: selection.at(-1)!,
});

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
    const counts = this.crossings.at(by);
    const tabled = this.crossings.tables.questions[question]!;
    const threshold = this.thresholdOf(question);
    const answers = counts.answersTo(question);
    const start = this.startOf(question, by);
    const nothing = linesOf(start.map((axis) => axis.map(() => false)));
    // What is certain with nothing shown here is certain from the margins: no line here adds to it.
    const certainAnyway = new Set(this.findPinned(question, by, nothing));
    const shown = hideLines({
      start,
      lines: [...this.crossings.groupLines(by), ...this.crossings.columnLines(question, by.length)],
      countViolations: (selection) => {
        const { groups, columns } = linesOf(selection);
        const crossed = crossParts(counts.axes, groups);
        const broken = countAnswerViolations(
          tabled,
          answers,
          counts.base,
          crossed,
          columns,
          threshold,
        );
        if (broken > 0) return broken;
        const pinned = this.findPinned(question, by, { groups, columns });
        return pinned.filter((name) => !certainAnyway.has(name)).length;
      },
    });
    return linesOf(shown);
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

  private findPinned(
    question: number,
    by: readonly string[],
    candidate: TableLines,
  ): readonly string[] {
    const counts = this.crossings.at(by);
    const { tables } = this.crossings;
    return findPinnedAnswers(
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

import { countBaseViolations } from './base-violations.js';
import { subsetsOf, type Crossings } from './crossings.js';
import { hideLines } from './hide-lines.js';
import { crossParts, type Shown } from './partition.js';
import { findPinned } from './pinned-cells.js';
import { EVERYBODY, knowledgeOf, withheldCounts } from './withheld-counts.js';

export const both = (a: Shown, b: Shown): Shown => a.map((isShown, i) => isShown && b[i]!);

/**
 * Which groups show their number of people, per threshold and crossing. A two-way table starts
 * from its one-way tables, a higher threshold from the lower one, so that no table tells what
 * another keeps back.
 */
export class BasePlan {
  private readonly decided = new Map<string, readonly Shown[]>();

  constructor(private readonly crossings: Crossings) {}

  lines(threshold: number, by: readonly string[]): readonly Shown[] {
    if (by.length === 0) return [];
    const key = JSON.stringify([threshold, by]);
    let lines = this.decided.get(key);
    if (!lines) {
      lines = this.decide(threshold, by);
      this.decided.set(key, lines);
    }
    return lines;
  }

  private decide(threshold: number, by: readonly string[]): readonly Shown[] {
    const { axes, base } = this.crossings.at(by);
    const lowest = this.crossings.tables.definition.threshold;
    const widest: readonly Shown[] =
      by.length === 1
        ? axes.map((axis) => axis.nodes.map(() => true))
        : by.map((code) => this.lines(threshold, [code])[0]!);
    const isHigher = threshold > lowest;
    const start = isHigher
      ? this.lines(lowest, by).map((shown, i) => both(shown, widest[i]!))
      : widest;
    return hideLines({
      start,
      lines: this.crossings.groupLines(by),
      countViolations: (shown) => {
        const crossed = crossParts(axes, shown);
        const broken = countBaseViolations(base, crossed, threshold);
        // The sizes are public at the lower threshold already, so there is nothing left to pin.
        return broken || (isHigher ? 0 : this.countPinnedSizes(threshold, by, shown));
      },
    });
  }

  private countPinnedSizes(threshold: number, by: readonly string[], shown: readonly Shown[]) {
    const { axes, base } = this.crossings.at(by);
    const linesOver = (over: readonly number[]): readonly Shown[] =>
      over.length === by.length
        ? shown
        : this.lines(
            threshold,
            over.map((i) => by[i]!),
          );
    const known = subsetsOf(by.length).map((over) =>
      knowledgeOf(axes, { over, groups: linesOver(over), answers: [EVERYBODY] }),
    );
    const withheld = withheldCounts(
      axes,
      base,
      (over) => ({ groups: linesOver(over), columns: [true] }),
      (size) => size < threshold,
    );
    const table = { counts: base, columns: axes[1]?.atoms ?? 1, answers: 1 };
    return findPinned(table, known, withheld).length;
  }
}

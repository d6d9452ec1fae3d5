import type { Shown } from './partition.js';

/** A line that can be hidden: all cells of one row code, or of one answer, in one table. */
export interface Line {
  readonly axis: number;
  readonly node: number;
  /** Cost of hiding it, from group sizes. */
  readonly size: number;
  /** Breaks ties in a way that nobody can read results from (rule D11). */
  readonly tieBreak: string;
}

export interface LineProblem {
  /** Per axis, what may be shown at most. */
  readonly start: readonly Shown[];
  readonly lines: readonly Line[];
  /** How many rules the remaining table breaks; 0 is safe. Hiding all lines must give 0. */
  countViolations(shown: readonly Shown[]): number;
}

type Selection = boolean[][];

const copy = (shown: readonly Shown[]): Selection => shown.map((axis) => [...axis]);

const cellsShown = (shown: readonly Shown[]): number =>
  shown.reduce((product, axis) => product * axis.filter(Boolean).length, 1);

const bySizeThenTie = (a: Line, b: Line): number =>
  a.size - b.size || (a.tieBreak < b.tieBreak ? -1 : a.tieBreak > b.tieBreak ? 1 : 0);

/** Hides, one by one, the line after which fewest rules are broken, then most cells are left. */
function hideUntilSafe(problem: LineProblem, lines: readonly Line[]): Selection | undefined {
  const shown = copy(problem.start);
  while (problem.countViolations(shown) > 0) {
    let best: { line: Line; violations: number; cells: number } | undefined;
    for (const line of lines) {
      if (!shown[line.axis]![line.node]) continue;
      shown[line.axis]![line.node] = false;
      const violations = problem.countViolations(shown);
      const cells = cellsShown(shown);
      shown[line.axis]![line.node] = true;
      if (
        !best ||
        violations < best.violations ||
        (violations === best.violations && cells > best.cells)
      ) {
        best = { line, violations, cells };
      }
    }
    if (!best) return undefined;
    shown[best.line.axis]![best.line.node] = false;
  }
  return shown;
}

/** Shows again, largest first, every hidden line whose return breaks no rule. */
function showWhatIsSafe(problem: LineProblem, lines: readonly Line[], shown: Selection): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const line of [...lines].reverse()) {
      const axis = shown[line.axis]!;
      if (axis[line.node] || !problem.start[line.axis]![line.node]) continue;
      axis[line.node] = true;
      if (problem.countViolations(shown) > 0) axis[line.node] = false;
      else changed = true;
    }
  }
}

/**
 * Chooses which whole lines to hide so that no rule is broken (disclosure rules, section 5.3).
 * Tries hiding along each set of axes and keeps the table with most cells. Always ends: with all
 * lines hidden there is nothing left to break.
 */
export function hideLines(problem: LineProblem): readonly Shown[] {
  if (problem.countViolations(problem.start) === 0) return problem.start;
  const lines = [...problem.lines].sort(bySizeThenTie);
  const axes = problem.start.length;
  let best: Selection | undefined;
  for (let subset = (1 << axes) - 1; subset > 0; subset--) {
    const allowed = lines.filter((line) => subset & (1 << line.axis));
    const found = hideUntilSafe(problem, allowed);
    if (!found) continue;
    showWhatIsSafe(problem, lines, found);
    if (!best || cellsShown(found) > cellsShown(best)) best = found;
  }
  return best ?? problem.start.map((axis) => axis.map(() => false));
}

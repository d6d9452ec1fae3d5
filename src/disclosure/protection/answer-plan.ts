import { LineTrades, type LineWish } from './line-trades.js';
import type { Assist, Target } from './pattern-search.js';
import { joinRevealingLines, QuestionLines } from './question-lines.js';
import type { ProtectionRules, SizedGrid, SizePlan } from './size-plan.js';
import { cellCounts, revealedGroups } from './targets.js';

/** Which cells show their answers to one question, and which lines of the one-way tables do. */
export interface AnswerPlan {
  readonly lines: ReadonlyMap<string, QuestionLines>;
  /** Per crossing: cells of which the answers are withheld. */
  readonly hidden: ReadonlyMap<string, Uint8Array>;
}

/**
 * Withholds, for one question, what its answers would give away on top of the sizes: groups below
 * a higher threshold, groups of one opinion. A line that says too much is not told apart from a
 * partner; a cell that does is withheld with others until trades among them are possible. Where
 * that fails a profile question is not told apart at all; the overall table always remains.
 */
export function planAnswers(
  sizes: SizePlan,
  rules: ProtectionRules,
  question: number,
  threshold: number,
): AnswerPlan {
  const lines = new Map(
    [...sizes.axes].map(([code, axis]) => [code, new QuestionLines(axis)] as const),
  );
  for (const [code, grid] of sizes.lines) {
    joinRevealingLines(lines.get(code)!, grid, question, threshold, rules.colluders);
  }
  for (;;) {
    const attempt = new Attempt(sizes, rules, question, threshold, lines);
    const blamed = attempt.blameLines() ?? attempt.blameCells();
    if (!blamed) return { lines, hidden: attempt.hidden };
    const [code] = [...blamed, ...lines.keys()].filter((one) => !lines.get(one)!.isOneLine);
    if (code === undefined) return { lines, hidden: attempt.hidden };
    lines.get(code)!.joinAll();
  }
}

/** One try with given lines: what can be shown, or which profile questions are to blame. */
class Attempt {
  readonly hidden = new Map<string, Uint8Array>();
  private readonly trades: LineTrades;
  private readonly limits;

  constructor(
    private readonly sizes: SizePlan,
    { threshold, colluders }: ProtectionRules,
    private readonly question: number,
    higher: number,
    private readonly lines: ReadonlyMap<string, QuestionLines>,
  ) {
    const grids = new Map([...sizes.crossings].map(([key, { grid }]) => [key, grid] as const));
    for (const [code, grid] of sizes.lines) grids.set(code, grid);
    this.trades = new LineTrades(grids, lines, colluders);
    this.limits = { threshold, higher, colluders };
    for (const [key, { hidden }] of sizes.crossings) {
      this.hidden.set(key, new Uint8Array(hidden.length).fill(1));
    }
  }

  /** Lines that are withheld and still too certain. */
  blameLines(): readonly string[] | undefined {
    for (const [code, grid] of this.sizes.lines) {
      const targets = revealedGroups(grid, cellCounts(grid), this.question, this.limits);
      for (const target of targets) {
        const { blocks } = grid.sets[0][target.sets[0]]!;
        if (blocks.length === grid.axes[0].blocks.length) continue;
        const isGranted = target.wishes.every(
          (wish) =>
            wish.kind !== 'width' &&
            this.trades.trade({
              code,
              blocks,
              view: wish.view,
              of: wish.of,
              people: wish.least,
            }) === wish.least,
        );
        if (!isGranted) return [code];
      }
    }
    return undefined;
  }

  /** Cells that no withholding protects. */
  blameCells(): readonly string[] | undefined {
    for (const [key, sized] of this.sizes.crossings) {
      const { grid, cells, search } = sized;
      if (grid.by.every((code) => this.lines.get(code)!.isOneLine)) continue;
      const targets = [
        ...this.deferredTo(sized),
        ...revealedGroups(grid, cells, this.question, this.limits),
      ];
      const hidden = this.withholdLines(sized);
      for (const { cell } of targets) hidden[cell] = 1;
      const pattern = { hidden, sizes: sized.hidden };
      const assist = this.assistIn(sized, key);
      if (search.satisfy(targets, pattern, { assist }).length > 0) {
        hidden.fill(1);
        if (search.satisfy(targets, pattern, { assist }).length > 0) return grid.by;
      }
      this.hidden.set(key, hidden);
    }
    return undefined;
  }

  /** What the sizes alone could not grant to small groups in this question. */
  private deferredTo({ grid, deferred }: SizedGrid): readonly Target[] {
    return deferred
      .map((target) => ({
        ...target,
        wishes: target.wishes.filter(
          (wish) => wish.kind !== 'width' && grid.views[wish.view]!.question === this.question,
        ),
      }))
      .filter(({ wishes }) => wishes.length > 0);
  }

  /** Trades along the lines of the cell, which other crossings have to carry too. */
  private assistIn({ grid }: SizedGrid, key: string): Assist {
    return (target, wish) => {
      if (wish.kind === 'width') return 0;
      const own = target.sets.map((set, side) => grid.sets[side as 0 | 1][set]!.blocks);
      const wishes = grid.by.map((code, side): LineWish => {
        const within = { key, blocks: own[1 - side]! };
        return {
          code,
          blocks: own[side]!,
          view: wish.view,
          of: wish.of,
          people: wish.least,
          within,
        };
      });
      return Math.max(...wishes.map((one) => this.trades.trade(one)));
    };
  }

  /** What the sizes withhold, and every cell of a line that is not told apart. */
  private withholdLines({ grid, cells, hidden }: SizedGrid): Uint8Array {
    const withheld = hidden.slice();
    for (const { cell, sets } of cells) {
      const isWhole = sets.every((set, side) =>
        this.lines.get(grid.by[side]!)!.isWhole(grid.sets[side as 0 | 1][set]!.blocks),
      );
      if (!isWhole) withheld[cell] = 1;
    }
    return withheld;
  }
}

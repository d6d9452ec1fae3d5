import type { Cube } from '../cube/cube.js';
import { isInCube, tieAnswers } from '../cube/cube-plan.js';
import type { Grid } from '../counting/grid.js';
import { LineTrades, type LineWish } from './line-trades.js';
import { type Assist, isOfSize, type Report, type Target } from '../search/wishes.js';
import { joinPartner, joinRevealingLines, QuestionLines } from '../counting/question-lines.js';
import type { ProtectionRules } from '../counting/rules.js';
import type { SizedGrid, SizePlan } from '../sizes/size-plan.js';
import { cellCounts, revealedGroups } from '../search/targets.js';
import type { Units } from '../counting/units.js';

/** Which cells show their answers to one question, and which lines of the one-way tables do. */
export interface AnswerPlan {
  readonly lines: ReadonlyMap<string, QuestionLines>;
  /** Per crossing: cells of which the answers are withheld. */
  readonly hidden: ReadonlyMap<string, Uint8Array>;
  /** Whether the question's overall table is withheld as well. */
  readonly isWithheld: boolean;
  /** Reports, per group that needs it, the tables that show that its answers are uncertain. */
  prove(report: GroupReport): void;
}

/** Hears of a table that shows the same, for the group at these sets of a grid. */
export type GroupReport = (
  key: string,
  sets: readonly number[],
  ...changes: Parameters<Report>
) => void;

/**
 * Withholds, for one question, what its answers would give away on top of the sizes: groups below
 * a higher threshold, groups of one opinion. A line that says too much is not told apart from a
 * partner; a cell that does is withheld with others until trades among them are possible. Where
 * that fails a profile question is not told apart at all, and in the end nothing is told.
 */
export function planAnswers(
  sizes: SizePlan,
  rules: ProtectionRules,
  question: number,
  threshold: number,
): AnswerPlan {
  const lines = linesOf(sizes);
  const rule = { question, threshold, colluders: rules.colluders };
  for (const [code, grid] of sizes.lines) joinRevealingLines(lines.get(code)!, grid, rule);
  for (;;) {
    const attempt = new Attempt(sizes, rules, question, threshold, lines);
    const blamed = attempt.blameLines() ?? attempt.blameCells() ?? attempt.blameCubes();
    if (!blamed) return attempt.found();
    const [first] = [...blamed, ...[...lines.keys()].map((code) => ({ code, block: 0 }))].filter(
      ({ code }) => !lines.get(code)!.isOneLine,
    );
    if (!first) return withholdQuestion(sizes);
    joinPartner(lines.get(first.code)!, sizes.lines.get(first.code)!, rule, first.block);
  }
}

/** Not even the overall table: too few answered, or it says too much of groups of known size. */
export function withholdQuestion(sizes: SizePlan): AnswerPlan {
  const lines = linesOf(sizes);
  for (const line of lines.values()) line.joinAll();
  const { crossings } = sizes;
  return {
    lines,
    hidden: new Map([...crossings].map(([key, { hidden }]) => [key, hidden.slice().fill(1)])),
    isWithheld: true,
    prove: () => undefined,
  };
}

const linesOf = ({ axes }: SizePlan): ReadonlyMap<string, QuestionLines> =>
  new Map([...axes].map(([code, axis]) => [code, new QuestionLines(axis)] as const));

/** All that has to carry a trade along a line: cubes, and what is part of none. */
function countedApart({ lines, crossings, cubes }: SizePlan): ReadonlyMap<string, Units> {
  const counted = new Map<string, Units>(cubes.map(({ cube }) => [cube.key, cube.units]));
  for (const [key, { grid }] of crossings) if (!isInCube(cubes, key)) counted.set(key, grid);
  for (const [code, grid] of lines) if (!isInCube(cubes, code)) counted.set(code, grid);
  return counted;
}

/** A line that has to be told apart less. */
interface Blame {
  readonly code: string;
  readonly block: number;
}

/** One try with given lines: what can be shown, or which profile questions are to blame. */
class Attempt {
  private readonly hidden = new Map<string, Uint8Array>();
  private readonly proofs: ((report: GroupReport) => void)[] = [];
  private readonly trades: LineTrades;
  private readonly limits;

  constructor(
    private readonly sizes: SizePlan,
    { threshold, colluders }: ProtectionRules,
    private readonly question: number,
    higher: number,
    private readonly lines: ReadonlyMap<string, QuestionLines>,
  ) {
    this.trades = new LineTrades(countedApart(sizes), lines, colluders);
    this.limits = { threshold, higher, colluders };
    for (const [key, { hidden }] of sizes.crossings) {
      this.hidden.set(key, new Uint8Array(hidden.length).fill(1));
    }
  }

  found(): AnswerPlan {
    const { lines, hidden, proofs } = this;
    return {
      lines,
      hidden,
      isWithheld: false,
      prove: (report) => proofs.forEach((proof) => proof(report)),
    };
  }

  /** Lines that are withheld and still too certain. */
  blameLines(): readonly Blame[] | undefined {
    for (const [code, grid] of this.sizes.lines) {
      const targets = revealedGroups(grid, cellCounts(grid), this.question, this.limits);
      for (const target of targets) {
        const { blocks } = grid.sets[0][target.sets[0]!]!;
        if (target.people === this.sizes.everybody) continue;
        const wishes = target.wishes.flatMap((wish): readonly LineWish[] =>
          isOfSize(wish)
            ? []
            : [{ code, blocks, view: wish.view, of: wish.of, people: wish.least }],
        );
        const isGranted = wishes.every((wish) => this.trades.trade(wish) === wish.people);
        if (!isGranted) return [{ code, block: blocks[0]! }];
        if (isInCube(this.sizes.cubes, code)) continue;
        this.proofs.push((report) =>
          wishes.forEach((wish) =>
            this.trades.trade(wish, (changes) => report(code, target.sets, changes)),
          ),
        );
      }
    }
    return undefined;
  }

  /** Cells that no withholding protects. */
  blameCells(): readonly Blame[] | undefined {
    for (const [key, sized] of this.sizes.crossings) {
      const { grid, cells, search } = sized;
      const targets = revealedGroups(grid, cells, this.question, this.limits).filter(
        ({ people }) => people < this.sizes.everybody,
      );
      const hidden = this.withholdLines(sized);
      for (const { cell } of targets) hidden[cell] = 1;
      const pattern = { hidden, sizes: sized.hidden };
      const assist = this.assistIn(sized);
      let settled = search.satisfy(targets, pattern, { assist });
      if (settled.failed.length > 0) {
        hidden.fill(1);
        settled = search.satisfy(targets, pattern, { assist });
        const [failed] = settled.failed;
        if (failed) return this.blameOf(grid, failed);
      }
      this.hidden.set(key, hidden);
      if (isInCube(this.sizes.cubes, key)) continue;
      this.proofs.push((report) =>
        targets.forEach((target) =>
          search.prove(target, settled, (changes) => report(key, target.sets, changes)),
        ),
      );
    }
    return undefined;
  }

  /** Groups by three profile questions that stay too certain whatever two-way tables withhold. */
  blameCubes(): readonly Blame[] | undefined {
    const { question, hidden, lines, limits } = this;
    const { crossings, cubes, everybody } = this.sizes;
    for (const { cube } of cubes) {
      const asked = { question, hidden, lines, limits, everybody };
      const { failed, prove } = tieAnswers(cube, crossings, asked);
      if (failed) return this.blameOf(cube, failed);
      this.proofs.push((report) =>
        prove((target, changes) => report(cube.key, target.sets, changes)),
      );
    }
    return undefined;
  }

  /** First the line that is joined to another already: a wider one gives more to trade with. */
  private blameOf(
    { by, sets: axes }: Pick<Cube | Grid, 'by' | 'sets'>,
    { sets }: Target,
  ): readonly Blame[] {
    return by
      .map((code, side) => ({ code, block: axes[side]![sets[side]!]!.blocks[0]! }))
      .toSorted((a, b) => {
        const width = ({ code, block }: Blame) => this.lines.get(code)!.together(block).length;
        const count = ({ code }: Blame) => this.lines.get(code)!.axis.blocks.length;
        return width(b) - width(a) || count(b) - count(a);
      });
  }

  /** Trades along the lines of the cell, which other crossings have to carry too. */
  private assistIn({ grid }: SizedGrid): Assist {
    return (target, wish, report) => {
      if (isOfSize(wish)) return 0;
      const own = target.sets.map((set, side) => grid.sets[side as 0 | 1][set]!.blocks);
      const wishes = grid.by.map((code, side): LineWish => {
        const within = { code: grid.by[1 - side]!, blocks: own[1 - side]! };
        return {
          code,
          blocks: own[side]!,
          view: wish.view,
          of: wish.of,
          people: wish.least,
          within,
        };
      });
      const best = wishes.find((one) => this.trades.trade(one) === wish.least);
      return best ? this.trades.trade(best, report) : 0;
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

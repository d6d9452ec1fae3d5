import type { BlockAxis } from './block-axis.js';
import type { Grid } from './grid.js';

/** Blocks of one axis that one question does not tell apart, though their sizes may be known. */
export class QuestionLines {
  private readonly lineOf: number[];

  constructor(readonly axis: BlockAxis) {
    this.lineOf = axis.blocks.map((_, block) => block);
  }

  /** Blocks in the same line as this one, itself included. */
  together(block: number): readonly number[] {
    return this.lineOf.flatMap((line, other) => (line === this.lineOf[block] ? [other] : []));
  }

  get isOneLine(): boolean {
    return this.lineOf.every((line) => line === this.lineOf[0]);
  }

  join(one: number, other: number): void {
    const [kept, dropped] = [this.lineOf[one]!, this.lineOf[other]!];
    this.lineOf.forEach((line, block) => {
      if (line === dropped) this.lineOf[block] = kept;
    });
  }

  joinAll(): void {
    this.lineOf.fill(0);
  }

  /** Whether these blocks are whole lines, so that a row of them tells nothing of a part. */
  isWhole(blocks: readonly number[]): boolean {
    return blocks.every((block) => this.together(block).every((other) => blocks.includes(other)));
  }
}

/** What one question says of some blocks of a one-way grid. */
export interface LineCounts {
  readonly people: number;
  /** People who did not give the answer that most gave, in the view where they are fewest. */
  readonly others: number;
  /** Position of that view, and the answer; −1 where there is none. */
  readonly view: number;
  readonly of: number;
}

export const countPeople = (grid: Grid, blocks: readonly number[]): number =>
  blocks.reduce((sum, block) => sum + grid.people[block]!, 0);

export function countLine(grid: Grid, question: number, blocks: readonly number[]): LineCounts {
  const people = countPeople(grid, blocks);
  let [others, inView, answer] = [Infinity, -1, -1];
  grid.views.forEach((view, position) => {
    if (view.question !== question) return;
    for (let of = 0; of < view.revealing; of++) {
      const given = blocks.reduce((sum, block) => sum + view.counts[block * view.classes + of]!, 0);
      if (people - given < others) [others, inView, answer] = [people - given, position, of];
    }
  });
  return { people, others, view: inView, of: answer };
}

/**
 * How many may differ in a group that counts as of one opinion (D3): a fifth of it, at most a whole
 * group but one and a coalition, at least two coalitions and one. That figures are withheld, or a
 * bound stands for them, tells whoever knows this rule that no more differ, and nothing nearer: a
 * coalition that differs is left with more others than would be certain to agree.
 */
export const agreementLimit = (
  people: number,
  { threshold, colluders }: Pick<LineRule, 'threshold' | 'colluders'>,
): number =>
  Math.max(2 * colluders + 1, Math.min(Math.floor(people / 5), threshold - 1 + colluders));

/** What makes a line say too much of one question. */
export interface LineRule {
  readonly question: number;
  readonly threshold: number;
  readonly colluders: number;
}

const reveals = (grid: Grid, rule: LineRule, blocks: readonly number[]): boolean => {
  const { people, others } = countLine(grid, rule.question, blocks);
  return people > 0 && (people < rule.threshold || others <= agreementLimit(people, rule));
};

/** Joins each line that is too small for the question, or of one opinion, with a partner. */
export function joinRevealingLines(lines: QuestionLines, grid: Grid, rule: LineRule): void {
  while (!lines.isOneLine) {
    const block = [...lines.axis.blocks.keys()].find((one) =>
      reveals(grid, rule, lines.together(one)),
    );
    if (block === undefined) return;
    joinPartner(lines, grid, rule, block);
  }
}

/**
 * Joins the line of a block with a partner: one that makes it say less, a sibling, a small one, in
 * that order (D3, D11); with everybody where there is none.
 */
export function joinPartner(lines: QuestionLines, grid: Grid, rule: LineRule, block: number): void {
  const parentOf = (one: number): string =>
    grid.sets[0]
      .filter(({ blocks }) => blocks.length > 1 && blocks.includes(one))
      .toSorted((a, b) => a.blocks.length - b.blocks.length)[0]
      ?.blocks.join() ?? '';
  const own = lines.together(block);
  const [partner] = [...lines.axis.blocks.keys()]
    .filter((other) => !own.includes(other) && grid.people[other]! > 0)
    .map((other) => ({
      other,
      isRevealing: Number(reveals(grid, rule, [...own, ...lines.together(other)])),
      isStranger: Number(parentOf(other) !== parentOf(block)),
    }))
    .toSorted(
      (a, b) =>
        a.isRevealing - b.isRevealing ||
        a.isStranger - b.isStranger ||
        grid.people[a.other]! - grid.people[b.other]!,
    );
  if (partner) lines.join(block, partner.other);
  else lines.joinAll();
}

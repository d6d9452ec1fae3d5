import { listTables } from './list-tables.js';
import { leafCount, type TinyFacts } from './tiny-survey.js';
import { compositions, WaysToAnswer } from './ways-to-answer.js';

/** How often each count of answers in a group comes up, among data sets of equal weight. */
export type Spread = readonly { readonly counts: readonly number[]; readonly weight: number }[];

/** Ways of sizes that are tried at most; beyond, nothing is said of the survey. */
const MOST_SIZES = 5_000;

/**
 * What everybody could work out before the tables by group: the same questions, asked of every data
 * set that has the public sizes and the overall table. Nothing that was clear there counts against
 * a release.
 */
export class Before {
  private readonly sizes: readonly Uint8Array[] | undefined;
  private readonly ways: WaysToAnswer;
  private readonly memo = new Map<string, Spread>();

  constructor(private readonly facts: TinyFacts) {
    const { people, sizes, answers } = facts;
    const leaves = leafCount(facts);
    const everyLeaf = Array.from({ length: leaves }, (_, leaf) => leaf);
    const rows = [
      { cells: everyLeaf, least: people, most: people },
      ...sizes.map(({ leaves: cells, least, most }) => ({ cells, least, most })),
    ];
    this.ways = new WaysToAnswer(people, answers);
    this.sizes = sizes.length === 0 ? [] : listTables(leaves, rows, MOST_SIZES);
  }

  get isKnown(): boolean {
    return this.sizes !== undefined;
  }

  spreadOf(totals: readonly number[], leaves: readonly number[]): Spread {
    const key = `${totals.join()} ${leaves.join()}`;
    let spread = this.memo.get(key);
    if (!spread) {
      spread =
        this.facts.sizes.length === 0
          ? this.ofAnySizes(totals, leaves.length)
          : this.ofKnownSizes(totals, leaves);
      this.memo.set(key, spread);
    }
    return spread;
  }

  /** Nothing is known of sizes: each answer spreads over the finest groups by itself. */
  private ofAnySizes(totals: readonly number[], leaves: number): Spread {
    const others = leafCount(this.facts) - leaves;
    return totals.reduce<Spread>(
      (found, total) =>
        found.flatMap(({ counts, weight }) =>
          Array.from({ length: total + 1 }, (_, inside) => ({
            counts: [...counts, inside],
            weight: weight * compositions(inside, leaves) * compositions(total - inside, others),
          })),
        ),
      [{ counts: [], weight: 1 }],
    );
  }

  private ofKnownSizes(totals: readonly number[], leaves: readonly number[]): Spread {
    const bySize = new Map<number, Float64Array>();
    for (const sizes of this.sizes!) {
      const own = leaves.map((leaf) => sizes[leaf]!);
      const people = own.reduce((sum, size) => sum + size, 0);
      const inside = this.ways.of(own);
      const outside = this.ways.of([...sizes].filter((_, leaf) => !leaves.includes(leaf)));
      const sums = bySize.get(people) ?? new Float64Array(inside.length);
      const all = this.ways.positionOf(totals);
      for (const at of this.ways.reached(inside)) {
        if (at <= all) sums[at]! += inside[at]! * outside[all - at]!;
      }
      bySize.set(people, sums);
    }
    return [...bySize].flatMap(([people, sums]) =>
      this.ways.reached(sums).flatMap((at) => {
        const counts = this.ways.countsAt(at, people);
        return counts.every((count, a) => count >= 0 && count <= totals[a]!)
          ? [{ counts, weight: sums[at]! }]
          : [];
      }),
    );
  }
}

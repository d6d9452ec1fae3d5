/** What can be said of a number of people: both ends belong to it. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** A set of people whose size may be told: all of a profile question, options in a pool, an option. */
export interface SizeNode {
  /** Position of the set that it is a part of; parts stand after what they are parts of. */
  readonly parent: number | undefined;
  /** What is true. */
  readonly people: number;
  /** What everybody knows before anything is told. */
  readonly prior: Span;
  /** Whether people would ask for it: an option, or a group of the tree. */
  readonly isNamed: boolean;
  /** How many belong to it, where that is known; those who took no part are a group too (D9). */
  readonly heads?: number | undefined;
}

/** Least and greatest size of each set. */
export class Spans {
  constructor(
    readonly least: Int32Array,
    readonly most: Int32Array,
  ) {}

  at(node: number): Span {
    return { least: this.least[node]!, most: this.most[node]! };
  }

  copy(): Spans {
    return new Spans(this.least.slice(), this.most.slice());
  }
}

/** Sets inside each other, of which those with the same parent share its people between them. */
export class SizeTree {
  readonly children: readonly (readonly number[])[];

  constructor(readonly nodes: readonly SizeNode[]) {
    this.children = nodes.map((_, node) =>
      nodes.flatMap(({ parent }, child) => (parent === node ? [child] : [])),
    );
  }

  prior(): Spans {
    const spans = new Spans(
      Int32Array.from(this.nodes, ({ prior }) => prior.least),
      Int32Array.from(this.nodes, ({ prior }) => prior.most),
    );
    this.tighten(spans);
    return spans;
  }

  /**
   * What some sets that share nobody can have together. Of several sets it is the sum of one table at each
   * end: the ends may lie further apart, but never closer.
   */
  sumOf(sets: readonly number[], known: Spans): Span {
    const [only] = sets;
    if (only === undefined) return { least: 0, most: 0 };
    if (sets.length === 1) return known.at(only);
    const [low, high] = [known.copy(), known.copy()];
    for (const set of sets) {
      low.most[set] = low.least[set]!;
      this.tighten(low);
      high.least[set] = high.most[set]!;
      this.tighten(high);
    }
    return { least: sumOf(sets, low.least), most: sumOf(sets, high.most) };
  }

  /**
   * Everything that follows: afterwards each set can have every size between its ends, and whatever it
   * has, its parts can have every one that is between theirs and adds up.
   */
  tighten({ least, most }: Spans): void {
    const { children } = this;
    for (let node = children.length - 1; node >= 0; node--) {
      if (children[node]!.length === 0) continue;
      least[node] = Math.max(least[node]!, sumOf(children[node]!, least));
      most[node] = Math.min(most[node]!, sumOf(children[node]!, most));
    }
    children.forEach((parts, node) => {
      const low = sumOf(parts, least);
      const high = sumOf(parts, most);
      for (const part of parts) {
        const [from, to] = [least[part]!, most[part]!];
        least[part] = Math.max(from, least[node]! - (high - to));
        most[part] = Math.min(to, most[node]! - (low - from));
      }
    });
  }
}

export const sumOf = (nodes: readonly number[], of: Int32Array): number => {
  let sum = 0;
  for (const node of nodes) sum += of[node]!;
  return sum;
};

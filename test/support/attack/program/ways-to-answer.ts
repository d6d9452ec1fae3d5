/**
 * In how many ways groups of given sizes can answer, by what they answer together. The last answer
 * is what the sizes leave, so a position stands for the counts of all others, one digit each.
 */
export class WaysToAnswer {
  private readonly base: number;
  private readonly length: number;
  private readonly memo = new Map<string, Float64Array>();

  constructor(
    people: number,
    private readonly answers: number,
  ) {
    // Twice as many, so that no sum of two positions carries into the next digit.
    this.base = 2 * people + 1;
    this.length = this.base ** (answers - 1);
  }

  of(sizes: readonly number[]): Float64Array {
    const sorted = sizes.toSorted((a, b) => a - b);
    const key = sorted.join();
    let ways = this.memo.get(key);
    if (!ways) {
      const last = sorted.pop();
      ways = last === undefined ? this.ofNobody() : this.and(this.of(sorted), last);
      this.memo.set(key, ways);
    }
    return ways;
  }

  positionOf(counts: readonly number[]): number {
    return counts.slice(0, -1).reduce((at, count) => at * this.base + count, 0);
  }

  countsAt(position: number, people: number): readonly number[] {
    const counts: number[] = [];
    let rest = position;
    for (let a = 1; a < this.answers; a++) {
      counts.unshift(rest % this.base);
      rest = Math.floor(rest / this.base);
    }
    return [...counts, people - counts.reduce((sum, count) => sum + count, 0)];
  }

  /** Positions that can come about. */
  reached(ways: Float64Array): readonly number[] {
    const found: number[] = [];
    ways.forEach((count, at) => {
      if (count > 0) found.push(at);
    });
    return found;
  }

  private ofNobody(): Float64Array {
    const ways = new Float64Array(this.length);
    ways[0] = 1;
    return ways;
  }

  private and(before: Float64Array, size: number): Float64Array {
    const ways = new Float64Array(this.length);
    const own = splits(size, this.answers).map((counts) => this.positionOf(counts));
    for (const at of this.reached(before)) {
      for (const more of own) ways[at + more]! += before[at]!;
    }
    return ways;
  }
}

/** Every way to split some people over so many answers. */
function splits(people: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[people]];
  return Array.from({ length: people + 1 }, (_, first) =>
    splits(people - first, parts - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** How many ways there are. */
export function compositions(people: number, parts: number): number {
  if (parts === 0) return people === 0 ? 1 : 0;
  let ways = 1;
  for (let i = 1; i < parts; i++) ways = (ways * (people + i)) / i;
  return ways;
}

import type { Span } from './size-tree.js';

/** A row of a table: a leaf counts people of its own, a group all those of the rows that name it. */
export interface RowNode {
  /** Position of the group that it stands in. */
  readonly parent: number | undefined;
  readonly isLeaf: boolean;
  /** How many it counts; where only a range of it is told, one size that fits all that is told. */
  readonly people: number;
  readonly size?: Span | undefined;
  /** Whether it may be a small group, of which nothing is printed. */
  readonly isHidden?: boolean;
  /** Whether it stands by a second profile question inside a row of the first. */
  readonly isInside?: boolean;
}

export const sizeOf = ({ people, size }: Pick<RowNode, 'people' | 'size'>): Span =>
  size ?? { least: people, most: people };

/** What is known of each arc of a network: the least and the greatest value that it may have. */
export interface Bounds {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** A number for each arc; at every node as much arrives as leaves. */
export type Flow = Int32Array;

export const copyOf = ({ least, most }: Bounds): Bounds => ({
  least: least.slice(),
  most: most.slice(),
});

/** The people of a leaf, in two parts. */
interface Shares {
  readonly within: readonly number[];
  readonly beyond: number;
}

const NONE = -1;

/**
 * A table of rows by answers as a network, so that each table of whole numbers that fits its sizes,
 * totals and whatever is known of single cells is a circulation and the other way round. Arcs run from
 * a source to each answer (its total), down the tree of rows (the cells), out of each leaf (its
 * people), and back. Least and greatest values of a cell are then found exactly, in whole numbers, by
 * augmenting paths (Ford and Fulkerson 1962).
 */
export class TableNetwork {
  readonly answers: number;
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly least: number[] = [];
  private readonly most: number[] = [];
  /** Arcs at each node: those that leave it as they are, those that arrive as their complement. */
  private readonly arcsAt: readonly Int32Array[];
  private readonly cells: readonly (readonly number[])[];
  /** Of each leaf, and of each total, its position among the arcs. */
  private readonly leafArcs: ReadonlyMap<number, number>;
  private readonly totalArcs: readonly number[];
  private readonly shares: ReadonlyMap<number, Shares>;
  private readonly back: number;
  private readonly reachedBy: Int32Array;
  private readonly queue: Int32Array;
  private readonly seenIn: Int32Array;
  /** The same from the end of a path on. */
  private readonly leadsBy: Int32Array;
  private readonly backward: Int32Array;
  private readonly leadsIn: Int32Array;
  private searches = 0;

  constructor(
    readonly rows: readonly RowNode[],
    readonly totals: readonly number[],
    /** What is known of the totals, where they are not told. */
    spans: readonly Span[] = totals.map((total) => ({ least: total, most: total })),
    /** Leaves of which it may be limited how many there are beyond some of each answer. */
    shared: ReadonlySet<number> = new Set(),
  ) {
    this.answers = totals.length;
    let nodes = 0;
    const source = nodes++;
    const sink = nodes++;
    const roots = totals.map(() => nodes++);
    const leaves = new Map<number, number>();
    const inner = rows.map(({ isLeaf }, r) => {
      if (isLeaf) leaves.set(r, nodes++);
      return totals.map(() => (isLeaf && !shared.has(r) ? leaves.get(r)! : nodes++));
    });
    this.totalArcs = spans.map(({ least, most }, a) => this.addArc(source, roots[a]!, least, most));
    this.cells = rows.map((row, r) =>
      spans.map(({ most }, a) =>
        this.addArc(
          row.parent === undefined ? roots[a]! : inner[row.parent]![a]!,
          inner[r]![a]!,
          0,
          Math.min(sizeOf(row).most, most),
        ),
      ),
    );
    this.leafArcs = new Map(
      rows.flatMap((row, r) => {
        const { least, most } = sizeOf(row);
        return row.isLeaf ? [[r, this.addArc(leaves.get(r)!, sink, least, most)] as const] : [];
      }),
    );
    this.shares = new Map(
      [...shared].map((r) => {
        const { most } = sizeOf(rows[r]!);
        const beyond = nodes++;
        const within = inner[r]!.map((node) => {
          this.addArc(node, beyond, 0, most);
          return this.addArc(node, leaves.get(r)!, 0, most);
        });
        return [r, { within, beyond: this.addArc(beyond, leaves.get(r)!, 0, most) }];
      }),
    );
    const everybody = totals.reduce((sum, total) => sum + total, 0);
    this.back = this.addArc(sink, source, everybody, everybody);

    const arcsAt = Array.from({ length: nodes }, (): number[] => []);
    this.from.forEach((node, arc) => {
      arcsAt[node]!.push(arc);
      arcsAt[this.to[arc]!]!.push(~arc);
    });
    this.arcsAt = arcsAt.map((arcs) => Int32Array.from(arcs));
    this.reachedBy = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
    this.seenIn = new Int32Array(nodes);
    this.leadsBy = new Int32Array(nodes);
    this.backward = new Int32Array(nodes);
    this.leadsIn = new Int32Array(nodes);
  }

  /** What sizes and totals alone say. */
  bounds(): Bounds {
    return { least: Int32Array.from(this.least), most: Int32Array.from(this.most) };
  }

  cell(row: number, answer: number): number {
    return this.cells[row]![answer]!;
  }

  /** The people of each leaf, or how many gave an answer, as arcs. */
  leaf(row: number): number {
    return this.leafArcs.get(row)!;
  }

  total(answer: number): number {
    return this.totalArcs[answer]!;
  }

  /** Of a leaf: those of each answer up to a number, and all who are beyond these, as arcs. */
  sharesOf(row: number): Shares {
    return this.shares.get(row)!;
  }

  /** The circulation of a table: counts by row, groups included, and answer. */
  flowOf(counts: readonly (readonly number[])[]): Flow {
    const flow = new Int32Array(this.least.length);
    this.cells.forEach((arcs, r) => {
      arcs.forEach((arc, a) => {
        const count = counts[r]![a]!;
        flow[arc] = count;
        if (!this.rows[r]!.isLeaf) return;
        for (const sum of [this.leaf(r), this.total(a), this.back]) flow[sum]! += count;
        const within = this.shares.get(r)?.within[a];
        if (within !== undefined) flow[within]! += count;
      });
    });
    return flow;
  }

  /**
   * Changes the flow, inside the bounds, until that arc has the value or no other circulation brings
   * it any nearer, and returns where it came to.
   */
  push(flow: Flow, arc: number, goal: number, bounds: Bounds): number {
    while (flow[arc] !== goal) {
      const sign = goal > flow[arc]! ? 1 : -1;
      const start = sign > 0 ? this.to[arc]! : this.from[arc]!;
      const end = sign > 0 ? this.from[arc]! : this.to[arc]!;
      if (!this.findPath(flow, arc, start, end, bounds)) break;
      const room = this.roomOnPath(flow, start, end, bounds);
      const step = Math.min(room, Math.abs(goal - flow[arc]!));
      for (let node = end; node !== start;) {
        const directed = this.reachedBy[node]!;
        const one = directed < 0 ? ~directed : directed;
        flow[one]! += directed < 0 ? -step : step;
        node = directed < 0 ? this.to[one]! : this.from[one]!;
      }
      flow[arc]! += sign * step;
    }
    return flow[arc]!;
  }

  /**
   * The least value of an arc over all circulations inside the bounds; the flow is one of them. Where
   * that is `enough` or less, some value that is `enough` or less.
   */
  leastOf(flow: Flow, arc: number, bounds: Bounds, enough = -Infinity): number {
    const goal = Math.max(enough, bounds.least[arc]!);
    return flow[arc]! <= goal ? flow[arc]! : this.push(flow.slice(), arc, goal, bounds);
  }

  /** The greatest value; where that is `enough` or more, some value that is. */
  mostOf(flow: Flow, arc: number, bounds: Bounds, enough = Infinity): number {
    const goal = Math.min(enough, bounds.most[arc]!);
    return flow[arc]! >= goal ? flow[arc]! : this.push(flow.slice(), arc, goal, bounds);
  }

  private addArc(from: number, to: number, least: number, most: number): number {
    this.from.push(from);
    this.to.push(to);
    this.least.push(least);
    return this.most.push(most) - 1;
  }

  /**
   * Breadth first through arcs that may still change, from both ends until the two meet, or until one of
   * them knows all that it can come to. The path can be read back from its end.
   */
  private findPath(
    flow: Flow,
    without: number,
    start: number,
    end: number,
    { least, most }: Bounds,
  ): boolean {
    const { reachedBy, queue, seenIn, leadsBy, leadsIn, backward, from, to, arcsAt } = this;
    const search = ++this.searches;
    let [head, tail, first, last] = [0, 1, 0, 1];
    queue[0] = start;
    seenIn[start] = search;
    reachedBy[start] = NONE;
    backward[0] = end;
    leadsIn[end] = search;
    while (head < tail && first < last) {
      if (tail - head <= last - first) {
        for (const directed of arcsAt[queue[head++]!]!) {
          const arc = directed < 0 ? ~directed : directed;
          const next = directed < 0 ? from[arc]! : to[arc]!;
          if (arc === without || seenIn[next] === search) continue;
          if (directed < 0 ? flow[arc]! <= least[arc]! : flow[arc]! >= most[arc]!) continue;
          seenIn[next] = search;
          reachedBy[next] = directed;
          if (leadsIn[next] === search) return this.join(next, end);
          queue[tail++] = next;
        }
      } else {
        for (const directed of arcsAt[backward[first++]!]!) {
          const arc = directed < 0 ? ~directed : directed;
          const before = directed < 0 ? from[arc]! : to[arc]!;
          if (arc === without || leadsIn[before] === search) continue;
          // From there one comes along an arc that arrives here, and against one that leaves.
          if (directed < 0 ? flow[arc]! >= most[arc]! : flow[arc]! <= least[arc]!) continue;
          leadsIn[before] = search;
          leadsBy[before] = ~directed;
          if (seenIn[before] === search) return this.join(before, end);
          backward[last++] = before;
        }
      }
    }
    return false;
  }

  /** Makes one path of the two that meet at a node. */
  private join(meeting: number, end: number): true {
    for (let node = meeting; node !== end;) {
      const directed = this.leadsBy[node]!;
      node = directed < 0 ? this.from[~directed]! : this.to[directed]!;
      this.reachedBy[node] = directed;
    }
    return true;
  }

  private roomOnPath(flow: Flow, start: number, end: number, { least, most }: Bounds): number {
    let room = Infinity;
    for (let node = end; node !== start;) {
      const directed = this.reachedBy[node]!;
      const arc = directed < 0 ? ~directed : directed;
      room = Math.min(room, directed < 0 ? flow[arc]! - least[arc]! : most[arc]! - flow[arc]!);
      node = directed < 0 ? this.to[arc]! : this.from[arc]!;
    }
    return room;
  }
}

import { type Bounds, copyOf, type Flow, sizeOf, type TableNetwork } from './network.js';
import type { RowLimit } from './overlaps.js';
import { byTotal, type Demand, type Target } from './targets.js';

/**
 * A table that fits all that is printed and meets some targets, with rows of their reference sizes, and
 * the bounds that keep it so. In the column of its reserve it keeps so far from what is printed that
 * the rows can have every other size that is told of them: those who come and go gave that answer.
 * So it stands for one table for each of these sizes, and no question tells more of sizes.
 */
export interface Witness {
  readonly reserve: number;
  readonly flow: Flow;
  readonly bounds: Bounds;
}

/** How much a cell of a witness may have to give, and to take, where its row has another size. */
export interface Margin {
  readonly give: number;
  readonly take: number;
}

export function marginOf(
  { rows }: TableNetwork,
  { reserve }: Pick<Witness, 'reserve'>,
  row: number,
  answer: number,
): Margin {
  if (answer !== reserve) return { give: 0, take: 0 };
  const node = rows[row]!;
  const { least, most } = sizeOf(node);
  return { give: node.people - least, take: most - node.people };
}

/**
 * A table with rows of their reference sizes, and that reserve; nothing where there is none. `flow` is
 * any table that fits what is known.
 */
export function startOf(
  network: TableNetwork,
  known: Bounds,
  flow: Flow,
  reserve: number,
): Witness | undefined {
  const start: Witness = { reserve, flow: flow.slice(), bounds: copyOf(known) };
  const { bounds } = start;
  const set = (arc: number, least: number, most: number): boolean => {
    const now = start.flow[arc]!;
    const goal = Math.min(Math.max(now, least), most);
    if (network.push(start.flow, arc, goal, bounds) !== goal) return false;
    bounds.least[arc] = least;
    bounds.most[arc] = most;
    return true;
  };
  const isFitting = network.rows.every(({ isLeaf, people }, row) =>
    isLeaf ? set(network.leaf(row), people, people) : true,
  );
  const keepsReserve = network.rows.every((_, row) => {
    const { give } = marginOf(network, start, row, reserve);
    const arc = network.cell(row, reserve);
    return give === 0 || set(arc, bounds.least[arc]! + give, bounds.most[arc]!);
  });
  return isFitting && keepsReserve ? start : undefined;
}

/**
 * The targets that sizes and totals leave possible at all, each as near to its demand as they do;
 * nothing where one of them is out of reach whatever is printed.
 */
export function reachable(
  network: TableNetwork,
  startOf: (reserve: number) => Witness | undefined,
  demands: readonly Demand[],
): readonly Target[] | undefined {
  const targets: Target[] = [];
  for (const { last, ...target } of demands) {
    const start = startOf(target.reserve);
    if (!start) return undefined;
    const { flow, bounds } = start;
    const arc = network.cell(target.row, target.answer);
    const isAtLeast = target.side === 'atLeast';
    const best = isAtLeast ? network.mostOf(flow, arc, bounds) : network.leastOf(flow, arc, bounds);
    const isBeyond = (value: number): boolean => (isAtLeast ? best < value : best > value);
    if (last !== undefined && isBeyond(target.value) && isBeyond(last)) return undefined;
    targets.push(isBeyond(target.value) ? { ...target, value: best } : target);
  }
  return targets;
}

/**
 * Tables which together meet every target, so many of them each. One for each target leaves the
 * figures the most room; one for as many as it can meet takes far fewer paths.
 */
export function findWitnesses(
  network: TableNetwork,
  start: (reserve: number) => Witness | undefined,
  targets: readonly Target[],
  targetsEach: number,
): readonly Witness[] {
  const found: { witness: Witness; targets: number }[] = [];
  for (const target of targets) {
    const isTaken = found.some((one) => {
      if (one.targets >= targetsEach || one.witness.reserve !== target.reserve) return false;
      const isMet = meet(network, one.witness, target);
      if (isMet) one.targets++;
      return isMet;
    });
    if (isTaken) continue;
    const { reserve, flow, bounds } = start(target.reserve)!;
    const witness: Witness = { reserve, flow: flow.slice(), bounds: copyOf(bounds) };
    if (!meet(network, witness, target)) {
      throw new Error('a target that is in reach has no table');
    }
    found.push({ witness, targets: 1 });
  }
  return found.map(({ witness }) => witness);
}

/** Whether the witness can meet this target too: from then on it does. */
function meet(
  network: TableNetwork,
  { flow, bounds }: Witness,
  { row, answer, side, value }: Target,
): boolean {
  const arc = network.cell(row, answer);
  const isAtLeast = side === 'atLeast';
  const isMet = (count: number): boolean => (isAtLeast ? count >= value : count <= value);
  if (isAtLeast ? value > bounds.most[arc]! : value < bounds.least[arc]!) return false;
  // Where it does not come that far it was moved all the same: wherever it is, it is as good a one.
  if (!isMet(flow[arc]!) && !isMet(network.push(flow, arc, value, bounds))) return false;
  if (isAtLeast) bounds.least[arc] = Math.max(bounds.least[arc]!, value);
  else bounds.most[arc] = Math.min(bounds.most[arc]!, value);
  return true;
}

/**
 * Tables which together keep every limit, so many of them each; nothing where sizes and totals alone leave
 * no table that keeps one of them.
 */
export function withinLimits(
  network: TableNetwork,
  start: (reserve: number) => Witness | undefined,
  limits: readonly RowLimit[],
  limitsEach: number,
): readonly Witness[] | undefined {
  const [reserve = 0] = byTotal(network.totals);
  const found: { witness: Witness; rows: Set<number> }[] = [];
  for (const limit of limits) {
    const isTaken = found.some((one) => {
      if (one.rows.size >= limitsEach || one.rows.has(limit.row)) return false;
      const next = keeping(network, one.witness, limit);
      if (next) Object.assign(one, { witness: next, rows: one.rows.add(limit.row) });
      return next !== undefined;
    });
    if (isTaken) continue;
    const first = start(reserve);
    const own = first && keeping(network, first, limit);
    if (!own && limit.mayGo) continue;
    if (!own) return undefined;
    found.push({ witness: own, rows: new Set([limit.row]) });
  }
  return found.map(({ witness }) => witness);
}

/** The witness, changed so that a row keeps this limit too; nothing where that cannot be. */
function keeping(
  network: TableNetwork,
  { reserve, flow, bounds }: Witness,
  { row, room, beyond }: RowLimit,
): Witness | undefined {
  const next: Witness = { reserve, flow: flow.slice(), bounds: copyOf(bounds) };
  const shares = network.sharesOf(row);
  const limited = [[shares.beyond, beyond] as const].concat(
    shares.within.map((arc, answer) => [arc, room[answer]!] as const),
  );
  const isKept = limited.every(([arc, most]) => {
    if (next.flow[arc]! > most && network.push(next.flow, arc, most, next.bounds) !== most) {
      return false;
    }
    next.bounds.most[arc] = most;
    return true;
  });
  return isKept ? next : undefined;
}

/**
 * One row of a table that fits what is known, each of its counts as near to its goal as those before it
 * leave possible: which one that is depends on nothing else.
 */
export function near(
  network: TableNetwork,
  { flow, bounds }: Witness,
  row: number,
  goals: readonly number[],
): readonly number[] {
  const own = { flow: flow.slice(), bounds: copyOf(bounds) };
  return goals.map((goal, answer) => {
    const arc = network.cell(row, answer);
    const count = network.push(
      own.flow,
      arc,
      Math.min(Math.max(goal, own.bounds.least[arc]!), own.bounds.most[arc]!),
      own.bounds,
    );
    own.bounds.least[arc] = count;
    own.bounds.most[arc] = count;
    return count;
  });
}

/**
 * Keeps the witness inside what was printed of one cell: between two cuts, or on one side of one.
 * Rows that have another size must be so too.
 */
export function confine(
  network: TableNetwork,
  witness: Witness,
  row: number,
  answer: number,
  { from, to }: { readonly from: number | undefined; readonly to: number | undefined },
): void {
  const { flow, bounds } = witness;
  const arc = network.cell(row, answer);
  const { give, take } = marginOf(network, witness, row, answer);
  const least = Math.max(bounds.least[arc]!, from === undefined ? 0 : from + give);
  const most = Math.min(bounds.most[arc]!, to === undefined ? Infinity : to - take);
  const goal = Math.min(Math.max(flow[arc]!, least), most);
  if (network.push(flow, arc, goal, bounds) !== goal) {
    throw new Error('a block was printed that leaves a target impossible');
  }
  bounds.least[arc] = least;
  bounds.most[arc] = most;
}

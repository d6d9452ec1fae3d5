import type { TableNetwork } from './network.js';
import { marginOf, type Witness } from './witnesses.js';

/** A figure that is to be printed, and the true count. */
interface Cell {
  readonly row: number;
  readonly answer: number;
  readonly count: number;
}

/** From one cut up to the next, both ends included; there may be none on a side. */
interface Block {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Between which two cuts that are allowed the true count stands. A cut is allowed where every witness can
 * stand on either side of it, and on either side of any two.
 */
export function blockAround(
  network: TableNetwork,
  witnesses: readonly Witness[],
  cell: Cell,
  cuts: readonly number[],
): Block {
  const { row, answer, count } = cell;
  const isFree = witnesses.every((witness) => {
    const { give, take } = marginOf(network, witness, row, answer);
    return give + take === 0;
  });
  if (isFree) return nextCuts(network, witnesses, cell, cuts);
  const allowed = cutsAllowed(network, witnesses, cell, cuts);
  return between(
    allowed.findLast((cut) => cut <= count),
    allowed.find((cut) => cut > count),
  );
}

const between = (from: number | undefined, next: number | undefined): Block => ({
  from,
  to: next === undefined ? undefined : next - 1,
});

function cutsAllowed(
  network: TableNetwork,
  witnesses: readonly Witness[],
  { row, answer }: Cell,
  cuts: readonly number[],
): readonly number[] {
  const arc = network.cell(row, answer);
  let allowed = cuts;
  let room = 0;
  for (const witness of witnesses) {
    if (allowed.length === 0) return allowed;
    const { flow, bounds } = witness;
    const { give, take } = marginOf(network, witness, row, answer);
    const least = network.leastOf(flow, arc, bounds) + take;
    const most = network.mostOf(flow, arc, bounds) - give;
    allowed = allowed.filter((cut) => cut - 1 >= least && cut <= most);
    room = Math.max(room, give + take);
  }
  return allowed.reduce<readonly number[]>(
    (kept, cut) => (kept.length > 0 && cut - kept.at(-1)! <= room ? kept : [...kept, cut]),
    [],
  );
}

/**
 * The same where rows have no other size than their reference, so that no cut depends on another: only
 * those beside the true count are looked for, and a witness is asked no more than it takes.
 */
function nextCuts(
  network: TableNetwork,
  witnesses: readonly Witness[],
  { row, answer, count }: Cell,
  cuts: readonly number[],
): Block {
  const arc = network.cell(row, answer);
  return between(below(), above());

  function below(): number | undefined {
    for (let cut = lastUpTo(count); cut !== undefined;) {
      const top = highest(cut);
      if (top >= cut) return lowest(cut - 1) < cut ? cut : undefined;
      cut = lastUpTo(top);
    }
    return undefined;
  }

  function above(): number | undefined {
    for (let cut = firstAbove(count); cut !== undefined;) {
      const bottom = lowest(cut - 1);
      if (bottom < cut) return highest(cut) >= cut ? cut : undefined;
      cut = firstAbove(bottom);
    }
    return undefined;
  }

  function lastUpTo(value: number): number | undefined {
    return cuts.findLast((cut) => cut <= value);
  }

  function firstAbove(value: number): number | undefined {
    return cuts.find((cut) => cut > value);
  }

  /** How high all can stand, or higher than that; `enough` or more says that they can stand there. */
  function highest(enough: number): number {
    let most = Infinity;
    for (const { flow, bounds } of witnesses) {
      const goal = Math.min(enough, bounds.most[arc]!);
      // A witness may be moved: wherever it comes to, it is as good a one.
      if (flow[arc]! < goal) network.push(flow, arc, goal, bounds);
      most = Math.min(most, flow[arc]!);
      if (most < enough) break;
    }
    return most;
  }

  function lowest(enough: number): number {
    let least = -Infinity;
    for (const { flow, bounds } of witnesses) {
      const goal = Math.max(enough, bounds.least[arc]!);
      if (flow[arc]! > goal) network.push(flow, arc, goal, bounds);
      least = Math.max(least, flow[arc]!);
      if (least > enough) break;
    }
    return least;
  }
}

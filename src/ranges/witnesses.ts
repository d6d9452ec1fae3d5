import { type Bounds, copyOf, type Flow, type TableNetwork } from './network.js';
import type { Target } from './targets.js';

/** A table that fits all that is printed and meets some targets, and the bounds that keep it so. */
export interface Witness {
  readonly flow: Flow;
  readonly bounds: Bounds;
}

/**
 * Tables which together meet every target, so many of them each. One for each target leaves the
 * figures the most room; one for as many as it can meet takes far fewer paths.
 */
export function findWitnesses(
  network: TableNetwork,
  known: Bounds,
  flow: Flow,
  targets: readonly Target[],
  targetsEach: number,
): readonly Witness[] {
  const found: { witness: Witness; targets: number }[] = [];
  for (const target of targets) {
    const isTaken = found.some((one) => {
      if (one.targets >= targetsEach) return false;
      const next = meeting(network, one.witness, target);
      if (next) Object.assign(one, { witness: next, targets: one.targets + 1 });
      return next !== undefined;
    });
    if (isTaken) continue;
    const own = meeting(network, { flow, bounds: known }, target);
    if (!own) throw new Error('a target that sizes and totals allow has no table');
    found.push({ witness: own, targets: 1 });
  }
  return found.map(({ witness }) => witness);
}

/** The witness, changed so that it meets this target too; nothing where none does. */
function meeting(
  network: TableNetwork,
  { flow, bounds }: Witness,
  { row, answer, side, value }: Target,
): Witness | undefined {
  const arc = network.cell(row, answer);
  const next = { flow: flow.slice(), bounds: copyOf(bounds) };
  const isAtLeast = side === 'atLeast';
  const isMet = (count: number): boolean => (isAtLeast ? count >= value : count <= value);
  const now = next.flow[arc]!;
  if (!isMet(isMet(now) ? now : network.push(next.flow, arc, value, bounds))) return undefined;
  if (isAtLeast) next.bounds.least[arc] = Math.max(bounds.least[arc]!, value);
  else next.bounds.most[arc] = Math.min(bounds.most[arc]!, value);
  return next;
}

/** Keeps the witness inside what was printed of one cell. */
export function confine(
  network: TableNetwork,
  { flow, bounds }: Witness,
  arc: number,
  from: number,
  to: number,
): void {
  const least = Math.max(bounds.least[arc]!, from);
  const most = Math.min(bounds.most[arc]!, to);
  const goal = Math.min(Math.max(flow[arc]!, least), most);
  if (network.push(flow, arc, goal, bounds) !== goal) {
    throw new Error('a block was printed that leaves a target impossible');
  }
  bounds.least[arc] = least;
  bounds.most[arc] = most;
}

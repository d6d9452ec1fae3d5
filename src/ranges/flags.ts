import { type Bounds, copyOf, type RowNode, sizeOf, TableNetwork } from './network.js';

/** The least and greatest size of each crossing of two rows, once the flags are told. */
export interface CrossingSizes {
  readonly least: readonly (readonly number[])[];
  readonly most: readonly (readonly number[])[];
}

type Leaf = Pick<RowNode, 'people' | 'size'>;

/**
 * Tells, crossing by crossing of the rows of two profile questions, whether it has k people or more:
 * the largest expected first, and only where either answer leaves every crossing that is not surely
 * that large k possible sizes (D1). Which are told depends on the sizes of the rows and on what was
 * told before. `sizes` are the true ones; the rows of each question count everybody once.
 *
 * Two such flags are told one after the other, as figures are; without them any crossing might be a
 * small group, and the answers of all of them would have to be kept silent (D2).
 */
export function tellFlags(
  sizes: readonly (readonly number[])[],
  first: readonly Leaf[],
  second: readonly Leaf[],
  threshold: number,
): CrossingSizes {
  const network = new TableNetwork(
    first.map(({ people, size }) => ({
      parent: undefined,
      isLeaf: true,
      people,
      ...(size ? { size } : {}),
    })),
    second.map(({ people }) => people),
    second.map(sizeOf),
  );
  const truth = network.flowOf(sizes);
  const known = network.bounds();
  const cells = first.flatMap(({ people }, i) =>
    second.map((other, j) => {
      const arc = network.cell(i, j);
      const surely = network.leastOf(truth, arc, known);
      const width = network.mostOf(truth, arc, known) - surely;
      return { arc, expected: people * other.people, surely, width };
    }),
  );
  // What was told of the rows themselves says no more for these flags.
  const told: readonly number[] = [
    ...first.map((_, i) => network.leaf(i)),
    ...second.map((_, j) => network.total(j)),
  ].filter((arc) => known.least[arc]! < known.most[arc]!);
  const open = cells.filter(({ surely }) => surely < threshold);
  for (const { arc, surely } of open.toSorted((a, b) => b.expected - a.expected || a.arc - b.arc)) {
    const cut = Math.max(threshold, surely + threshold);
    const isPossible =
      network.leastOf(truth, arc, known) < cut && network.mostOf(truth, arc, known) >= cut;
    if (!isPossible) continue;
    const below = restricted(known, (bounds) => (bounds.most[arc] = cut - 1));
    const above = restricted(known, (bounds) => (bounds.least[arc] = cut));
    const isSilent = [
      { bounds: below, others: open },
      { bounds: above, others: open.filter((other) => other.arc !== arc) },
    ].every(({ bounds, others }) => leavesSizes(bounds, others));
    if (!isSilent) continue;
    const { least, most } = truth[arc]! >= cut ? above : below;
    known.least.set(least);
    known.most.set(most);
  }
  const over = (find: 'leastOf' | 'mostOf') =>
    first.map((_, i) => second.map((__, j) => network[find](truth, network.cell(i, j), known)));
  return { least: over('leastOf'), most: over('mostOf') };

  /** Whether each of these is surely large, or has as many possible sizes as the threshold. */
  function leavesSizes(bounds: Bounds, others: typeof open): boolean {
    const flow = inside(bounds);
    return (
      others.every(({ arc, width }) => {
        const least = network.leastOf(flow, arc, bounds);
        if (least >= threshold) return true;
        return network.mostOf(flow, arc, bounds) - least >= Math.min(threshold - 1, width);
      }) &&
      told.every(
        (arc) =>
          network.leastOf(flow, arc, bounds) === bounds.least[arc]! &&
          network.mostOf(flow, arc, bounds) === bounds.most[arc]!,
      )
    );
  }

  /** A table that fits, made from the true one, of which at most one cell does not. */
  function inside(bounds: Bounds) {
    const flow = truth.slice();
    for (const { arc } of open) {
      const goal = Math.min(Math.max(flow[arc]!, bounds.least[arc]!), bounds.most[arc]!);
      network.push(flow, arc, goal, bounds);
    }
    return flow;
  }
}

function restricted(known: Bounds, restrict: (bounds: Bounds) => void): Bounds {
  const bounds = copyOf(known);
  restrict(bounds);
  return bounds;
}

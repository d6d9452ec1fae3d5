import { type Bounds, copyOf, type Flow, type RowNode, sizeOf, TableNetwork } from './network.js';
import type { Row } from './rows.js';
import type { Span } from './size-tree.js';

/** The least and greatest size of each crossing of two rows, once the flags are told. */
export interface CrossingSizes {
  readonly least: readonly (readonly number[])[];
  readonly most: readonly (readonly number[])[];
}

type Leaf = Pick<RowNode, 'people' | 'size'> & Pick<Row, 'beside'>;

/** The rows of a profile question. */
export interface FlaggedRows {
  readonly rows: readonly Leaf[];
  /** Whether silence is kept also for whoever knows sizes of which a range is told. */
  readonly areSizesHeld: boolean;
}

/** Sizes of rows, by their arcs. */
type Held = readonly (readonly [arc: number, people: number])[];

/** Where sizes of more rows than these are told as ranges, no flag is told: all of their ends would be tried. */
const MOST_OPEN = 6;

/**
 * Tells, crossing by crossing of the rows of two profile questions, whether it has k people or more:
 * the largest expected first, and only where either answer leaves every crossing that is not surely
 * that large k possible sizes (D1). Which are told depends on the sizes of the rows and on what was
 * told before. `sizes` are the true ones; the rows of each question count everybody once.
 *
 * A crossing with a row of several options counts as large only where each of these that is large has k people in
 * it. Where somebody may know the sizes of rows of which a range is told, this holds of each of these sizes.
 *
 * Two such flags are told one after the other, as figures are; without them any crossing might be a
 * small group, and the answers of all of them would have to be kept silent (D2).
 */
export function tellFlags(
  sizes: readonly (readonly number[])[],
  one: FlaggedRows,
  other: FlaggedRows,
  threshold: number,
): CrossingSizes {
  const [first, second] = [one.rows, other.rows];
  const network = new TableNetwork(
    first.map(({ people, size }) => ({ parent: undefined, isLeaf: true, people, size })),
    second.map(({ people }) => people),
    second.map(sizeOf),
  );
  const truth = network.flowOf(sizes);
  const known = network.bounds();
  const cells = first.flatMap((row, i) =>
    second.map((column, j) => {
      const arc = network.cell(i, j);
      const surely = network.leastOf(truth, arc, known);
      const large = threshold + row.beside + column.beside;
      return { arc, surely, large, expected: row.people * column.people };
    }),
  );
  const watched = cells.filter(({ surely, large }) => surely < large);
  const profiles = [
    { ...one, arcs: first.map((_, i) => network.leaf(i)) },
    { ...other, arcs: second.map((_, j) => network.total(j)) },
  ];
  const held = profiles.filter(({ areSizesHeld }) => areSizesHeld);
  const areMany = held.flatMap(({ rows }) => rows.filter(isOpen)).length > MOST_OPEN;
  const ends = areMany ? [] : together(held.map(endsByArc)).map(atEnd);
  const open = areMany ? [] : cells.filter(({ surely }) => surely < threshold);
  for (const { arc, surely } of open.toSorted((a, b) => b.expected - a.expected || a.arc - b.arc)) {
    const cut = Math.max(threshold, surely + threshold);
    const isPossible =
      network.leastOf(truth, arc, known) < cut && network.mostOf(truth, arc, known) >= cut;
    if (!isPossible) continue;
    const below = restricted(known, (bounds) => (bounds.most[arc] = cut - 1));
    const above = restricted(known, (bounds) => (bounds.least[arc] = cut));
    if (!leavesSizes(below) || !leavesSizes(above)) continue;
    const { least, most } = truth[arc]! >= cut ? above : below;
    known.least.set(least);
    known.most.set(most);
  }
  const over = (find: 'leastOf' | 'mostOf') =>
    first.map((_, i) => second.map((__, j) => network[find](truth, network.cell(i, j), known)));
  return { least: over('leastOf'), most: over('mostOf') };

  function endsByArc({ rows, arcs }: FlaggedRows & { readonly arcs: readonly number[] }) {
    const ends = endsOf(rows.map(sizeOf), sum(sizes.flat()));
    return ends.map((end): Held => end.map((people, r) => [arcs[r]!, people]));
  }

  function atEnd(end: Held) {
    const { flow, bounds } = within(known, end)!;
    return {
      end,
      widths: watched.map(
        ({ arc }) => network.mostOf(flow, arc, bounds) - network.leastOf(flow, arc, bounds),
      ),
      // What was told of the rows themselves says no more for these flags.
      told: profiles
        .flatMap(({ arcs }) => arcs)
        .filter((arc) => bounds.least[arc]! < bounds.most[arc]!),
    };
  }

  /** Whether each crossing is surely large, or has as many possible sizes as the threshold, or as it ever had. */
  function leavesSizes(known: Bounds): boolean {
    return ends.every(({ end, told, widths }) => {
      const inside = within(known, end);
      if (!inside) return false;
      const { flow, bounds } = inside;
      return (
        watched.every(({ arc, large }, c) => {
          const least = network.leastOf(flow, arc, bounds);
          if (least >= large) return true;
          return network.mostOf(flow, arc, bounds) - least >= Math.min(threshold - 1, widths[c]!);
        }) &&
        told.every(
          (arc) =>
            network.leastOf(flow, arc, bounds) === bounds.least[arc]! &&
            network.mostOf(flow, arc, bounds) === bounds.most[arc]!,
        )
      );
    });
  }

  /** A table that fits, made from the true one, with rows of these sizes; nothing where there is none. */
  function within(known: Bounds, end: Held): { flow: Flow; bounds: Bounds } | undefined {
    const bounds = copyOf(known);
    const flow = truth.slice();
    const keep = (arc: number, least: number, most: number): boolean => {
      const goal = Math.min(Math.max(flow[arc]!, least), most);
      if (network.push(flow, arc, goal, bounds) !== goal) return false;
      bounds.least[arc] = least;
      bounds.most[arc] = most;
      return true;
    };
    const fits =
      cells.every(({ arc }) => keep(arc, known.least[arc]!, known.most[arc]!)) &&
      end.every(([arc, people]) => keep(arc, people, people));
    return fits ? { flow, bounds } : undefined;
  }
}

/**
 * Sizes of all rows at the ends of what is told of them: all but one are as small or as large as may be. The
 * least size of a crossing is convex in the sizes of rows and the greatest concave, so that between these
 * ends the two lie no closer.
 */
function endsOf(spans: readonly Span[], everybody: number): readonly (readonly number[])[] {
  const found = spans.flatMap((middle, m) =>
    spans
      .reduce<readonly (readonly number[])[]>(
        (some, { least, most }, r) =>
          some.flatMap((sizes) =>
            (r === m ? [0] : [...new Set([least, most])]).map((people) => [...sizes, people]),
          ),
        [[]],
      )
      .map((sizes) => sizes.with(m, everybody - sum(sizes)))
      .filter((sizes) => sizes[m]! >= middle.least && sizes[m]! <= middle.most),
  );
  return [...new Map(found.map((sizes) => [sizes.join(), sizes])).values()];
}

/** One of each of these, in every way. */
const together = (ends: readonly (readonly Held[])[]): readonly Held[] =>
  ends.reduce<readonly Held[]>(
    (some, more) => some.flatMap((these) => more.map((those) => [...these, ...those])),
    [[]],
  );

const isOpen = (row: Leaf): boolean => sizeOf(row).least < sizeOf(row).most;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function restricted(known: Bounds, restrict: (bounds: Bounds) => void): Bounds {
  const bounds = copyOf(known);
  restrict(bounds);
  return bounds;
}

import type { CountTables } from '../../count-tables.js';
import type { BlockAxis } from '../counting/block-axis.js';
import { Cube } from './cube.js';
import { CubeField } from './cube-field.js';
import { PatternSearch } from '../search/pattern-search.js';
import type { QuestionLines } from '../counting/question-lines.js';
import type { Grid } from '../counting/grid.js';
import { type Limits, revealedGroups, smallGroups } from '../search/targets.js';
import type { Report, Target } from '../search/wishes.js';

/** A cube whose crossings were adapted to it, with what is possible of its groups. */
export interface TiedCube {
  readonly cube: Cube;
  /** A group that stays too certain with all crossings withheld. */
  readonly failed: Target | undefined;
  readonly prove: (report: (target: Target, ...changes: Parameters<Report>) => void) => void;
}

/** Whether all that is known of a profile question or a crossing follows from a whole cube. */
export const isInCube = (cubes: readonly TiedCube[], key: string): boolean =>
  cubes.some(({ cube }) => key.split('|').every((code) => cube.by.includes(code)));

/** What a cube needs to know of a crossing, and may withhold more of. */
interface Crossing {
  readonly grid: Grid;
  readonly costs: Float64Array;
  readonly hidden: Uint8Array;
}

type Crossings = ReadonlyMap<string, Crossing>;

/** The cube of three axes. */
export function cubeOf(
  counts: CountTables,
  [first, second, third]: readonly string[],
  axes: ReadonlyMap<string, BlockAxis>,
  crossings: Crossings,
): Cube {
  const pairs = [
    [first, second],
    [first, third],
    [second, third],
  ];
  return new Cube(
    counts,
    [first, second, third].map((code) => axes.get(code!)!),
    pairs.map((pair) => crossings.get(pair.join('|'))!.grid),
  );
}

/**
 * Withholds more in the crossings of a cube until small groups by two of its axes can be of
 * another size also when all three crossings are known.
 */
export function tieSizes(
  cube: Cube,
  crossings: Crossings,
  limits: { readonly threshold: number; readonly colluders: number },
): TiedCube {
  const { threshold, colluders } = limits;
  const ofGroups = smallGroups(cube.groups(), threshold).map((target): Target => {
    if (!cube.isUnit(target)) return target;
    return { ...target, wishes: [{ kind: 'growth', least: colluders + 1 - target.people }] };
  });
  // Of a union it is enough that it cannot be worked out (D1).
  const ofUnions = smallGroups(cube.unions(), threshold).map((target): Target => {
    return { ...target, wishes: [{ kind: 'width', least: 1 }] };
  });
  const targets = [...ofGroups, ...ofUnions].filter(({ wishes }) =>
    wishes.every(({ least }) => least > 0),
  );
  const search = new PatternSearch(new CubeField(cube, colluders), costsIn(cube, crossings));
  return tie(cube, search, targets, crossings);
}

/** The same for the answers to one question; groups by all three axes must not agree (D3). */
export function tieAnswers(
  cube: Cube,
  crossings: Crossings,
  question: {
    readonly question: number;
    readonly hidden: ReadonlyMap<string, Uint8Array>;
    readonly lines: ReadonlyMap<string, QuestionLines>;
    readonly everybody: number;
    readonly limits: Limits;
  },
): TiedCube {
  const { limits, lines, hidden, everybody } = question;
  // No table shows a group by all three axes: people may come and go, and only agreement counts (D3).
  const asked = (target: Target): Target =>
    cube.isUnit(target)
      ? { ...target, isOpen: true, wishes: target.wishes.filter(({ kind }) => kind === 'variety') }
      : target;
  const targets = revealedGroups(cube.units, cube.groups(), question.question, limits)
    .filter(({ people }) => people < everybody)
    .map(asked)
    .filter(({ wishes }) => wishes.length > 0);
  const search = new PatternSearch(
    new CubeField(cube, limits.colluders, lines),
    costsIn(cube, crossings),
  );
  return tie(cube, search, targets, crossings, hidden);
}

/** @param hidden cells to withhold more of; those of the crossings themselves, if not given */
function tie(
  cube: Cube,
  search: PatternSearch,
  targets: readonly Target[],
  crossings: Crossings,
  hidden?: ReadonlyMap<string, Uint8Array>,
): TiedCube {
  const own = cube.planes.map(({ key }) => hidden?.get(key) ?? crossings.get(key)!.hidden);
  for (;;) {
    const sizes = joined(cube.planes.map(({ key }) => crossings.get(key)!.hidden));
    const pattern = hidden ? { hidden: joined(own), sizes } : { hidden: sizes, sizes };
    const settled = search.satisfy(targets, pattern);
    const shown = own.filter((cells) => cells.includes(0));
    if (settled.failed.length === 0 || shown.length === 0) {
      cube.planes.forEach(({ from }, i) =>
        own[i]!.set(pattern.hidden.subarray(from, from + own[i]!.length)),
      );
      const [failed] = settled.failed;
      const prove: TiedCube['prove'] = (report) => {
        // Unions are no groups that a certificate could name.
        for (const target of targets.filter(({ sets }) => sets.length > 0)) {
          search.prove(target, settled, (changes) => report(target, changes));
        }
      };
      return { cube, failed, prove };
    }
    // The crossing that shows least is given up: less is known of the others then.
    const [least] = shown.toSorted((a, b) => shownIn(a) - shownIn(b));
    least!.fill(1);
  }
}

const shownIn = (cells: Uint8Array): number =>
  cells.reduce((sum, isHidden) => sum + Number(!isHidden), 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const part of parts) {
    all.set(part, from);
    from += part.length;
  }
  return all;
}

function costsIn(cube: Cube, crossings: Crossings): Float64Array {
  return Float64Array.from(cube.planes.flatMap(({ key }) => [...crossings.get(key)!.costs]));
}

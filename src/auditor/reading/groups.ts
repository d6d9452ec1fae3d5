import type { Axis } from './axes.js';
import type { Figures } from './figures.js';
import { finestLayout, levelLayout, type Group, type Layout } from './layout.js';

/** Unknowns per question up to which the attack uses the finest groups there are. */
const MOST_FINEST_UNKNOWNS = 300;

/** Unknowns of crossings that no table shows, of all questions, up to which programmes have them. */
const MOST_CROSSED_UNKNOWNS = 1500;

/**
 * The crossings asked for and published, and their margins, as positions of axes. Of ranges by one
 * profile question each also the crossings of these, where so many columns leave them few enough.
 */
export function levelsOf(
  { definition, tables, limits, isRanged }: Figures,
  axes: readonly Axis[],
  columns: number,
) {
  const levels = new Map<string, readonly number[]>([['', []]]);
  const shown = [...tables, ...limits].map((table) => table.by);
  const classesOf = (code: string): number => axes.find((axis) => axis.code === code)?.classes ?? 1;
  const pairs = isRanged ? pairsOf(shown) : [];
  const crossed = pairs.reduce((sum, [a, b]) => sum + classesOf(a!) * classesOf(b!), 0);
  const isSmall = crossed * columns <= MOST_CROSSED_UNKNOWNS;
  for (const by of [...definition.crossings, ...shown, ...(isSmall ? pairs : [])]) {
    const level = axes.flatMap(({ code }, axis) => (by.includes(code) ? [axis] : []));
    for (let bits = 0; bits < 1 << level.length; bits++) {
      const margin = level.filter((_, i) => bits & (1 << i));
      levels.set(margin.join(), margin);
    }
  }
  return [...levels.values()].sort((a, b) => a.length - b.length);
}

/** Every two profile questions by which something is split, together or not. */
function pairsOf(shown: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const split = [...new Set(shown.flat())];
  return split.flatMap((one, i) => split.slice(i + 1).map((other) => [one, other]));
}

export function chooseLayout(
  axes: readonly Axis[],
  levels: readonly (readonly number[])[],
  mostColumns: number,
): Layout {
  const finest = axes.reduce((units, { classes }) => units * classes, 1);
  return finest * (mostColumns + 1) <= MOST_FINEST_UNKNOWNS
    ? finestLayout(axes)
    : levelLayout(axes, levels);
}

/** Every group to attack: all people, and each crossing of what each axis tells apart. */
export function groupsToAttack(
  axes: readonly Axis[],
  levels: readonly (readonly number[])[],
): readonly Group[] {
  return levels.flatMap((level) =>
    level
      .reduce<readonly Group[]>(
        (groups, axis) =>
          groups.flatMap(({ label, sets }) =>
            axes[axis]!.sets.map((set) => ({
              label: `${label}${label && ', '}${axes[axis]!.code}=${set.label}`,
              sets: new Map([...sets, [axis, set.classes]]),
            })),
          ),
        [{ label: '', sets: new Map() }],
      )
      .map((group) => (group.label === '' ? { ...group, label: 'everybody' } : group)),
  );
}

import type { Axis } from './axes.js';
import type { Figures } from './figures.js';
import { finestLayout, levelLayout, type Group, type Layout } from './layout.js';

/** Unknowns per question up to which the attack uses the finest groups there are. */
const MOST_FINEST_UNKNOWNS = 300;

/** The crossings asked for and published, and their margins, as positions of axes. */
export function levelsOf({ definition, tables, limits }: Figures, axes: readonly Axis[]) {
  const levels = new Map<string, readonly number[]>([['', []]]);
  for (const by of [...definition.crossings, ...[...tables, ...limits].map((table) => table.by)]) {
    const level = axes.flatMap(({ code }, axis) => (by.includes(code) ? [axis] : []));
    for (let bits = 0; bits < 1 << level.length; bits++) {
      const margin = level.filter((_, i) => bits & (1 << i));
      levels.set(margin.join(), margin);
    }
  }
  return [...levels.values()].sort((a, b) => a.length - b.length);
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

import { MISSING, TOTAL, type Person, type ProfileFile } from './release-file.js';

/** A group as an attacker names it: a code, joined codes or `?` per profile question. */
export type Group = Readonly<Record<string, string>>;

export const groupName = (group: Group): string =>
  Object.keys(group)
    .sort()
    .map((axis) => `${axis}=${group[axis]}`)
    .join(' & ') || 'everybody';

/** One profile question: its finest parts (the options, then `?`) and what each code stands for. */
export class AxisSpace {
  readonly code: string;
  readonly atoms: readonly string[];
  /** Codes of tree groups, options and `?`. */
  readonly codes: readonly string[];
  private readonly members = new Map<string, readonly number[]>();
  private readonly positions: ReadonlyMap<string, number>;

  constructor({ code, options, groups = [] }: ProfileFile) {
    this.code = code;
    this.atoms = [...options.map((option) => option.code), MISSING];
    this.positions = new Map(this.atoms.map((atom, i) => [atom, i]));
    this.members.set(
      TOTAL,
      this.atoms.map((_, i) => i),
    );
    this.atoms.forEach((atom, i) => this.members.set(atom, [i]));
    const parents = new Map(groups.map((group) => [group.code, group.parent]));
    options.forEach((option, i) => {
      for (let up = option.parent; up !== undefined; up = parents.get(up)) {
        this.members.set(up, [...(this.members.get(up) ?? []), i]);
      }
    });
    this.codes = [...groups.map((group) => group.code), ...this.atoms].filter((one) =>
      this.members.has(one),
    );
  }

  /** The atoms of a code, of `Total`, or of merged siblings (`a1+a2`). */
  membersOf(code: string): readonly number[] {
    const known = this.members.get(code);
    if (known) return known;
    const parts = code.split('+').flatMap((part) => {
      const atoms = this.members.get(part);
      if (!atoms) throw new Error(`the release has a row of no group of ${this.code}: ${code}`);
      return atoms;
    });
    this.members.set(code, parts);
    return parts;
  }

  atomOf(person: Person): number {
    const answer = person[this.code];
    return this.positions.get(typeof answer === 'string' && answer ? answer : MISSING)!;
  }
}

/** The finest parts of one table of groups: every combination of atoms, the last axis fastest. */
export interface Block {
  readonly axes: readonly AxisSpace[];
  readonly offset: number;
  readonly size: number;
}

/**
 * The unknowns that an attacker counts people in. `leaves`: one block that crosses all profile
 * questions, so every table is a sum of the same unknowns. `pairs`: one block per published
 * crossing, tied together by the counts of single profile questions; fewer unknowns, and whatever
 * is certain there is certain on the leaves too.
 */
export class CellSpace {
  readonly blocks: readonly Block[];
  readonly size: number;
  private readonly memo = new Map<string, readonly number[]>();

  constructor(
    readonly axes: readonly AxisSpace[],
    crossings: readonly (readonly string[])[],
    level: 'leaves' | 'pairs',
  ) {
    const used = axes.filter((axis) => crossings.some((by) => by.includes(axis.code)));
    const axesBy =
      level === 'leaves'
        ? [used]
        : widest(crossings).map((by) => by.map((code) => this.axis(code)));
    let offset = 0;
    this.blocks = (axesBy.length > 0 ? axesBy : [[]]).map((over) => {
      const size = over.reduce((product, axis) => product * axis.atoms.length, 1);
      offset += size;
      return { axes: over, offset: offset - size, size };
    });
    this.size = offset;
  }

  axis(code: string): AxisSpace {
    return this.axes.find((axis) => axis.code === code)!;
  }

  /** The unknowns that add up to a group, in the first block that can tell it. */
  cellsOf(group: Group): readonly number[] {
    const name = groupName(group);
    let cells = this.memo.get(name);
    if (!cells) {
      const block = this.blocks.find(({ axes }) =>
        Object.keys(group).every((code) => axes.some((axis) => axis.code === code)),
      );
      if (!block) throw new Error('no published crossing has this group');
      cells = cellsIn(block, group);
      this.memo.set(name, cells);
    }
    return cells;
  }

  /** Sums that must be equal because two blocks count the same people. */
  links(): readonly (readonly [readonly number[], readonly number[]])[] {
    const [first, ...others] = this.blocks;
    const totals = others.map((block) => [cellsIn(first!, {}), cellsIn(block, {})] as const);
    const margins = this.axes.flatMap((axis) => {
      const [home, ...away] = this.blocks.filter((block) => block.axes.includes(axis));
      return away.flatMap((block) =>
        axis.atoms.map(
          (atom) =>
            [cellsIn(home!, { [axis.code]: atom }), cellsIn(block, { [axis.code]: atom })] as const,
        ),
      );
    });
    return [...totals, ...margins];
  }

  /** The unknown that counts a person, in every block. */
  cellsOfPerson(person: Person): readonly number[] {
    return this.blocks.map(
      ({ axes, offset }) =>
        axes.reduce((cell, axis) => cell * axis.atoms.length + axis.atomOf(person), 0) + offset,
    );
  }

  /** The group that an unknown counts. */
  groupOfCell(cell: number): Group {
    const block = this.blocks.find(({ offset, size }) => cell >= offset && cell < offset + size)!;
    let rest = cell - block.offset;
    const entries = block.axes.toReversed().map((axis) => {
      const atom = rest % axis.atoms.length;
      rest = (rest - atom) / axis.atoms.length;
      return [axis.code, axis.atoms[atom]!] as const;
    });
    return Object.fromEntries(entries.toReversed());
  }
}

function cellsIn({ axes, offset }: Block, group: Group): readonly number[] {
  return axes
    .reduce<readonly number[]>(
      (cells, axis) => {
        const atoms = axis.membersOf(group[axis.code] ?? TOTAL);
        return cells.flatMap((cell) => atoms.map((atom) => cell * axis.atoms.length + atom));
      },
      [0],
    )
    .map((cell) => cell + offset);
}

/** The crossings that no other one contains. */
function widest(crossings: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const unique = [...new Map(crossings.map((by) => [[...by].sort().join('|'), by])).values()];
  return unique.filter(
    (by) => !unique.some((other) => other.length > by.length && by.every((c) => other.includes(c))),
  );
}

import type { CountTables } from '../count-tables.js';
import type { BlockAxis } from './block-axis.js';

/**
 * One question seen as classes that exclude each other: the columns of a single choice, or "chosen"
 * and "not chosen" of one option of a multiple choice (rule D7); the last class gave no answer.
 */
export interface View {
  readonly question: number;
  /** Columns of the question that its first classes stand for. */
  readonly columns: readonly number[];
  readonly classes: number;
  /** Classes `0 … revealing − 1` tell something about a person: not having chosen does not. */
  readonly revealing: number;
  /** People per unit and class: `counts[unit * classes + class]`. */
  readonly counts: Int32Array;
}

/** The class of those who left a multiple choice out. */
export const SILENT = 2;

/** The views of one multiple choice, and how many options whoever answers it chooses. */
export interface Choices {
  readonly views: readonly number[];
  readonly least: number;
  readonly most: number;
}

/**
 * A crossing of two axes, cut into units: block by block, the second axis fastest. A set is a row
 * along one axis, printed or not, as the blocks it holds; a cell is a pair of sets. A one-way table
 * is crossed with an axis of one block, everybody.
 */
export interface Grid {
  readonly by: readonly string[];
  readonly axes: readonly [BlockAxis, BlockAxis];
  readonly people: Int32Array;
  readonly views: readonly View[];
  readonly choices: readonly Choices[];
  readonly sets: readonly [readonly AxisSet[], readonly AxisSet[]];
  /** Per axis and pair of blocks: the sets that hold exactly one of the two. */
  readonly apart: readonly [
    readonly (readonly (readonly number[])[])[],
    readonly (readonly (readonly number[])[])[],
  ];
}

export interface AxisSet {
  readonly blocks: readonly number[];
  readonly isPrinted: boolean;
}

export const unitAt = (grid: Grid, i: number, j: number): number =>
  i * grid.axes[1].blocks.length + j;

/** The units of a cell, named by its set along each axis. */
export const unitsIn = (grid: Grid, [a, b]: readonly [number, number]): readonly number[] =>
  grid.sets[0][a]!.blocks.flatMap((i) => grid.sets[1][b]!.blocks.map((j) => unitAt(grid, i, j)));

export const cellAt = (grid: Grid, a: number, b: number): number => a * grid.sets[1].length + b;

export const cellsOf = (grid: Grid): number => grid.sets[0].length * grid.sets[1].length;

const EVERYBODY: BlockAxis = {
  code: '',
  blocks: [{ atoms: [0], label: null }],
  blockOfAtom: [0],
  nodes: [],
};

export function gridOf(counts: CountTables, first: BlockAxis, second = EVERYBODY): Grid {
  const axes = [first, second] as const;
  const by = axes.map((axis) => axis.code).filter((code) => code !== '');
  const crossing = counts.crossing(by);
  const width = second.blocks.length;
  const columns = crossing.axes[1]?.atoms ?? 1;
  const unitOf = Array.from(
    crossing.base,
    (_, group) =>
      first.blockOfAtom[Math.floor(group / columns)]! * width +
      second.blockOfAtom[group % columns]!,
  );
  const units = first.blocks.length * width;
  const people = new Int32Array(units);
  unitOf.forEach((unit, group) => (people[unit]! += crossing.base[group]!));
  const views = counts.questions.flatMap((question, position): readonly View[] => {
    if (question.isSignature) return [];
    const { answered, answers } = crossing.answersTo(position);
    const options = question.columns.length;
    if (question.kind === 'one') {
      const classes = options + 1;
      const table = new Int32Array(units * classes);
      unitOf.forEach((unit, group) => {
        let rest = crossing.base[group]!;
        for (let column = 0; column < options; column++) {
          const count = answers[group * options + column]!;
          table[unit * classes + column]! += count;
          rest -= count;
        }
        table[unit * classes + options]! += rest;
      });
      return [
        {
          question: position,
          columns: question.columns.map((_, column) => column),
          classes,
          revealing: classes,
          counts: table,
        },
      ];
    }
    return question.columns.map((_, column) => {
      const table = new Int32Array(units * 3);
      unitOf.forEach((unit, group) => {
        const chosen = answers[group * options + column]!;
        table[unit * 3]! += chosen;
        table[unit * 3 + 1]! += answered[group]! - chosen;
        table[unit * 3 + 2]! += crossing.base[group]! - answered[group]!;
      });
      return {
        question: position,
        columns: [column],
        classes: 3,
        revealing: 1,
        tradable: 2,
        counts: table,
      };
    });
  });
  const sets = axes.map(setsOf) as unknown as Grid['sets'];
  return {
    by,
    axes,
    people,
    views,
    choices: choicesOf(counts, views),
    sets,
    apart: axes.map((axis, side) =>
      axis.blocks.map((_, one) =>
        axis.blocks.map((__, other) =>
          sets[side as 0 | 1].flatMap(({ blocks }, set) =>
            blocks.includes(one) !== blocks.includes(other) ? [set] : [],
          ),
        ),
      ),
    ) as unknown as Grid['apart'],
  };
}

function choicesOf({ questions }: CountTables, views: readonly View[]): readonly Choices[] {
  return questions.flatMap(({ kind, choices }, question) => {
    const own = [...views.keys()].filter((view) => views[view]!.question === question);
    return kind === 'many' && own.length > 0 ? [{ views: own, ...choices }] : [];
  });
}

/**
 * Every block, then every larger row; rows with the same people are one set. Of a row that a merged
 * block cuts, its whole blocks: whoever is in the cut one may as well be outside.
 */
function setsOf(axis: BlockAxis): readonly AxisSet[] {
  const sets = new Map<string, AxisSet>();
  axis.blocks.forEach(({ label }, block) =>
    sets.set(String(block), { blocks: [block], isPrinted: label !== null }),
  );
  for (const { blocks, inside } of axis.nodes) {
    if (blocks === null) {
      const key = inside.toSorted((a, b) => a - b).join();
      if (inside.length > 1 && !sets.has(key)) sets.set(key, { blocks: inside, isPrinted: false });
      continue;
    }
    const key = blocks.toSorted((a, b) => a - b).join();
    const known = sets.get(key);
    if (!known?.isPrinted) sets.set(key, { blocks: known?.blocks ?? blocks, isPrinted: true });
  }
  return [...sets.values()];
}

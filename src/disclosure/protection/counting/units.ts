import type { CountTables } from '../../count-tables.js';
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

/** People and answers per unit: a block of each of some axes, the last axis fastest. */
export interface Units {
  readonly axes: readonly BlockAxis[];
  readonly people: Int32Array;
  readonly views: readonly View[];
  readonly choices: readonly Choices[];
}

/** Per axis, how far it is from a unit to the one that is the same but for the next block. */
export const stepsOf = (axes: readonly BlockAxis[]): readonly number[] =>
  axes.map((_, side) =>
    axes.slice(side + 1).reduce((product, { blocks }) => product * blocks.length, 1),
  );

export function countUnits(counts: CountTables, axes: readonly BlockAxis[]): Units {
  const crossing = counts.crossing(axes.map((axis) => axis.code).filter((code) => code !== ''));
  const unitOf = unitOfGroup(
    crossing.axes.map(({ atoms }) => atoms),
    axes,
  );
  const units = axes.reduce((product, { blocks }) => product * blocks.length, 1);
  const people = new Int32Array(units);
  unitOf.forEach((unit, group) => (people[unit]! += crossing.base[group]!));
  const views = counts.questions.flatMap((question, position): readonly View[] => {
    if (question.isSignature || question.scope === 'overall') return [];
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
      const columns = question.columns.map((_, column) => column);
      return [{ question: position, columns, classes, revealing: classes, counts: table }];
    }
    return question.columns.map((_, column) => {
      const table = new Int32Array(units * 3);
      unitOf.forEach((unit, group) => {
        const chosen = answers[group * options + column]!;
        table[unit * 3]! += chosen;
        table[unit * 3 + 1]! += answered[group]! - chosen;
        table[unit * 3 + 2]! += crossing.base[group]! - answered[group]!;
      });
      return { question: position, columns: [column], classes: 3, revealing: 1, counts: table };
    });
  });
  return { axes, people, views, choices: choicesOf(counts, views) };
}

/** The unit that each group of atoms is in. */
function unitOfGroup(atoms: readonly number[], axes: readonly BlockAxis[]): readonly number[] {
  return atoms.reduce<readonly number[]>(
    (units, count, side) =>
      units.flatMap((unit) =>
        Array.from(
          { length: count },
          (_, atom) => unit * axes[side]!.blocks.length + axes[side]!.blockOfAtom[atom]!,
        ),
      ),
    [0],
  );
}

function choicesOf({ questions }: CountTables, views: readonly View[]): readonly Choices[] {
  return questions.flatMap(({ kind, choices }, question) => {
    const own = [...views.keys()].filter((view) => views[view]!.question === question);
    return kind === 'many' && own.length > 0 ? [{ views: own, ...choices }] : [];
  });
}

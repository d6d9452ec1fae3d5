import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomSmallSurvey, THREE_PROFILES } from '../../../../test/support/random-small-survey.js';
import { tabulate } from '../../tabulate.js';
import type { Circuit } from '../search/circuits.js';
import { Cube } from './cube.js';
import { CubeField } from './cube-field.js';
import { gridOf, unitsIn } from '../counting/grid.js';
import { axisFor } from '../sizes/line-up-axes.js';

const rules = { threshold: 5, sensitiveThreshold: 8, colluders: 1, merges: [] };

/** A cube of a random survey with a tree among its three profile questions. */
function aCube(): Cube {
  for (let seed = 1; ; seed++) {
    const { definition, responses } = randomSmallSurvey(seed, THREE_PROFILES);
    const { profile } = definition.questionnaire;
    if (responses.length < 150 || !profile.some(({ groups }) => groups)) continue;
    const counts = tabulate(definition, responses);
    const axes = profile.map(({ code }) => axisFor(counts, code, rules, []));
    const [a, b, c] = axes;
    const pairs = [[a, b] as const, [a, c] as const, [b, c] as const];
    return new Cube(
      counts,
      axes,
      pairs.map(([one, other]) => gridOf(counts, one!, other)),
    );
  }
}

/** What a circuit changes in a set of units. */
const changeIn = ({ giving, taking }: Circuit, units: ReadonlySet<number>): number =>
  giving.filter((unit) => units.has(unit)).length - taking.filter((unit) => units.has(unit)).length;

describe('the circuits of a cube', () => {
  let cube: Cube;
  let circuits: readonly Circuit[];

  beforeAll(() => {
    cube = aCube();
    const field = new CubeField(cube, 1);
    circuits = [...cube.units.people.keys()].flatMap((unit) => [...field.around([unit])]);
  });

  it('are of three kinds', () => {
    const kinds = new Set(
      circuits.map(({ giving, cells }) => `${giving.length} ${cells.length > 0}`),
    );
    expect(kinds).toEqual(new Set(['2 true', '4 false']));
  });

  it('change no cell of a crossing but those that they name', () => {
    for (const { grid, from, sides } of cube.planes) {
      grid.sets[0].forEach((_, a) =>
        grid.sets[1].forEach((__, b) => {
          const cell = from + a * grid.sets[1].length + b;
          const across = grid.axes[1].blocks.length;
          const own = new Set(unitsIn(grid, [a, b]));
          const units = new Set(
            [...cube.units.people.keys()].filter((unit) =>
              own.has(cube.blockOf(unit, sides[0]) * across + cube.blockOf(unit, sides[1])),
            ),
          );
          const silent = circuits.filter(({ cells }) => !cells.includes(cell));
          expect(silent.every((circuit) => changeIn(circuit, units) === 0)).toBe(true);
        }),
      );
    }
  });

  it('change no line of one profile question', () => {
    cube.axes.forEach(({ blocks }, side) =>
      blocks.forEach((_, block) => {
        const units = [...cube.units.people.keys()].filter(
          (unit) => cube.blockOf(unit, side) === block,
        );
        expect(circuits.every((circuit) => changeIn(circuit, new Set(units)) === 0)).toBe(true);
      }),
    );
  });

  it('touch nobody who is alone but in the group itself', () => {
    const others = circuits.flatMap(({ giving, taking }) => [...giving.slice(1), ...taking]);
    expect(others.every((unit) => cube.units.people[unit]! > 1)).toBe(true);
  });

  it('are only those that are withheld, where that is asked for', () => {
    const [plane] = cube.planes;
    const cells = Math.max(...circuits.flatMap((circuit) => circuit.cells)) + 1;
    const hidden = new Uint8Array(cells);
    const units = [...cube.units.people.keys()];
    const field = new CubeField(cube, 1);
    const silent = units.flatMap((unit) => [...field.around([unit], hidden)]);
    expect(silent.every(({ giving }) => giving.length === 4)).toBe(true);
    hidden.fill(1, plane!.from, cube.planes[1]!.from);
    const more = units.flatMap((unit) => [...field.around([unit], hidden)]);
    expect(more.length).toBeGreaterThan(silent.length);
    expect(more.every((circuit) => circuit.cells.every((cell) => hidden[cell]))).toBe(true);
  });
});

describe('the unions of a cube', () => {
  it('keep their sums whatever trades around the corners of a cube, so that crossings give it', () => {
    const cube = aCube();
    const field = new CubeField(cube, 0);
    const corners = [...cube.units.people.keys()]
      .flatMap((unit) => [...field.around([unit])])
      .filter(({ giving }) => giving.length === 4);
    expect(corners.length).toBeGreaterThan(0);
    for (const { units } of cube.unions()) {
      const own = new Set(units);
      expect(corners.every((circuit) => changeIn(circuit, own) === 0)).toBe(true);
    }
  });
});

import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CORES } from '../support/mutation/cores.js';
import { mutantsOf } from '../support/mutation/mutants.js';
import { runMutants } from '../support/mutation/run-mutants.js';

const wrongTurns = (source: string): readonly string[] =>
  mutantsOf(source).map(
    ({ start, end, text }) => source.slice(0, start) + text + source.slice(end),
  );

describe('small wrong turns', () => {
  it.each([
    ['a comparison off by one', 'a < b;', ['a <= b;']],
    ['an equation turned round', 'a === b;', ['a !== b;']],
    ['an and for an or', 'a && b;', ['a || b;']],
    [
      'a literal',
      'f = [true, 3];',
      ['f = [...[], 3];', 'f = [false, 3];', 'f = [true, ...[]];', 'f = [true, (3 + 1)];'],
    ],
    ['a guard taken away, or turned round', 'if (a) return;', ['if (!(a)) return;', ';']],
    ['a denial taken back', 'x = !a;', ['x = a;']],
    ['some for every', 'a.every(b);', [';', 'a.some(b);']],
    ['nothing where a secret is wiped', 'key.fill(0); secret.fill(0);', []],
    ['what else is filled', 'counts.fill(0);', [';', 'counts.fill((0 + 1));']],
    ['nothing in what is only named', "type A = 1 | 2; import b from 'b';", []],
  ])('are made of %s', (_, source, expected) => {
    expect([...wrongTurns(source)].sort()).toEqual([...expected].sort());
  });
});

describe('the cores that are mutated', () => {
  it.each(CORES.map((core) => [core.name, core] as const))(
    '%s has rules and specs beside them',
    (_, { files, specs }) => {
      expect(files.length).toBeGreaterThan(0);
      expect(specs.filter((spec) => existsSync(spec)).length).toBeGreaterThan(0);
    },
  );

  it('notice every wrong turn in how a submission is settled', async () => {
    const [settling] = CORES;
    const verdict = await runMutants(settling!, { budget: 20, seed: 1 });
    expect(verdict).toMatchObject({ core: 'settling', survivors: [] });
    expect(verdict.tried).toBeGreaterThan(4);
  });

  it('let a wrong turn live that no spec looks at', async () => {
    const [settling] = CORES;
    const blind = { ...settling!, specs: CORES[1]!.specs.slice(-1) };
    const { tried, survivors } = await runMutants(blind, { budget: 2, seed: 1 });
    expect(survivors).toHaveLength(tried);
  });
});

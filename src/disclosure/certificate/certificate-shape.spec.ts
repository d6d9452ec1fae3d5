import { describe, expect, it } from '@jest/globals';
import { after, type Changeable, large } from '../../../test/support/hand-made-certificate.js';

type Grid = Changeable['grids'][number];

const spoilt = (change: (grid: Grid) => void) => (): unknown =>
  after(large(), ({ grids }) => {
    change(grids[0]!);
  });

describe('the shape of a certificate', () => {
  it.each<[string, (grid: Grid) => void]>([
    ['no profile question', (grid) => (grid.by = [])],
    ['the same profile question twice', (grid) => doubled(grid)],
    ['four profile questions', (grid) => (grid.by = ['site', 'shift', 'role', 'age'])],
    ['a profile question that is not asked', (grid) => (grid.by = ['age'])],
    ['a profile question that has no name', (grid) => (grid.by = [1 as unknown as string])],
    ['the blocks of two', (grid) => grid.blocks.push([['d'], ['n'], ['']])],
    ['an option that is in no block', (grid) => grid.blocks[0]!.splice(1, 1)],
    ['an option in two blocks', (grid) => grid.blocks[0]![1]!.push('a')],
    ['an option that there is not', (grid) => (grid.blocks[0]![0] = ['d'])],
    ['a block that is no list', (grid) => (grid.blocks[0]![0] = 'a' as unknown as string[])],
    ['people of fewer units', (grid) => grid.people.pop()],
    ['people of more units', (grid) => grid.people.push(0)],
    ['people in words', (grid) => (grid.people[0] = '12' as unknown as number)],
    ['answers of fewer classes', (grid) => grid.answers['plan']!.pop()],
    ['answers of more classes', (grid) => grid.answers['themes|x']!.push(0)],
    ['no answers to a question', (grid) => delete grid.answers['themes|z']],
    ['no answers', (grid) => (grid.answers = [] as unknown as Grid['answers'])],
    ['something else beside', (grid) => void ((grid as unknown as { note: string }).note = 'x')],
    ['no people', (grid) => delete (grid as Partial<Grid>).people],
  ])('has no grid with %s', (_what, change) => {
    expect(spoilt(change)).toThrow(expect.objectContaining({ code: 'not-a-certificate' }));
  });

  it('has grids that are objects, and witnesses', () => {
    const wrong = [
      ({ grids }: Changeable) => grids.push([] as unknown as Grid),
      (one: Changeable) => (one.grids = {} as Grid[]),
      (one: Changeable) => (one.witnesses = {} as Changeable['witnesses']),
      (one: Changeable) => (one.colluders = -1),
      (one: Changeable) => (one.colluders = 0.5),
      (one: Changeable) => (one.witnesses = [null as unknown as Changeable['witnesses'][number]]),
    ];
    for (const change of wrong) {
      expect(() => after(large(), change)).toThrow(
        expect.objectContaining({ code: 'not-a-certificate' }),
      );
    }
  });
});

/** By the site and the site, with counts of the right length. */
function doubled(grid: Grid): void {
  grid.by = ['site', 'site'];
  grid.blocks.push(structuredClone(grid.blocks[0]!));
  const times = (counts: readonly number[]): number[] => grid.blocks[0]!.flatMap(() => [...counts]);
  grid.people = times(grid.people);
  for (const [view, counts] of Object.entries(grid.answers)) grid.answers[view] = times(counts);
}

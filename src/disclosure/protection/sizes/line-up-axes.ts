import type { CountTables } from '../../count-tables.js';
import { type BlockAxis, blockAxisOf } from '../counting/block-axis.js';
import { expectedSizes } from '../counting/costs.js';
import type { Grid } from '../counting/grid.js';
import { mergeSiblings } from '../counting/merge-siblings.js';
import type { ProtectionRules } from '../counting/rules.js';
import { atomsBetween, mayShareRow } from '../counting/share-row.js';
import type { Target } from '../search/wishes.js';

/** The rows of a profile question once its small and tell-tale options are merged. */
export function axisFor(
  counts: CountTables,
  code: string,
  { threshold, merges, changed }: ProtectionRules,
  together: readonly (readonly number[])[],
): BlockAxis {
  const axis = counts.axes.find((one) => one.code === code)!;
  const sizes = counts.crossing([code]).base;
  const expected = expectedSizes(counts, code);
  const { options } = counts.definition.questionnaire.profile.find((one) => one.code === code)!;
  const hasChanged = (atom: number): boolean =>
    changed?.get(code)?.has(axis.options[atom]!) === true;
  /**
   * Those who did not answer are a group too (D9); an unknown headcount tells nothing of them. More
   * answers than heads mean a wrong headcount: they pass for a few who did not answer.
   */
  const showsAbsent = (atoms: readonly number[]): boolean => {
    const absent = atoms.reduce(
      (sum, atom) => sum + (options[atom]?.headcount ?? Number.NaN) - sizes[atom]!,
      0,
    );
    return absent < threshold;
  };
  const blocks = mergeSiblings(axis, {
    sizes,
    expected,
    threshold,
    agreed: merges.filter(({ profile }) => profile === code),
    together,
    mayStandAlone: (atoms) => !(atoms.length === 1 && hasChanged(atoms[0]!)) && !showsAbsent(atoms),
  });
  return blockAxisOf(axis, blocks);
}

/**
 * Merges a line through a group that stays too certain with its smallest sibling, or the smallest
 * beside it where the options stand in an order. The later profile question gives way: the council
 * puts first what it most wants to see apart. A line of nobody is no partner, as there is nobody to
 * trade with; it only stands between two others.
 */
export function mergeOne(
  counts: CountTables,
  grid: Grid,
  [first]: readonly Target[],
  together: ReadonlyMap<string, (readonly number[])[]>,
): string {
  const merges = grid.axes.flatMap(({ code }, side) => {
    const atoms = linesToMerge(counts, grid, side as 0 | 1, first!);
    return atoms ? [{ code, atoms }] : [];
  });
  const { code, atoms } = merges.at(-1)!;
  together.get(code)!.push(atoms);
  return code;
}

/** The atoms of two lines of one side that best stand together; none where there is one line only. */
function linesToMerge(
  counts: CountTables,
  grid: Grid,
  side: 0 | 1,
  { sets }: Target,
): readonly number[] | undefined {
  const { code, blocks } = grid.axes[side];
  const kinship = counts.axes.find((axis) => axis.code === code)!;
  const expected = expectedSizes(counts, code);
  const sizes = counts.crossing([code]).base;
  const sumOf = (block: number, per: ArrayLike<number>): number =>
    blocks[block]!.atoms.reduce((sum, atom) => sum + per[atom]!, 0);
  const bySize = (one: number, other: number): number =>
    sumOf(one, expected) - sumOf(other, expected);
  const peopled = [...blocks.keys()].filter((block) => sumOf(block, sizes) > 0);
  const [own] = grid.sets[side][sets[side]!]!.blocks.filter((block) =>
    peopled.includes(block),
  ).toSorted(bySize);
  const joined = (partner: number): readonly number[] => {
    const atoms = [...blocks[own!]!.atoms, ...blocks[partner]!.atoms];
    const between = atomsBetween(kinship, atoms).filter((atom) => sizes[atom] === 0);
    return [...atoms, ...between];
  };
  const isRow = (partner: number): boolean => mayShareRow(kinship, joined(partner));
  const [partner] = peopled
    .filter((block) => block !== own)
    .toSorted((a, b) => Number(isRow(b)) - Number(isRow(a)) || bySize(a, b));
  if (own === undefined || partner === undefined) return undefined;
  return isRow(partner) ? joined(partner) : [...blocks[own]!.atoms, ...blocks[partner]!.atoms];
}

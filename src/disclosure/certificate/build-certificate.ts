import { canonicalHash } from '../../common/index.js';
import type { CountTables } from '../count-tables.js';
import {
  type AxisSet,
  type ProtectionPlan,
  type Change,
  PEOPLE,
  type Units,
} from '../protection/index.js';
import type { PublishedTable } from '../release.js';
import { type Certificate, CERTIFICATE_SCHEMA, type CertificateWitness } from './certificate.js';

type Part = CertificateWitness['parts'][number];

/** A one-way or two-way grid, or a cube. */
type Counted = Units & {
  readonly by: readonly string[];
  readonly sets: readonly (readonly AxisSet[])[];
};

/** Writes down the counts and every table that the plan found to show the same. */
export function buildCertificate(
  counts: CountTables,
  plan: ProtectionPlan,
  tables: readonly PublishedTable[],
  salt: string,
): Certificate {
  const grids = new Map<string, Counted>(plan.sizes.lines);
  for (const [key, { grid }] of plan.sizes.crossings) grids.set(key, grid);
  for (const { cube } of plan.sizes.cubes) grids.set(cube.key, { ...cube.units, ...cube });
  const order = [...grids.keys()];
  const witnesses = new Map<string, CertificateWitness>();
  plan.prove((key, sets, changes) => {
    const grid = grids.get(key)!;
    const witness: CertificateWitness = {
      grid: order.indexOf(key),
      group: grid.by.map((_, side) => grid.sets[side]![sets[side]!]!.blocks),
      parts: [...changes].map(([part, differences]) =>
        partOf(order.indexOf(part), counts, grids.get(part)!, differences),
      ),
    };
    witnesses.set(JSON.stringify(witness), witness);
  });
  return {
    schema: CERTIFICATE_SCHEMA,
    salt,
    tables: canonicalHash(tables),
    colluders: plan.rules.colluders,
    grids: [...grids.values()].map((grid) => ({
      by: grid.by,
      blocks: grid.by.map((_, side) => codesOf(counts, grid, side)),
      people: [...grid.people],
      answers: Object.fromEntries(
        grid.views.map((view, position) => [nameOf(counts, grid, position), [...view.counts]]),
      ),
    })),
    witnesses: [...witnesses.values()],
  };
}

function codesOf(counts: CountTables, grid: Counted, side: number): readonly (readonly string[])[] {
  const { options } = counts.axes.find(({ code }) => code === grid.by[side])!;
  return grid.axes[side]!.blocks.map(({ atoms }) => atoms.map((atom) => options[atom] ?? ''));
}

function nameOf(counts: CountTables, grid: Counted, view: number): string {
  const { question, columns } = grid.views[view]!;
  const { code, kind, columns: options } = counts.questions[question]!;
  return kind === 'one' ? code : `${code}|${options[columns[0]!]!}`;
}

/** Differences of one grid, added up, so that a table is said once whatever led to it. */
function partOf(
  position: number,
  counts: CountTables,
  grid: Counted,
  changes: readonly Change[],
): Part {
  const sums = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.view} ${change.unit} ${change.of}`;
    sums.set(key, { ...change, by: change.by + (sums.get(key)?.by ?? 0) });
  }
  const people: [number, number][] = [];
  const answers: Record<string, [number, number, number][]> = {};
  for (const { view, unit, of, by } of sums.values()) {
    if (by === 0) continue;
    if (view === PEOPLE) people.push([unit, by]);
    else (answers[nameOf(counts, grid, view)] ??= []).push([unit, of, by]);
  }
  return { grid: position, people, answers };
}

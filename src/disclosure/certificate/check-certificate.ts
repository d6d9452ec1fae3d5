import { canonicalHash } from '../../common/index.js';
import { crossingRule } from '../../questionnaire/index.js';
import type { ReleaseContent } from '../release.js';
import type { Certificate, CertificateWitness } from './certificate.js';
import { isCertificateOf } from './certificate-shape.js';
import { checkOverallTables } from './overall-tables.js';
import { crossedTablesOf } from './crossed-tables.js';
import { GroupProof } from './group-proof.js';
import { ProvenGrid } from './proven-grid.js';
import { refuse } from '../refusals.js';

/** What a certificate proves of its release, or the first thing that it fails to. */
export type CertificateCheck =
  | { readonly kind: 'proven'; readonly groups: number; readonly tables: number }
  | { readonly kind: 'refuted'; readonly why: string };

class Refuted extends Error {}

/**
 * Checks a certificate by integer arithmetic alone; knows nothing of how the release was made.
 * The counts must give every published number, every other table must too, and each small or
 * unanimous group must have tables in which it is of another size (D1, D2), silent (D2), of mixed
 * opinion (D3), without a change to anybody who is alone (D4).
 *
 * @throws DomainError when it is no certificate of this release
 */
export function checkCertificate(release: ReleaseContent, json: unknown): CertificateCheck {
  const certificate = admit(release, json);
  try {
    return { kind: 'proven', ...prove(release, certificate) };
  } catch (error) {
    if (error instanceof Refuted) return { kind: 'refuted', why: error.message };
    throw error;
  }
}

/** The hash that a release states for its certificate. */
export const hashOfCertificate = (certificate: Certificate): string => canonicalHash(certificate);

function admit(release: ReleaseContent, json: unknown): Certificate {
  if (!isCertificateOf(release, json)) {
    throw refuse('not-a-certificate');
  }
  if (
    release.method.proof['certificate'] !== hashOfCertificate(json) ||
    json.tables !== canonicalHash(release.tables)
  ) {
    throw refuse('certificate-of-another-release');
  }
  return json;
}

function prove(release: ReleaseContent, certificate: Certificate) {
  const questions = crossedTablesOf(release);
  checkOverallTables(release, (why) => refute(why));
  const grids = certificate.grids.map((grid) => new ProvenGrid(grid, release, questions));
  checkCoverage(release, grids);
  grids.forEach((grid) => grid.checkFigures((why) => refute(why)));
  checkMargins(grids);
  // What is known of groups by one or two profile questions follows from all three of a cube.
  const proofs = grids.map((grid) =>
    isInCube(grid, grids) ? undefined : new GroupProof(grid, release, certificate.colluders),
  );
  for (const witness of certificate.witnesses) {
    applyParts(witness, grids, certificate.colluders);
    proofs[witness.grid]?.learn(witness.group);
    for (const grid of grids) grid.restore();
  }
  let groups = 0;
  for (const proof of proofs) groups += proof?.finish((why) => refute(why)) ?? 0;
  return { groups, tables: certificate.witnesses.length };
}

function refute(why: string): never {
  throw new Refuted(why);
}

/** Each profile question and each two of them need counts, whether a table shows them or not. */
function checkCoverage(release: ReleaseContent, grids: readonly ProvenGrid[]): void {
  const codes = release.definition.questionnaire.profile.map(({ code }) => code);
  const pairs = codes.flatMap((code, i) => codes.slice(i + 1).map((other) => [code, other]));
  for (const needed of [...codes.map((code) => [code]), ...pairs]) {
    const isThere = grids.some((grid) => grid.by.length === needed.length && grid.covers(needed));
    if (!isThere) refute(`no counts by ${needed.join(' and ')}`);
  }
  const { definition, participation, threshold } = release;
  const { profile } = definition.questionnaire;
  if (!crossingRule(profile, participation.responses, threshold).isTied) return;
  const crossings = grids.filter(({ by, isShown }) => by.length === 2 && isShown);
  for (const [i, { by }] of crossings.entries()) {
    for (const { by: other } of crossings.slice(i + 1)) {
      const codes = [...new Set([...by, ...other])];
      if (!grids.some((grid) => grid.covers(codes)))
        refute(`no counts for the tables by ${codes.join(', ')} together`);
    }
  }
}

const isInCube = ({ by }: ProvenGrid, grids: readonly ProvenGrid[]): boolean =>
  by.length < 3 && grids.some((grid) => grid.by.length === 3 && grid.covers(by));

/** The counts by one or two profile questions have to be the same in all grids. */
function checkMargins(grids: readonly ProvenGrid[]): void {
  const known = new Map<string, string>();
  const parts = grids.flatMap(({ by }) => (by.length < 3 ? [by] : []));
  for (const grid of grids) {
    for (const codes of parts.filter((part) => grid.covers(part))) {
      const name = codes.join(' and ');
      const margin = JSON.stringify(grid.marginOf(codes));
      if ((known.get(name) ?? margin) !== margin) refute(`the counts by ${name} differ`);
      known.set(name, margin);
    }
  }
}

/** Makes the other table, and checks that nobody could tell it from the true one. */
function applyParts(
  { grid: own, group, parts }: CertificateWitness,
  grids: readonly ProvenGrid[],
  colluders: number,
): void {
  for (const part of parts) {
    const grid = grids[part.grid]!;
    const aimed = part.grid === own ? grid.rows.unitsOf(group) : [];
    for (const unit of grid.unitsIn(part)) {
      const isAlone = grid.trueSize(unit) <= colluders && grid.trueSize(unit) > 0;
      if (isAlone && !aimed.includes(unit)) refute('a table changes what one person knows');
    }
    grid.apply(part, (why) => refute(why));
  }
  const cubes = parts.map(({ grid }) => grids[grid]!).filter(({ by }) => by.length === 3);
  const shifted = new Map<string, string>();
  for (const grid of grids) {
    // What a cube shows is checked in it; a crossing that shows nothing can follow any change.
    const isInside = grid.by.length < 3 && cubes.some((cube) => cube.covers(grid.by));
    const isUntouched = !parts.some((part) => grids[part.grid] === grid);
    if (isInside || (isUntouched && grid.by.length === 2 && !grid.isShown)) continue;
    for (const code of grid.by) {
      const shift = JSON.stringify(grid.shiftOf(code));
      if ((shifted.get(code) ?? shift) !== shift)
        refute(`a table moves people by ${code} in one crossing only`);
      shifted.set(code, shift);
    }
  }
}

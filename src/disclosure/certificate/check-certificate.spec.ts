import { describe, expect, it } from '@jest/globals';
import type { Loose } from '../../../test/support/loose.js';
import { randomSmallSurvey } from '../../../test/support/random-small-survey.js';
import { canonicalHash } from '../../common/index.js';
import type { Response } from '../../questionnaire/index.js';
import { publishRelease } from '../publish-release.js';
import type { ReleaseContent } from '../release.js';
import type { Certificate } from './certificate.js';
import { checkCertificate, hashOfCertificate } from './check-certificate.js';
import { COINS } from '../../../test/support/coins.js';

/** A survey with small groups in a crossing, whose release needs witnesses. */
function proven(): {
  content: ReleaseContent;
  certificate: Certificate;
  responses: readonly Response[];
} {
  for (let seed = 1; seed < 500; seed++) {
    const { definition, responses } = randomSmallSurvey(seed);
    const request = {
      definition,
      responses,
      invited: null,
      verbatims: [],
      prior: [],
      coins: COINS,
    };
    const publication = publishRelease(request);
    if (publication.kind !== 'released' || !publication.certificate) continue;
    const { witnesses } = publication.certificate;
    const isCrossed = witnesses.some(({ parts }) => parts.some(({ people }) => people.length > 0));
    if (isCrossed && witnesses.length > 8) {
      return {
        content: publication.release.content,
        certificate: publication.certificate,
        responses,
      };
    }
  }
  throw new Error('no survey of these needs a witness');
}

const { content, certificate, responses } = proven();

/** The certificate after a change, under the hash that the release would then state. */
function checkAfter(change: (certificate: Loose<Certificate>) => void) {
  const changed = structuredClone(certificate) as unknown as Loose<Certificate>;
  change(changed);
  const proof = {
    ...content.method.proof,
    certificate: hashOfCertificate(changed as unknown as Certificate),
  };
  return checkCertificate({ ...content, method: { ...content.method, proof } }, changed);
}

/** What the check says once the true size of a withheld row of options is in the release. */
function outcomeOfShowing(
  table: number,
  row: number,
  by: readonly string[],
  codes: readonly string[],
): readonly string[] {
  const size = responses.filter((one) => by.every((code, i) => one[code] === codes[i])).length;
  const shown = structuredClone(content.tables) as Loose<ReleaseContent['tables']>;
  if (size === 0 || shown[table]!.cells[row]![0] !== null) return [];
  shown[table]!.cells[row]![0] = size;
  const changed = { ...certificate, tables: canonicalHash(shown) };
  const proof = { ...content.method.proof, certificate: hashOfCertificate(changed) };
  const tables = shown as unknown as ReleaseContent['tables'];
  const release = { ...content, tables, method: { ...content.method, proof } };
  return [checkCertificate(release, changed).kind];
}

const crossed = certificate.grids.findIndex(({ by }) => by.length === 2);
const moving = certificate.witnesses.findIndex(({ parts }) => parts[0]!.people.length > 0);

describe('the check of a certificate', () => {
  it('proves a release with the certificate that was made for it', () => {
    expect(checkCertificate(content, certificate)).toEqual({
      kind: 'proven',
      groups: expect.any(Number),
      tables: certificate.witnesses.length,
    });
  });

  it.each<[string, (certificate: Loose<Certificate>) => void]>([
    ['the witnesses are left out', (c) => (c.witnesses = [])],
    ['a count differs from what is published', (c) => c.grids[0]!.people[0]!++],
    [
      'an answer is counted twice',
      (c) => {
        const [counts] = Object.values(c.grids[crossed]!.answers);
        counts![0]!++;
      },
    ],
    [
      'a table moves somebody out of nowhere',
      (c) => c.witnesses[moving]!.parts[0]!.people[0]![1]!++,
    ],
    [
      'a table moves a unit that there is not',
      (c) => (c.witnesses[moving]!.parts[0]!.people[0]![0] = 9999),
    ],
    ['a table counts parts of people', (c) => (c.witnesses[moving]!.parts[0]!.people[0]![1] = 0.5)],
    [
      'a table leaves out one of its changes',
      (c) => Object.values(c.witnesses[moving]!.parts[0]!.answers)[0]!.pop(),
    ],
    [
      'the crossings do not agree',
      (c) => (c.grids[crossed]!.people = c.grids[crossed]!.people.toReversed()),
    ],
    ['more people are said to collude', (c) => (c.colluders = 40)],
    ['a grid is left out', (c) => c.grids.splice(crossed, 1)],
  ])('refutes it when %s', (_what, change) => {
    let outcome: unknown;
    try {
      outcome = checkAfter(change).kind;
    } catch (error) {
      outcome = (error as { category?: string }).category;
    }
    expect(['refuted', 'invalid-input']).toContain(outcome);
  });

  it('refutes a release that shows one cell more', () => {
    const tables = structuredClone(content.tables) as Loose<ReleaseContent['tables']>;
    let shown = 0;
    for (const table of tables) {
      for (const [r, row] of table.cells.entries()) {
        if (table.by.length !== 2 || row[0] !== null || table.rows[r]!.includes('Total')) continue;
        row[0] = 3;
        shown++;
      }
    }
    expect(shown).toBeGreaterThan(0);
    const release = { ...content, tables: tables as ReleaseContent['tables'] };
    expect(() => checkCertificate(release, certificate)).toThrow(
      expect.objectContaining({ code: 'certificate-of-another-release' }),
    );
  });

  it('refutes a release that shows a withheld size, under hashes that fit it', () => {
    const tried = content.tables.flatMap(({ by, rows }, t) =>
      by.length === 0 ? [] : rows.flatMap((row, r) => outcomeOfShowing(t, r, by, row.split('|'))),
    );
    expect(tried.length).toBeGreaterThan(5);
    expect(new Set(tried)).toEqual(new Set(['refuted']));
  });

  it('refuses a certificate of another release, and what is none (D12)', () => {
    expect(() => checkCertificate(content, { ...certificate, salt: 'another' })).toThrow(
      expect.objectContaining({ code: 'certificate-of-another-release' }),
    );
    for (const json of [null, 4, [], {}, { schema: 'cahier/release-1' }]) {
      expect(() => checkCertificate(content, json)).toThrow(
        expect.objectContaining({ code: 'not-a-certificate' }),
      );
    }
  });
});

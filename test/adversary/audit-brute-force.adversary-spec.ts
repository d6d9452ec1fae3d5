import { describe, expect, it } from '@jest/globals';
import { auditHere } from '../support/audit/audit-here.js';
import {
  afraid,
  besideEveryTable,
  besideProduct,
  besideResponses,
  blind,
} from '../support/audit/beside-brute-force.js';
import { published } from '../support/published.js';
import { randomSmallSurvey } from '../support/random-small-survey.js';
import { isWhole } from '../support/whole.js';

const audit = (release: Parameters<typeof auditHere>[0]) => auditHere(release);
const first = { audit, seed: 1 };

/** The short version of `npm run attack -- auditor`. */
describe('the auditor beside an attacker who tries every table', () => {
  it('finds a leak exactly where all possible tables agree on one', async () => {
    const seen = await besideEveryTable({ ...first, surveys: isWhole ? 45 : 24 });
    expect(seen).toMatchObject({ faults: [], unproven: 0 });
    expect(seen.safe).toBeGreaterThan(5);
    expect(seen.unsafe).toBeGreaterThan(5);
  });

  it('calls it no leak that fewer than may be a group, and perhaps nobody, are left', async () => {
    const seen = await besideEveryTable({ audit, seed: 11_000_248, surveys: 1 });
    expect(seen).toMatchObject({ faults: [], safe: 1 });
  });

  it('would be found out if it saw no leak, or one everywhere', async () => {
    for (const control of [blind, afraid]) {
      const { faults } = await besideEveryTable({ ...first, audit: control(audit), surveys: 14 });
      expect(faults.length).toBeGreaterThan(1);
    }
  });

  it('derives nothing about larger surveys that is not true of the responses', async () => {
    const { faults, derived } = await besideResponses({ ...first, surveys: isWhole ? 18 : 9 });
    expect(faults).toEqual([]);
    expect(derived).toBeGreaterThan(50);
  });

  it('finds no leak about anybody in what the product publishes', async () => {
    const { faults, safe } = await besideProduct({ ...first, surveys: isWhole ? 18 : 9 });
    expect(faults).toEqual([]);
    expect(safe).toBeGreaterThan(6);
  });

  it('calls it no leak that those who named no site are some, and fewer than may be a group', async () => {
    const { faults, safe } = await besideProduct({ audit, seed: 5_000_084, surveys: 1 });
    expect({ faults, safe }).toEqual({ faults: [], safe: 1 });
    const { proven } = await audit(published(randomSmallSurvey(5_000_084)));
    expect(proven.find(({ rule }) => rule === 'D1')?.statement).toMatch(
      /^Of 1 of the groups attacked it is told that they are smaller than 5: .* None of the others/,
    );
  });
});

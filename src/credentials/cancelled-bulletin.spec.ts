import { describe, expect, it } from '@jest/globals';
import { saidBy } from '../../test/support/said.js';
import { STRETCHED_WORDS } from '../common/index.js';
import { amend, type Amendment, type Change } from '../questionnaire/index.js';
import { buildBulletin } from './bulletin.js';
import { cancelledBulletin, isCancelled, verifyCancelled } from './cancelled-bulletin.js';
import { verifyBulletin } from './verify-bulletin.js';

const survey = 'ab'.repeat(16);
const definition = `sha256:${'3c'.repeat(32)}`;
const WHY = { day: '2027-03-12', reason: 'The list was shown to the wrong people.' };

const amended = (...changes: readonly Change[]): readonly Amendment[] =>
  changes.reduce<readonly Amendment[]>(
    (amendments, change) =>
      amend({ definitionHash: definition, amendments }, change, { ...WHY, isOfOneMaker: false }),
    [],
  );

const file = (amendments: readonly Amendment[]) =>
  JSON.parse(
    JSON.stringify(
      cancelledBulletin(
        { survey, definition, invited: 40, drawn: 12, responses: 9, amendments },
        STRETCHED_WORDS,
      ),
    ),
  ) as Record<string, unknown>;
const codes = (json: unknown) => verifyCancelled(json).findings.map(({ code }) => code);

describe('what there was of a cancelled survey', () => {
  const cancelled = amended(
    { kind: 'last-day-later', closesOn: '2027-03-28' },
    { kind: 'cancelled' },
  );

  it('is refused where it is not of its form', () => {
    for (const odd of [{ responses: -1 }, { survey: 'x' }, { amendments: 'none' }]) {
      expect(saidBy(() => verifyCancelled({ ...file(cancelled), ...odd }))).toContain(
        Object.keys(odd)[0],
      );
    }
  });

  it('is told from what is of another kind', () => {
    for (const odd of [null, undefined, 7, 'cahier/cancelled-1', { schema: 'cahier/bulletin-1' }]) {
      expect(isCancelled(odd)).toBe(false);
    }
    const other = { ...file(cancelled), schema: 'cahier/bulletin-1' };
    expect(saidBy(() => verifyCancelled(other))).toContain('schema');
  });

  it('leaves open how many there were only of those who were invited, or drew', () => {
    expect(codes({ ...file(cancelled), invited: null, drawn: null })).toEqual([]);
    for (const field of ['invited', 'drawn', 'responses']) {
      for (const odd of [-1, '7', ...(field === 'responses' ? [null] : [])]) {
        const json = { ...file(cancelled), [field]: odd };
        expect(saidBy(() => verifyCancelled(json))).toContain(field);
      }
    }
  });

  it('does not hold where holders decide, and none of them signed', () => {
    const seats = ['Ida Sorrel', 'Jon Teasel'].map((name, i) => ({
      name,
      words: [],
      sign: `B${'ab'[i]!.repeat(86)}`,
    }));
    const holders = { list: `sha256:${'5a'.repeat(32)}`, needed: 2, seats };
    expect(codes({ ...file(cancelled), holders })).toEqual(['amendments-unsigned']);
    expect(verifyCancelled({ ...file(cancelled), holders }).signedBy).toEqual([[], []]);
  });

  it('does not hold where nothing cancels, or the chain hangs on something else', () => {
    expect(codes(file(amended({ kind: 'closed-early' })))).toEqual(['amendments']);
    expect(codes(file(cancelled.slice(1)))).toEqual(['amendments']);
    expect(codes({ ...file(cancelled), definition: `sha256:${'3d'.repeat(32)}` })).toEqual([
      'control-words',
      'amendments',
    ]);
  });

  it('says how much there was, and why', () => {
    expect(isCancelled(file(cancelled))).toBe(true);
    expect(verifyCancelled(file(cancelled))).toMatchObject({
      findings: [],
      responses: 9,
      ...WHY,
    });
  });
});

describe('a bulletin of an amended survey', () => {
  const built = (amendments: readonly Amendment[]) =>
    buildBulletin({
      survey,
      definitionHash: definition,
      keys: [],
      invited: null,
      drawn: null,
      amendments,
      rows: [],
    }).bulletin;

  it('does not hold where an amendment was changed, and names them where it does', () => {
    const [later] = amended({ kind: 'last-day-later', closesOn: '2027-03-28' });
    const { findings, amendments } = verifyBulletin(
      built([{ ...later!, reason: 'Just because.' }]),
    );
    expect(findings.map(({ code }) => code)).toEqual(['amendments']);
    expect(amendments).toEqual([]);
    expect(verifyBulletin(built([later!]))).toMatchObject({ findings: [], amendments: [later] });
  });

  it('is the same file as before where nothing was amended', () => {
    expect(built([])).not.toHaveProperty('amendments');
  });
});

import { describe, expect, it } from '@jest/globals';
import { MOST_CHANGES, settleSubmission } from './settle-submission.js';
import type { StoredResponse, Submission } from './submission.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** A row that these presses changed, in this order. */
const aRow = (presses: readonly string[], sealed: Uint8Array | null): StoredResponse => ({
  serial: 'serial',
  survey: 'survey',
  nonceDigests: presses.join(' '),
  input: bytes('input'),
  signature: bytes('signature'),
  sealed,
});

const press = (
  nonceDigest: string,
  action: Submission['action'],
  sealed: Uint8Array | null,
): Submission => ({ ...aRow([], null), nonceDigest, action, sealed });

const first = bytes('first answers');
const second = bytes('second answers');

describe('settling a submission whose token was spent', () => {
  it('refuses other answers of a second press that does not say it replaces', () => {
    expect(settleSubmission(aRow(['a'], first), press('b', 'submit', second))).toEqual({
      acceptance: { kind: 'counted' },
    });
  });

  it('does not bring back answers that a later press replaced', () => {
    const row = aRow(['a', 'b'], second);
    for (const action of ['submit', 'replace', 'withdraw'] as const) {
      expect(settleSubmission(row, press('a', action, first))).toEqual({
        acceptance: { kind: 'counted' },
      });
    }
  });

  it('does not resurrect a withdrawn response by a late retry', () => {
    const row = aRow(['a', 'b', 'gone'], null);
    expect(settleSubmission(row, press('b', 'replace', second)).row).toBeUndefined();
  });

  it('answers a retry of the press that stands with what was stored then', () => {
    const row = aRow(['a', 'b'], second);
    expect(settleSubmission(row, press('b', 'replace', bytes('sealed again')))).toEqual({
      acceptance: { kind: 'repeated', sealed: second },
    });
  });

  it('answers the retry of a first submission like any other', () => {
    expect(settleSubmission(aRow(['a'], first), press('a', 'submit', first))).toEqual({
      acceptance: { kind: 'repeated', sealed: first },
    });
  });

  it('replaces the answers and remembers both presses, the newer last', () => {
    const row = aRow(['a'], first);
    expect(settleSubmission(row, press('b', 'replace', second))).toEqual({
      acceptance: { kind: 'stored', sealed: second },
      row: { ...row, nonceDigests: 'a b', sealed: second },
    });
  });

  it('withdraws by storing no answers, and keeps the spent token', () => {
    const row = aRow(['a'], first);
    expect(settleSubmission(row, press('b', 'withdraw', null))).toEqual({
      acceptance: { kind: 'stored', sealed: null },
      row: { ...row, nonceDigests: 'a b', sealed: null },
    });
  });

  it('takes fifty presses of one token and no more', () => {
    const presses = (count: number) => Array.from({ length: count }, (_, i) => `press-${i}`);
    const next = press('next', 'replace', second);
    expect(MOST_CHANGES).toBe(50);
    expect(settleSubmission(aRow(presses(49), first), next).acceptance.kind).toBe('stored');
    expect(settleSubmission(aRow(presses(50), first), next).acceptance.kind).toBe('counted');
  });
});

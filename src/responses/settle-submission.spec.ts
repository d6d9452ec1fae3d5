import { describe, expect, it } from '@jest/globals';
import { settleSubmission } from './settle-submission.js';
import type { StoredResponse, Submission } from './submission.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

/** A row under which this press stands. */
const aRow = (nonceDigest: string, sealed: Uint8Array | null): StoredResponse => ({
  serial: 'serial',
  survey: 'survey',
  nonceDigest,
  input: bytes('input'),
  signature: bytes('signature'),
  sealed,
  point: null,
  digest: null,
});

const press = (
  nonceDigest: string,
  action: Submission['action'],
  sealed: Uint8Array | null,
  after?: string,
): Submission => ({ ...aRow(nonceDigest, sealed), action, after });

const first = bytes('first answers');
const second = bytes('second answers');

describe('settling a submission whose token was spent', () => {
  it('refuses other answers of a second press that does not say it replaces', () => {
    expect(settleSubmission(aRow('a', first), press('b', 'submit', second, 'a'))).toEqual({
      acceptance: { kind: 'counted', standing: 'a' },
    });
  });

  it('does not bring back answers that a later press replaced', () => {
    const row = aRow('c', second);
    for (const late of [
      press('a', 'submit', first),
      press('b', 'replace', first, 'a'),
      press('b', 'withdraw', null, 'a'),
      press('b', 'replace', first, 'b'),
      press('b', 'replace', first),
    ]) {
      expect(settleSubmission(row, late)).toEqual({
        acceptance: { kind: 'counted', standing: 'c' },
      });
    }
  });

  it('does not resurrect a withdrawn response by a late retry', () => {
    const row = aRow('gone', null);
    expect(settleSubmission(row, press('b', 'replace', second, 'a')).row).toBeUndefined();
  });

  it('answers a retry of the press that stands with what was stored then', () => {
    const row = aRow('b', second);
    const retry = press('b', 'replace', bytes('sealed again'), 'a');
    expect(settleSubmission(row, retry)).toEqual({
      acceptance: { kind: 'repeated', sealed: second },
    });
  });

  it('answers the retry of a first submission like any other', () => {
    expect(settleSubmission(aRow('a', first), press('a', 'submit', first))).toEqual({
      acceptance: { kind: 'repeated', sealed: first },
    });
  });

  it('replaces the answers for who names the press that stands, and remembers the newer', () => {
    const row = aRow('a', first);
    expect(settleSubmission(row, press('b', 'replace', second, 'a'))).toEqual({
      acceptance: { kind: 'stored', sealed: second },
      row: { ...row, nonceDigest: 'b', sealed: second },
    });
  });

  it('withdraws by storing no answers, and keeps the spent token', () => {
    const row = aRow('a', first);
    expect(settleSubmission(row, press('b', 'withdraw', null, 'a'))).toEqual({
      acceptance: { kind: 'stored', sealed: null },
      row: { ...row, nonceDigest: 'b', sealed: null },
    });
  });

  it('can be changed and withdrawn after a thousand changes, by a row that has not grown', () => {
    let row = aRow('press-0', first);
    for (let n = 1; n <= 1000; n += 1) {
      const next = press(`press-${n}`, 'replace', second, `press-${n - 1}`);
      row = settleSubmission(row, next).row!;
    }
    expect(row).toEqual(aRow('press-1000', second));
    expect(settleSubmission(row, press('gone', 'withdraw', null, 'press-1000')).row).toEqual(
      aRow('gone', null),
    );
  });
});

import type { Acceptance, StoredResponse, Submission } from './submission.js';

/** Far more than anybody changes their mind; it bounds what one token can make a row hold. */
export const MOST_CHANGES = 50;

export interface Settlement {
  readonly acceptance: Acceptance;
  /** How the row stands afterwards, where it changes. */
  readonly row?: StoredResponse;
}

/**
 * Decides on a submission whose token was spent before. The row remembers every press that changed
 * it: a late retry of an earlier one must neither bring back answers that were replaced nor
 * resurrect a withdrawn response, and nothing in a request says which of two is newer.
 */
export function settleSubmission(row: StoredResponse, submission: Submission): Settlement {
  const presses = row.nonceDigests.split(' ');
  const { nonceDigest, action, sealed } = submission;
  if (nonceDigest === presses.at(-1)) {
    return { acceptance: { kind: 'repeated', sealed: row.sealed } };
  }
  if (action === 'submit' || presses.includes(nonceDigest) || presses.length >= MOST_CHANGES) {
    return { acceptance: { kind: 'counted' } };
  }
  return {
    acceptance: { kind: 'stored', sealed },
    row: { ...row, nonceDigests: [...presses, nonceDigest].join(' '), sealed },
  };
}

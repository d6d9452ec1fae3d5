import { type Acceptance, sealedAs, type StoredResponse, type Submission } from './submission.js';

export interface Settlement {
  readonly acceptance: Acceptance;
  /** How the row stands afterwards, where it changes. */
  readonly row?: StoredResponse;
}

/**
 * Decides on a submission whose token was spent before. The row remembers the press that stands, and
 * changes only for one that names it: a late retry of an earlier press names another, so it neither
 * brings back answers that were replaced nor resurrects a withdrawn response. However often answers
 * are changed, they can be changed once more (docs/decisions/0021).
 */
export function settleSubmission(row: StoredResponse, submission: Submission): Settlement {
  const { nonceDigest, action, after, sealed } = submission;
  const standing = row.nonceDigest;
  if (nonceDigest === standing) return { acceptance: { kind: 'repeated', sealed: row.sealed } };
  if (action === 'submit' || after !== standing) {
    return { acceptance: { kind: 'counted', standing } };
  }
  return {
    acceptance: { kind: 'stored', sealed },
    row: { ...row, nonceDigest, ...sealedAs(submission) },
  };
}

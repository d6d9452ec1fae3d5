import type { ResponseTable } from './response-table.js';
import { settleSubmission } from './settle-submission.js';
import { type Acceptance, rowOf, type StoredResponse, type Submission } from './submission.js';

/**
 * Writes submissions in one transaction and says of each, in their order, what became of it. Tokens
 * that are new are inserted together; only those that were spent before are looked at one by one.
 */
export async function writeSubmissions(
  table: ResponseTable,
  submissions: readonly Submission[],
): Promise<readonly Acceptance[]> {
  const open = await table.openAmong([...new Set(submissions.map(({ survey }) => survey))]);
  const taken = submissions.filter(({ survey }) => open.has(survey));
  const firsts = firstBySerial(taken);
  const inserted = await table.insertNew([...firsts.values()].map(rowOf));
  const isNew = (submission: Submission): boolean =>
    firsts.get(submission.serial) === submission && inserted.has(submission.serial);
  const others = taken.filter((submission) => !isNew(submission)).map(({ serial }) => serial);
  const rows = await table.readToChange([...new Set(others)].sort());
  const known = new Map(rows.map((row) => [row.serial, row]));
  const changed = new Map<string, StoredResponse>();
  const acceptances = submissions.map((submission): Acceptance => {
    if (!open.has(submission.survey)) return { kind: 'closed' };
    if (isNew(submission)) return { kind: 'stored', sealed: submission.sealed };
    const row = known.get(submission.serial);
    // Neither inserted nor there: its row stands under another ballot.
    if (!row) return { kind: 'copied' };
    const settled = settleSubmission(row, submission);
    if (settled.row) {
      known.set(row.serial, settled.row);
      changed.set(row.serial, settled.row);
    }
    return settled.acceptance;
  });
  const copied = new Set<string>();
  for (const row of changed.values()) if (!(await table.replace(row))) copied.add(row.serial);
  return acceptances.map((acceptance, i) =>
    acceptance.kind === 'stored' && copied.has(submissions[i]!.serial) && !isNew(submissions[i]!)
      ? { kind: 'copied' }
      : acceptance,
  );
}

function firstBySerial(submissions: readonly Submission[]): ReadonlyMap<string, Submission> {
  const firsts = new Map<string, Submission>();
  for (const one of submissions) if (!firsts.has(one.serial)) firsts.set(one.serial, one);
  return firsts;
}

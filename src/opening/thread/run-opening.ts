import { randomBytes } from 'node:crypto';
import { combineHoldings } from '../../council/thread.js';
import { type OpenedRows, openRows } from './open-rows.js';
import { type OpeningResult, publishOpened } from '../publish/publish-opened.js';
import type { OpeningJob, RowBatch, ThreadMessage } from './opening-messages.js';

/**
 * Puts the key together, opens, counts and protects, in memory. Nothing but the result survives
 * it. Throws `UnlockRefused` before any row is asked for.
 */
export async function runOpening(
  job: OpeningJob,
  batches: AsyncIterable<RowBatch>,
  tell: (message: ThreadMessage) => void,
): Promise<OpeningResult> {
  const privateKey = await combineHoldings(job.holdings);
  tell({ kind: 'unlocked' });
  const { responses, invalid } = await openAll(job, privateKey, batches);
  tell({ kind: 'protecting' });
  const { surveyId, definition, invited, openDays, amendments, ballots } = job;
  return publishOpened(
    {
      surveyId,
      definition,
      responses,
      invited,
      openDays,
      amendments,
      ballots: { ...ballots, invalid },
      prior: job.prior,
      merges: job.merges,
    },
    () => randomBytes(16).toString('hex'),
  );
}

async function openAll(
  { surveyId, definition, ballots, unsigned }: OpeningJob,
  privateKey: Uint8Array,
  batches: AsyncIterable<RowBatch>,
): Promise<OpenedRows> {
  try {
    const box = { surveyId, definition, privateKey, root: ballots.root, unsigned };
    return await openRows(box, batches);
  } finally {
    privateKey.fill(0);
  }
}

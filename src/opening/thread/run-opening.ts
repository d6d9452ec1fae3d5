import { randomBytes } from 'node:crypto';
import { combineHoldings } from '../../council/thread.js';
import { COIN_BYTES, publishRelease, readRelease } from '../../disclosure/index.js';
import { collectVerbatims } from '../../comments/thread.js';
import { type OpenedRows, openRows } from './open-rows.js';
import type { OpeningJob, OpeningResult, RowBatch, ThreadMessage } from './opening-messages.js';

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
  const onProgress = (share: number) => tell({ kind: 'protecting', share });
  onProgress(0);
  const { surveyId, definition, invited, openDays, amendments, ballots } = job;
  const publication = publishRelease({
    definition,
    responses,
    invited,
    openDays,
    amendments,
    ballots: { ...ballots, invalid },
    verbatims: [],
    prior: job.prior.map((content) => readRelease(content)),
    merges: job.merges,
    onProgress,
    // They go with this thread, like the responses: nothing here makes the release a second time.
    coins: randomBytes(COIN_BYTES),
  });
  if (publication.kind === 'too-few-responses') return publication;
  return {
    kind: 'released',
    release: publication.release.content,
    verbatims: collectVerbatims(surveyId, definition, responses, () =>
      randomBytes(16).toString('hex'),
    ),
  };
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

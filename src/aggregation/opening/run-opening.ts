import { randomBytes } from 'node:crypto';
import { publishRelease, readRelease } from '../../disclosure/index.js';
import { collectVerbatims } from '../verbatims/collect-verbatims.js';
import { openRows } from './open-rows.js';
import type { OpeningJob, OpeningResult, RowBatch } from './opening-messages.js';

/** Opens, counts and protects, in memory. Nothing but the result survives it. */
export async function runOpening(
  job: OpeningJob,
  batches: AsyncIterable<RowBatch>,
  onProtecting: (share: number) => void,
): Promise<OpeningResult> {
  const { surveyId, definition, privateKey, invited, ballots, unsigned } = job;
  const box = { surveyId, definition, privateKey, root: ballots.root, unsigned };
  const { responses, invalid } = await openRows(box, batches);
  privateKey.fill(0);
  onProtecting(0);
  const publication = publishRelease({
    definition,
    responses,
    invited,
    ballots: { ...ballots, invalid },
    verbatims: [],
    prior: job.prior.map((content) => readRelease(content)),
    merges: job.merges,
    onProgress: onProtecting,
  });
  if (publication.kind === 'too-few-responses') return publication;
  return {
    kind: 'released',
    release: publication.release.content,
    verbatims: collectVerbatims(surveyId, definition.questionnaire, responses, () =>
      randomBytes(16).toString('hex'),
    ),
  };
}

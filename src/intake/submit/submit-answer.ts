import type { SubmitOutcome } from '../sealing/submit-outcome.js';

/** Every answer has this many bytes, so that its length says nothing of what became of a ballot. */
const SIZE = 512;

/** What became of a submission, or that it was not looked at. */
export type SubmitAnswered = SubmitOutcome | { readonly kind: 'too-many' };

export interface SubmitAnswer {
  readonly status: 200 | 409 | 429 | 503;
  /** JSON, followed by blanks. */
  readonly body: string;
}

const MESSAGES = {
  'already-counted':
    'Another response under this ballot is counted; this one has changed nothing. To change it, choose “replace” on the page of the survey.',
  'not-accepted':
    'This submission is not accepted and nothing of it was kept. Load the page of the survey again and send it from there.',
  'too-many':
    'Too many responses come from your connection and this one was not taken. Nothing is lost: wait a minute and send it again.',
  unavailable:
    'Responses cannot be stored right now: send again in a minute. However often it is sent, it counts once.',
} as const;

const STATUS = {
  'already-counted': 409,
  'not-accepted': 409,
  'too-many': 429,
  unavailable: 503,
} as const;

/** What `POST /api/submit` answers. */
export function submitAnswer(outcome: SubmitAnswered): SubmitAnswer {
  if (outcome.kind === 'counted') {
    const { receipt, signature } = outcome;
    return answer(200, { receipt, ...(signature ? { signature } : {}) });
  }
  const { kind } = outcome;
  const standing = kind === 'already-counted' ? { standing: outcome.standing } : {};
  return answer(STATUS[kind], { code: kind, message: MESSAGES[kind], ...standing });
}

function answer(status: SubmitAnswer['status'], content: object): SubmitAnswer {
  const json = JSON.stringify(content);
  return { status, body: json + ' '.repeat(SIZE - Buffer.byteLength(json)) };
}

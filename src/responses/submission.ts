import { canonicalJson } from '../common/index.js';
import type { Response } from '../questionnaire/index.js';
import type { ResponseEntity } from './response.entity.js';

/** A validated response on its way into the store. */
export interface Submission {
  readonly survey: string;
  readonly serial: string;
  readonly answers: Response;
}

/**
 * What became of a submission: `stored`; `repeated`, when the same answers were there already under
 * that serial; `different`, when other answers were, which stay as they are.
 */
export type Acceptance = 'stored' | 'repeated' | 'different';

export const rowOf = ({ survey, serial, answers }: Submission): ResponseEntity => ({
  serial,
  survey,
  answers: canonicalJson(answers),
});

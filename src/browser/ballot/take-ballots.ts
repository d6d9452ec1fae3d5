import type { Token } from '../../credentials/browser.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { BallotRequest } from './ballot-panel.js';
import { now } from '../page/own-clock.js';
import { drawBallot, type DrawnBallot } from './draw-ballot.js';
import { keepBallot } from './kept-ballot.js';
import { answerFrom } from './waiting-day.js';

/** What came of asking for the ballot of another survey of the book. */
export interface OtherBallot {
  readonly survey: CheckedSurvey;
  readonly drawn: DrawnBallot;
  /** First day to answer on, YYYY-MM-DD; empty for at once. */
  readonly from: string;
}

export type TakenBallots =
  | {
      readonly kind: 'taken';
      readonly token: Token;
      readonly from: string;
      readonly others: readonly OtherBallot[];
    }
  | Exclude<DrawnBallot, { kind: 'drawn' }>;

/**
 * Takes the ballot of a survey and those of other surveys with one invitation and one ballot code,
 * and keeps them on this device when asked to. Without the first there are none; one of the others
 * that cannot be taken keeps nobody from the rest.
 *
 * @param base address of the process that knows the invitations; empty for this origin
 */
export async function takeBallots(
  base: string,
  survey: CheckedSurvey,
  others: readonly CheckedSurvey[],
  request: BallotRequest,
): Promise<TakenBallots> {
  const { invitation, ballotCode, returning, keep } = request;
  const first = await drawBallot(base, survey, invitation.secret, ballotCode);
  if (first.kind !== 'drawn') return first;
  const from = returning ? '' : answerFrom(survey.definition, now());
  if (keep) keepBallot(survey.id, { token: first.token, from, compared: survey.hash });
  const taken = await Promise.all(others.map((other) => takeOther(base, other, request)));
  return { kind: 'taken', token: first.token, from, others: taken };
}

/** Asks again for those of the ballots that may come after all; they are the same as before. */
export function retakeBallots(
  base: string,
  others: readonly OtherBallot[],
  request: BallotRequest,
): Promise<readonly OtherBallot[]> {
  return Promise.all(
    others.map(async (other) => (mayCome(other) ? takeOther(base, other.survey, request) : other)),
  );
}

/** Whether asking again may help: there was no answer, or too many had asked. */
export const mayCome = ({ drawn: { kind } }: OtherBallot): boolean =>
  kind === 'no-answer' || kind === 'too-many';

async function takeOther(
  base: string,
  survey: CheckedSurvey,
  { invitation, ballotCode, keep }: BallotRequest,
): Promise<OtherBallot> {
  const drawn = await drawBallot(base, survey, invitation.secret, ballotCode);
  const from = answerFrom(survey.definition, now()) || (survey.definition.opensOn ?? '');
  if (keep && drawn.kind === 'drawn') {
    keepBallot(survey.id, { token: drawn.token, from, compared: '' });
  }
  return { survey, drawn, from };
}

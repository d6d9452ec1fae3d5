import type { Token } from '../../credentials/browser.js';
import type { CheckedSurvey } from '../survey/load-survey.js';
import type { BallotRequest } from './ballot-panel.js';
import { drawBallot, type DrawnBallot } from './draw-ballot.js';
import { keepBallot } from './kept-ballot.js';
import { answerFrom } from './waiting-day.js';

export interface TakenBallot {
  readonly survey: CheckedSurvey;
  /** Absent when the server gives none of this survey for the invitation. */
  readonly token: Token | undefined;
  /** First day to answer on, YYYY-MM-DD; empty for at once. */
  readonly from: string;
}

export type TakenBallots =
  | {
      readonly kind: 'taken';
      readonly token: Token;
      readonly from: string;
      readonly others: readonly TakenBallot[];
    }
  | Exclude<DrawnBallot, { kind: 'drawn' }>;

/**
 * Takes the ballot of a survey and those of other surveys with one invitation and one ballot code,
 * and keeps them on this device when asked to. Where one answer is lost it ends there: pressing
 * again asks for the same ballots.
 *
 * @param base address of the process that knows the invitations; empty for this origin
 */
export async function takeBallots(
  base: string,
  survey: CheckedSurvey,
  others: readonly CheckedSurvey[],
  { invitation, ballotCode, returning, keep }: BallotRequest,
): Promise<TakenBallots> {
  const draw = (one: CheckedSurvey): Promise<DrawnBallot> =>
    drawBallot(base, one, invitation.secret, ballotCode);
  const first = await draw(survey);
  if (first.kind !== 'drawn') return first;
  const now = new Date();
  const taken: TakenBallot[] = [];
  for (const other of others) {
    const drawn = await draw(other);
    if (drawn.kind !== 'drawn' && drawn.kind !== 'refused') return drawn;
    const token = drawn.kind === 'drawn' ? drawn.token : undefined;
    const { opensOn = '' } = other.definition;
    taken.push({ survey: other, token, from: answerFrom(other.definition, now) || opensOn });
  }
  const from = returning ? '' : answerFrom(survey.definition, now);
  if (keep) {
    keepBallot(survey.id, { token: first.token, from, compared: true });
    for (const { survey: other, token, from: later } of taken) {
      if (token) keepBallot(other.id, { token, from: later, compared: false });
    }
  }
  return { kind: 'taken', token: first.token, from, others: taken };
}

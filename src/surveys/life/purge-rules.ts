import type { DomainError } from '../../common/index.js';
import { destructionDayOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';
import { refuse } from '../refusals.js';

type Kept = Pick<
  Survey,
  'state' | 'definition' | 'amendments' | 'closedOn' | 'isClosing' | 'purgedOn'
>;

/** Whether the day has come until which what was answered is kept. */
export const isPurgeDue = (survey: Kept, today: string): boolean =>
  today >= (destructionDayOf(survey) ?? dayThatNeverComes);

/** Whether its definition says when, so that everybody who answered was told. */
export const isPurgePromised = ({ definition }: Pick<Survey, 'definition'>): boolean =>
  definition.keepMonths !== undefined;

/** Throws once what was answered is destroyed: nothing more comes of it. */
export function checkNotPurged({ purgedOn }: Pick<Survey, 'purgedOn'>): void {
  if (purgedOn) throw refuse('answers-destroyed');
}

/** Why two reps may not destroy it now: before its day, they may only what they have opened. */
export function findPurgeObstacle(survey: Kept, today: string): DomainError | undefined {
  const { state, isClosing, purgedOn } = survey;
  if (purgedOn) return refuse('answers-destroyed');
  if (state === 'cancelled') return refuse('survey-over');
  if (state === 'draft' || state === 'scheduled' || state === 'open') {
    return refuse('purging-before-closing');
  }
  if (isClosing) return refuse('closing-unfinished');
  if (state === 'closed' && !isPurgeDue(survey, today)) return refuse('purging-before-opening');
  return undefined;
}

export function checkPurge(survey: Kept, today: string): void {
  const obstacle = findPurgeObstacle(survey, today);
  if (obstacle) throw obstacle;
}

const dayThatNeverComes = '9999-12-31';

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

/** Throws unless there is anything to destroy. */
function checkKept(survey: Kept): void {
  const { state, isClosing } = survey;
  checkNotPurged(survey);
  if (state === 'cancelled') throw refuse('survey-over');
  if (state === 'draft' || state === 'scheduled' || state === 'open') {
    throw refuse('purging-before-closing');
  }
  if (isClosing) throw refuse('closing-unfinished');
}

/** Throws unless two reps may destroy it now: before its day, only what they have opened. */
export function checkPurge(survey: Kept, today: string): void {
  checkKept(survey);
  if (survey.state === 'closed' && !isPurgeDue(survey, today)) {
    throw refuse('purging-before-opening');
  }
}

const dayThatNeverComes = '9999-12-31';

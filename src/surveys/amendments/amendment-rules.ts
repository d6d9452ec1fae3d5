import { dayAfter } from '../../common/index.js';
import {
  type HolderReplaced,
  isDay,
  isDecidedByHolders,
  MOST_AMENDMENTS,
} from '../../questionnaire/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { lastDayOf } from '../directory/survey-days.js';
import { checkNotPurged } from '../life/purge-rules.js';
import { refuse } from '../refusals.js';

/** Longer than any survey is put off; a year later it would be another survey. */
const MOST_DAYS_LATER = 366;

/** Two places stay for the ends: a survey that was changed often can still be closed early, and then cancelled. */
const MOST_BEFORE_THE_END = MOST_AMENDMENTS - 2;

type Amended = Pick<Survey, 'state' | 'definition' | 'amendments' | 'isClosing' | 'purgedOn'>;

/**
 * Throws unless the last day may move at all.
 *
 * @param today where the survey is
 */
export function checkLastDayMoves(survey: Amended, today: string): string {
  checkRunning(survey);
  const last = lastDayOf(survey);
  if (last === undefined) throw refuse('last-day-not-announced');
  // Whoever read that it was over may have thrown the ballot away.
  if (today > last) throw refuse('last-day-over');
  checkRoom(survey, MOST_BEFORE_THE_END);
  return last;
}

/** Throws unless the last day may become this one: later, and not without end. */
export function checkLater(survey: Amended, closesOn: string, today: string): void {
  const last = checkLastDayMoves(survey, today);
  if (!isDay(closesOn) || closesOn <= last) {
    throw refuse('last-day-not-later', { last: { day: last } });
  }
  const latest = dayAfter(survey.definition.closesOn ?? last, MOST_DAYS_LATER);
  if (closesOn > latest) throw refuse('last-day-too-late', { latest: { day: latest } });
}

/** Throws unless the survey may close before its last day is over, which its definition says. */
export function checkEarly(survey: Amended, today: string): void {
  checkRunning(survey);
  if (survey.state !== 'open') throw refuse('early-closing-not-open');
  const last = lastDayOf(survey);
  if (last === undefined) throw refuse('last-day-not-announced');
  if (today > last) throw refuse('survey-over');
  if (!survey.definition.mayCloseEarly) throw refuse('early-closing-not-planned');
  checkRoom(survey, MOST_BEFORE_THE_END + 1);
}

/** Throws once results are open: what is published cannot be taken back. */
export function checkCancelled(survey: Amended): void {
  const { state, isClosing } = survey;
  checkNotPurged(survey);
  if (state === 'opened' || state === 'archived') throw refuse('cancelling-too-late');
  if (state === 'cancelled') throw refuse('survey-over');
  if (isClosing) throw refuse('closing-unfinished');
  checkRoom(survey, MOST_AMENDMENTS);
}

/** Throws unless a seat may be given on while the survey runs: whom two holders decide for has to be known. */
export function checkReplacing(survey: Amended): void {
  checkRunning(survey);
  if (!isDecidedByHolders(survey.definition.holders)) throw refuse('holders-do-not-decide');
  checkRoom(survey, MOST_BEFORE_THE_END);
}

/** The same for this successor, who has no key that somebody has or had. */
export function checkReplaced(
  survey: Amended,
  { seat, seal, sign }: Pick<HolderReplaced, 'seat' | 'seal' | 'sign'>,
): void {
  checkReplacing(survey);
  const { holders } = survey.definition;
  if (!isUnknown(survey, { seal, sign }) || seat > (holders?.seats.length ?? 0)) {
    throw refuse('successor-known');
  }
}

/** Whether these are keys that no holder of the survey has or had. */
export function isUnknown(
  { definition, amendments }: Pick<Amended, 'definition' | 'amendments'>,
  { seal, sign }: Pick<HolderReplaced, 'seal' | 'sign'>,
): boolean {
  const seats = definition.holders?.seats ?? [];
  const later = (amendments ?? []).flatMap((one) => (one.kind === 'holder-replaced' ? [one] : []));
  const known = [...seats, ...later].flatMap((one) => [one.seal, one.sign]);
  return !known.includes(seal) && !known.includes(sign);
}

/** A list that is longer than anybody reads would break every check of the survey. */
function checkRoom({ amendments }: Amended, most: number): void {
  if ((amendments ?? []).length >= most) throw refuse('too-many-amendments', { most });
}

function checkRunning({ state }: Amended): void {
  if (state !== 'scheduled' && state !== 'open') throw refuse('survey-over');
}

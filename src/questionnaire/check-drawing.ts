import { dayAfter } from '../common/browser.js';
import { isDay } from './calendar-day.js';
import { refuse } from './refusals.js';
import {
  DAYS_TO_FORGET,
  type Drawing,
  type DrawingDays,
  type SurveyMode,
} from './survey-definition.js';

/** So that everybody has the time to take a ballot, and nobody's stands out (protocol 5.6). */
export const FEWEST_DRAWING_DAYS = 7;

/** From so many invited on a second window is kept: a few who come late would be alone in it. */
export const FEWEST_FOR_SECOND_DRAWING = 60;

interface Surrounding {
  readonly opensOn?: string | undefined;
  readonly closesOn?: string | undefined;
  readonly mode: SurveyMode;
}

/**
 * Throws where ballots are not given out in two phases, days are no days, out of order or too few, or
 * there is no whole day between the last of them and the first on which their ballots are used.
 */
export function checkDrawing(drawing: Drawing, { opensOn, closesOn, mode }: Surrounding): void {
  const { again } = drawing;
  if (mode !== 'two-phases') throw refuse('drawing-needs-two-phases');
  for (const window of again ? [drawing, again] : [drawing]) checkWindow(window);
  if (drawing.until < dayAfter(drawing.from, FEWEST_DRAWING_DAYS - 1)) {
    throw refuse('drawing-too-short', { fewest: FEWEST_DRAWING_DAYS });
  }
  if (opensOn !== undefined && opensOn < dayAfter(drawing.until, DAYS_TO_FORGET)) {
    throw refuse('answers-before-drawing-ends');
  }
  if (!again) return;
  const isInside =
    again.from > drawing.until && dayAfter(again.until, DAYS_TO_FORGET) <= (closesOn ?? '9999');
  if (!isInside) throw refuse('second-drawing-outside');
}

function checkWindow({ from, until }: DrawingDays): void {
  if (!isDay(from) || !isDay(until)) throw refuse('bad-day');
  if (until < from) throw refuse('drawing-days-out-of-order');
}

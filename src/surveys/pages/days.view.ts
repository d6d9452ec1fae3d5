import {
  fill,
  formatDay,
  formatDayThere,
  formatLastMinute,
  sayPart,
} from '../../language/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import { firstDayOf, lastDayOf, openDaysOf, zoneOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';
import { findOpeningProblem, listMissing } from '../life/survey-life.js';
import { settingsOf } from '../settings/survey-settings.js';
import { words } from '../words/index.js';

/** What an admin's page says of a survey's days; the sentences are null where they are no matter. */
export interface DaysView {
  /** What keeps a draft from being scheduled. */
  readonly missing: readonly string[];
  /** When a scheduled survey opens, or why it did not. */
  readonly opens: string | null;
  /** Whether a press would open it now. */
  readonly isToOpen: boolean;
  readonly closes: string | null;
  /** The days that were. */
  readonly were: string | null;
}

export function viewLifeDays(survey: Survey, today: string, language: Language): DaysView {
  const { state } = survey;
  const isScheduled = state === 'scheduled';
  const were = openDaysOf(survey);
  return {
    missing: state === 'draft' ? sayMissing(survey, today, language) : [],
    opens: isScheduled ? sayOpening(survey, today, language) : null,
    isToOpen: isScheduled && findOpeningProblem(survey, today) === undefined,
    closes: state === 'open' ? sayClosing(survey, language) : null,
    were: were
      ? `${formatDay(were.from, language)} – ${formatDayThere(were.to, zoneOf(survey), language)}`
      : null,
  };
}

const sayMissing = (survey: Survey, today: string, language: Language): readonly string[] =>
  listMissing(settingsOf(survey), today).map((part) => sayPart({ part }, language));

/** A survey that was scheduled before days were rules has none to name: it waits for a press. */
function sayOpening(survey: Survey, today: string, language: Language): string | null {
  const { days } = words[language];
  const first = firstDayOf(survey);
  if (!first) return null;
  const values = {
    day: formatDayThere(first, zoneOf(survey), language),
    k: survey.definition.threshold,
    invited: survey.invited ?? 0,
  };
  if (today < first) {
    const isInvited = isByInvitation(survey.definition.mode);
    return fill(isInvited ? days.opensIfInvited : days.opens, values);
  }
  return findOpeningProblem(survey, today) === 'too-few-invited'
    ? fill(days.notOpened, values)
    : days.opensNow;
}

function sayClosing(survey: Survey, language: Language): string | null {
  const last = lastDayOf(survey);
  if (!last) return null;
  const day = formatLastMinute(last, zoneOf(survey), language);
  return fill(words[language].days.closes, { day });
}

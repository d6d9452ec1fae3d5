import { fill, formatDay } from '../../language/index.js';
import { isByInvitation } from '../../questionnaire/index.js';
import { adminWords } from '../../questionnaires/index.js';
import type { Language } from '../../web/index.js';
import { firstDayOf, lastDayOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';

/**
 * What comes next for a survey, for an admin who looks over all of them; null where nothing does.
 *
 * @param gaps how much of its questionnaire is still to settle, while it is a draft
 */
export function nextStep(survey: Survey, gaps: number, language: Language): string | null {
  const { next } = adminWords[language].list;
  const { state, definition, uploads, isClosing, purgedOn } = survey;
  const [first, last] = [firstDayOf(survey), lastDayOf(survey)].map(
    (day) => day && formatDay(day, language),
  );
  if (isClosing) return next.finish;
  switch (state) {
    case 'draft':
      if (gaps > 0) return fill(next.settle, { count: gaps });
      return first && last ? next.schedule : next.days;
    case 'scheduled':
    case 'open': {
      const invited = (uploads?.byMail ?? 0) + (uploads?.bySlip ?? 0);
      if (isByInvitation(definition.mode) && invited === 0) return next.invite;
      if (state === 'scheduled') return first ? fill(next.opens, { day: first }) : next.open;
      return last ? fill(next.closes, { day: last }) : next.close;
    }
    case 'closed':
      return purgedOn ? null : next.results;
    case 'opened':
      return next.archive;
    case 'archived':
    case 'cancelled':
      return null;
  }
}

import { fill, formatLastMinute, languageName } from '../../language/index.js';
import { adminPage, adminWords } from '../../questionnaires/index.js';
import type { Page, Viewer } from '../../web/index.js';
import { lastDayOf, zoneOf } from '../directory/survey-days.js';
import type { Survey } from '../directory/survey.entity.js';
import { wordsOf } from '../survey-words.js';
import { viewMode } from './settings.view.js';
import { viewDays } from './view-days.js';

/** Asks once before a survey is frozen, naming what nobody can change from then on. */
export function schedulePage(viewer: Viewer, survey: Survey): Page {
  const { language } = viewer;
  const { days: t } = wordsOf(survey, language);
  const { definition } = survey;
  const languages = definition.questionnaire.languages.map((tag) => languageName(tag, language));
  const thresholds = fill(adminWords[language].survey.thresholdsText, {
    k: definition.threshold,
    sensitive: definition.sensitiveThreshold,
  });
  return confirmPage(viewer, survey, {
    step: 'scheduled',
    title: t.scheduleTitle,
    warning: t.scheduleWarning,
    kept: [
      fill(t.scheduleKept, { languages: languages.join(', ') }),
      fill(t.scheduleDays, { days: viewDays(survey, language) ?? '' }),
      fill(t.schedulePlan, { mode: viewMode(definition, language).name, thresholds }),
    ],
    submit: t.scheduleSubmit,
  });
}

/** The same before it opens: whoever answered then cannot be told that it was a mistake. */
export function openPage(viewer: Viewer, survey: Survey): Page {
  const { days: t } = wordsOf(survey, viewer.language);
  const last = lastDayOf(survey);
  return confirmPage(viewer, survey, {
    step: 'open',
    title: t.openTitle,
    warning: last
      ? fill(t.openWarning, { day: formatLastMinute(last, zoneOf(survey), viewer.language) })
      : t.openWarningUndated,
    kept: [],
    submit: t.openSubmit,
  });
}

interface Question {
  readonly step: 'scheduled' | 'open';
  readonly title: string;
  readonly warning: string;
  readonly kept: readonly string[];
  readonly submit: string;
}

const confirmPage = (viewer: Viewer, { id }: Survey, question: Question): Page =>
  adminPage('confirm-step', viewer, { id, ...question });

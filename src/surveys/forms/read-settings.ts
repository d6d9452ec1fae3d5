import {
  isSensitive,
  normaliseText,
  type Questionnaire,
  readMerges,
  usualMode,
} from '../../questionnaire/index.js';
import type { SurveySettings } from '../settings/survey-settings.js';
import { readCount } from '../../questionnaires/index.js';
import type { SettingsDto } from './survey.dto.js';

/** Throws `bad-merge`; whatever else no survey may have is refused when it is defined. */
export function readSettings(form: SettingsDto, questionnaire: Questionnaire): SurveySettings {
  const sensitive = isSensitive(questionnaire) || form.sensitive === 'yes';
  return {
    slug: form.slug,
    council: normaliseText(form.council).trim(),
    languages: form.languages,
    opensOn: form.opensOn || undefined,
    closesOn: form.closesOn || undefined,
    keepMonths: Number(form.keepMonths),
    mayCloseEarly: form.mayCloseEarly === 'yes',
    timeZone: form.timeZone,
    threshold: Number(form.threshold),
    sensitiveThreshold: Number(form.sensitiveThreshold),
    invited: readCount(form.invited) ?? null,
    crossings: form.crossings.map((crossing) => crossing.split('|')),
    merges: readMerges(questionnaire, form.merges),
    mode: form.mode ?? usualMode(sensitive),
    sensitive,
    previousWave: form.previousWave || undefined,
  };
}

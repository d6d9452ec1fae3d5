import { normaliseText } from '../../questionnaire/index.js';
import type { SurveySettings } from '../settings/survey-settings.js';
import { readCount } from './read-rows.js';
import type { SettingsDto } from './survey.dto.js';

export const readSettings = (form: SettingsDto): SurveySettings => ({
  slug: form.slug,
  council: normaliseText(form.council).trim(),
  languages: form.languages,
  opensOn: form.opensOn || undefined,
  closesOn: form.closesOn || undefined,
  threshold: Number(form.threshold),
  sensitiveThreshold: Number(form.sensitiveThreshold),
  invited: readCount(form.invited) ?? null,
  merges: [],
  mode: 'open-link',
  sensitive: false,
  previousWave: undefined,
  crossings: form.crossings.map((crossing) => crossing.split('|')),
});

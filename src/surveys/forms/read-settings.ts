import {
  type Drawing,
  type DrawingDays,
  isSensitive,
  normaliseText,
  type Questionnaire,
  readMerges,
  tidyInformation,
  usualMode,
} from '../../questionnaire/index.js';
import type { SurveySettings } from '../settings/survey-settings.js';
import { readCount } from '../../questionnaires/index.js';
import type { SettingsDto } from './survey.dto.js';

/** What was ticked, and what was accepted with a press. */
const mergesIn = ({ merges, accept }: SettingsDto): readonly string[] => [...merges, ...accept];

/** Throws `bad-merge`; whatever else no survey may have is refused when it is defined. */
export function readSettings(form: SettingsDto, questionnaire: Questionnaire): SurveySettings {
  const sensitive = isSensitive(questionnaire) || form.sensitive === 'yes';
  return {
    slug: form.slug,
    council: normaliseText(form.council).trim(),
    information: tidyInformation(form),
    languages: form.languages,
    opensOn: form.opensOn || undefined,
    closesOn: form.closesOn || undefined,
    drawing: drawingIn(form),
    keepMonths: Number(form.keepMonths),
    mayCloseEarly: form.mayCloseEarly === 'yes',
    timeZone: form.timeZone,
    threshold: Number(form.threshold),
    sensitiveThreshold: Number(form.sensitiveThreshold),
    invited: readCount(form.invited) ?? null,
    crossings: form.crossings.map((crossing) => crossing.split('|')),
    participation: form.participation,
    merges: readMerges(questionnaire, mergesIn(form)),
    mode: form.mode ?? usualMode(sensitive),
    sensitive,
    opening: form.opening ?? 'server',
    tests: readCount(form.tests) ?? 0,
    previousWave: form.previousWave || undefined,
  };
}

/** Half a window is one that the definition refuses. */
function drawingIn(form: SettingsDto): Drawing | undefined {
  const first = window(form.drawsFrom, form.drawsUntil);
  const again = window(form.drawsAgainFrom, form.drawsAgainUntil);
  if (!first && !again) return undefined;
  return { ...(first ?? { from: '', until: '' }), ...(again ? { again } : {}) };
}

const window = (from: string, until: string): DrawingDays | undefined =>
  from || until ? { from, until } : undefined;

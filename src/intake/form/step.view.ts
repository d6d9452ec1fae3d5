import { type Questionnaire, type SurveyDefinition } from '../../questionnaire/index.js';
import { carriedPast } from '../steps/step-fields.js';
import { type Step, wholeOf } from '../../screens/index.js';
import { stepsOf } from '../steps/steps-of.js';
import type { FormState } from './form-state.js';

/** The step that a form shows: everything, where none is named. */
export const shownStep = (questionnaire: Questionnaire, step: number | undefined): Step =>
  (step === undefined ? undefined : stepsOf(questionnaire)[step]) ?? wholeOf(questionnaire);

/** What the form says and carries of its steps. */
export function viewStep({ questionnaire }: SurveyDefinition, { step, typed }: FormState) {
  const isPreview = step === undefined;
  const shown = shownStep(questionnaire, step);
  return {
    step: step ?? 0,
    isFirst: (step ?? 0) === 0,
    isLast: shown.isLast,
    /** For the script of a preview; the one by invitation fetches the frozen definition. */
    preview: isPreview ? JSON.stringify(questionnaire) : '',
    carried: carriedPast(shown, questionnaire, typed),
  };
}

import { textIn } from '../../common/index.js';
import { type AgreedMerge, mergeName } from '../../questionnaire/index.js';
import type { Language } from '../../web/index.js';
import type { Survey } from '../directory/survey.entity.js';
import { viewDays } from './view-days.js';

/** Merges as the form's checkboxes write them. */
export const mergeValues = (merges: readonly AgreedMerge[]): readonly string[] =>
  merges.map(mergeName);

/** The surveys that this one may repeat, each named by its definition's hash. */
export const viewWaves = (waves: readonly Survey[], chosen: string, language: Language) =>
  waves.map((wave) => {
    const { slug, definition, definitionHash } = wave;
    const { title, languages } = definition.questionnaire;
    const days = viewDays(wave, language);
    const name = `${textIn(title, language, languages)} (${slug})`;
    return {
      value: definitionHash,
      name: days ? `${name}, ${days}` : name,
      isChosen: definitionHash === chosen,
    };
  });

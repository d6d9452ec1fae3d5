import { INFORMATION, type SurveyInformation } from './survey-definition.js';
import { normaliseText } from './text-rules.js';

/** What was written, with nothing around it and nothing of what was left empty. */
export function tidyInformation(information: SurveyInformation): SurveyInformation {
  const written = INFORMATION.map((name) => {
    const texts = Object.entries(information[name] ?? {})
      .map(([language, text]) => [language, normaliseText(text).trim()] as const)
      .filter(([, text]) => text !== '');
    return [name, Object.fromEntries(texts)] as const;
  });
  return Object.fromEntries(written.filter(([, texts]) => Object.keys(texts).length > 0));
}

/** The same in some languages only. */
export const limitInformation = (
  information: SurveyInformation,
  languages: readonly string[],
): SurveyInformation =>
  tidyInformation(
    Object.fromEntries(
      INFORMATION.map((name) => {
        const texts = Object.entries(information[name] ?? {});
        return [name, Object.fromEntries(texts.filter(([tag]) => languages.includes(tag)))];
      }),
    ),
  );

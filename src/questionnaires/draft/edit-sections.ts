import { type LocalisedText } from '../../common/index.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import { freeCode } from './codes.js';
import { changeItem, type Move, findOrRefuse, moveItem, removeItem } from './coded-items.js';
import { refuse } from '../refusals.js';

export interface SectionTexts {
  readonly title: LocalisedText;
  readonly intro?: LocalisedText;
}

/** Adds an empty section at the end and says its code. */
export function addSection(questionnaire: Questionnaire): {
  readonly questionnaire: Questionnaire;
  readonly code: string;
} {
  const { sections } = questionnaire;
  const code = freeCode('section', new Set(sections.map((section) => section.code)));
  const section = { code, title: {}, questions: [] };
  return { questionnaire: { ...questionnaire, sections: [...sections, section] }, code };
}

export function reviseSection(
  questionnaire: Questionnaire,
  code: string,
  texts: SectionTexts,
): Questionnaire {
  const sections = changeItem(questionnaire.sections, code, ({ showIf, questions }) => ({
    code,
    ...texts,
    ...(showIf === undefined ? {} : { showIf }),
    questions,
  }));
  return { ...questionnaire, sections };
}

export const moveSection = (
  questionnaire: Questionnaire,
  code: string,
  move: Move,
): Questionnaire => ({
  ...questionnaire,
  sections: moveItem(questionnaire.sections, code, move),
});

/** Refuses a section that still holds questions: they would vanish unread. */
export function removeSection(questionnaire: Questionnaire, code: string): Questionnaire {
  const { sections } = questionnaire;
  if (findOrRefuse(sections, code).questions.length > 0) {
    throw refuse('section-not-empty');
  }
  return { ...questionnaire, sections: removeItem(sections, code) };
}

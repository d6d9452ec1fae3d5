import type { LocalisedText } from '../../common/index.js';
import { QUESTIONNAIRE_SCHEMA, type Questionnaire } from '../../questionnaire/index.js';

export interface GeneralPart {
  readonly code: string;
  readonly languages: readonly string[];
  readonly title: LocalisedText;
  readonly intro?: LocalisedText;
}

/** A questionnaire with nothing in it yet but a section to put the first question in. */
export const newQuestionnaire = (general: GeneralPart): Questionnaire => ({
  schema: QUESTIONNAIRE_SCHEMA,
  ...general,
  profile: [],
  sections: [{ code: 'section1', title: {}, questions: [] }],
});

/**
 * Replaces title, introduction, code and languages. Texts in a language that is taken off stay in
 * the draft, so that ticking it again brings them back; scheduling leaves them out.
 */
export const reviseGeneral = (
  { schema, profile, sections, claims, demands }: Questionnaire,
  general: GeneralPart,
): Questionnaire => ({
  schema,
  ...general,
  profile,
  sections,
  ...(claims ? { claims } : {}),
  ...(demands ? { demands } : {}),
});

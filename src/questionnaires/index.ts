/**
 * Questionnaires in the making: the drafts that admins keep, the pages on which they write one, what
 * is still to settle in it, and what its figures will be able to show. Never sees a survey's life,
 * a response or a respondent.
 */
export { findQuestion } from './draft/edit-questions.js';
export { OFFERS } from './draft/offers.js';
export { limitLanguages } from './draft/limit-languages.js';
export { listGaps } from './draft/list-gaps.js';
export { QuestionnaireDraft } from './draft/questionnaire-draft.entity.js';
export { QuestionnaireDrafts } from './draft/questionnaire-drafts.js';
export { adminPage } from './editor/admin-page.js';
export { type Deletable, DeletingController } from './editor/deleting.controller.js';
export { viewGaps } from './editor/gaps.view.js';
export { QUESTIONNAIRES_ENTITIES } from './entities.js';
export { type TextsField, textsField } from './forms/form-fields.view.js';
export { IsCodeList, IsCountOrBlank, IsInformation, IsTexts, IsTitle } from './forms/form-rules.js';
export { hasText, keepHidden, readCount, readTexts } from './forms/read-rows.js';
export { QUESTIONNAIRE_USES, type QuestionnaireUse, type QuestionnaireUses } from './ports.js';
export { QuestionnairesModule } from './questionnaires.module.js';
export { words as adminWords } from './words/index.js';

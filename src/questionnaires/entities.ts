import { QuestionnaireDraft } from './draft/questionnaire-draft.entity.js';
import { QuestionnaireStep } from './draft/questionnaire-step.entity.js';

/** Tables of this room, all in the office database. */
export const QUESTIONNAIRES_ENTITIES = [QuestionnaireDraft, QuestionnaireStep];

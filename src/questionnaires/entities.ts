import { QuestionnaireDraft } from './draft/questionnaire-draft.entity.js';

/** Tables of this room, all in the office database. */
export const QUESTIONNAIRES_ENTITIES = [QuestionnaireDraft];

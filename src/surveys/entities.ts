import { QuestionnaireDraft } from './draft/questionnaire-draft.entity.js';
import { Survey } from './survey.entity.js';

/** Tables of this room, all in the office database. */
export const SURVEYS_ENTITIES = [QuestionnaireDraft, Survey];

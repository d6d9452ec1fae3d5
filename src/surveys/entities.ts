import { Survey } from './directory/survey.entity.js';

/** Tables of this room, all in the office database. */
export const SURVEYS_ENTITIES = [Survey];

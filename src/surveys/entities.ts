import { ServedPageRow } from './directory/served-page.entity.js';
import { Survey } from './directory/survey.entity.js';
import { KnownDayRow } from './life/known-day.entity.js';

/** Tables of this room, all in the office database. */
export const SURVEYS_ENTITIES = [Survey, KnownDayRow, ServedPageRow];

import { Agreement } from './agreement.entity.js';

/** Tables of this room, all in the office database. */
export const AGREEMENTS_ENTITIES = [Agreement];

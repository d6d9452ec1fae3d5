/**
 * The store of responses: a writer for intake, a reader for aggregation alone, a counter. Promises
 * that an accepted response is durable before it is acknowledged and is never stored twice. Never
 * sees who answered, when, from where or in which language.
 */
import { ResponseEntity } from './response.entity.js';

export { ResponseCounter } from './response-counter.js';
export { ResponseReader } from './response-reader.js';
export { ResponseWriter } from './response-writer.js';
export type { Acceptance, Submission } from './submission.js';
export { ResponsesModule } from './responses.module.js';

export const RESPONSES_ENTITIES = [ResponseEntity];

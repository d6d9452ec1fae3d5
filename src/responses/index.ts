/**
 * The store of sealed responses: a writer for intake, a reader for the opening and
 * the bulletin alone, a counter.
 * Promises that an accepted response is durable before it is acknowledged, is never stored twice
 * under one token, and that nothing is stored once a survey is closed. Never sees an answer, who
 * gave it, when, from where or in which language.
 */
import { IntakeKeyEntity } from './intake-key.entity.js';

export { IntakeKeys } from './intake-keys.js';
export { ResponseCounter } from './response-counter.js';
export { ResponseDestruction } from './response-destruction.js';
export { ResponseFolding } from './response-folding.js';
export { ResponseReader, type ResponseStub, type SealedResponse } from './response-reader.js';
export { ResponseWriter } from './response-writer.js';
export type { Acceptance, RowMarks, SealedRow, Submission } from './submission.js';
export { ResponsesModule } from './responses.module.js';

export const RESPONSES_ENTITIES = [IntakeKeyEntity];

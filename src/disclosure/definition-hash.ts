import { canonicalHash } from '../common/index.js';
import type { SurveyDefinition } from '../questionnaire/index.js';

/** What a definition hashes to; stated in the release and behind the six control words. */
export const definitionHash = (definition: SurveyDefinition): string => canonicalHash(definition);

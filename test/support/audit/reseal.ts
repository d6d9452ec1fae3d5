import { canonicalHash } from '../../../src/common/index.js';
import {
  readRelease,
  type ProtectedRelease,
  type PublishedTable,
  type ReleaseContent,
} from '../../../src/disclosure/index.js';
import { definitionHash, type SurveyDefinition } from '../../../src/questionnaire/index.js';

/** A release that nobody protected, under the hash that its content gets. */
export function sealed(
  definition: SurveyDefinition,
  responses: number,
  tables: readonly PublishedTable[],
): ProtectedRelease {
  const { questionnaire, threshold, sensitiveThreshold } = definition;
  const content: Omit<ReleaseContent, 'hash'> = {
    schema: 'cahier/release-1',
    survey: {
      code: questionnaire.code,
      title: questionnaire.title,
      definition: definitionHash(definition),
    },
    definition,
    threshold,
    sensitiveThreshold,
    participation: { invited: null, responses },
    tables,
    verbatims: [],
    prior: [],
    method: { name: 'by hand', version: '1', proof: {} },
  };
  // A file from here on, as readers get it.
  const file = JSON.parse(JSON.stringify(content)) as object;
  return readRelease({ ...file, hash: canonicalHash(file) });
}

import { DomainError } from '../../common/index.js';
import {
  type AgreedMerge,
  joinMerges,
  mergeName,
  readMerges,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/**
 * The merges that a form of reps adds to the plan, which stays as it was frozen: one that shares
 * options with the plan's comes back with all of them. Throws `merges-not-offered` on any other
 * value than the form offers.
 *
 * @param field the form's `merges`: nothing, one name or several
 */
export function agreedMerges(definition: SurveyDefinition, field: unknown): readonly AgreedMerge[] {
  try {
    return addedTo(definition, field);
  } catch (error) {
    if (error instanceof DomainError) throw refuse('merges-not-offered', {}, { cause: error });
    throw error;
  }
}

function addedTo(
  { questionnaire, merges: planned = [] }: SurveyDefinition,
  field: unknown,
): readonly AgreedMerge[] {
  const names = (Array.isArray(field) ? field : [field]).filter((name) => name !== undefined);
  const chosen = readMerges(
    questionnaire,
    names.map((name) => (typeof name === 'string' ? name : '')),
  );
  const known = new Set(planned.map(mergeName));
  return readMerges(
    questionnaire,
    joinMerges(questionnaire, [...planned, ...chosen]).map(mergeName),
  ).filter((merge) => !known.has(mergeName(merge)));
}

import {
  type Amendment,
  areAmendments,
  findDefinitionProblem,
  isDecidedByHolders,
  lastDayAfter,
  type SurveyDefinition,
} from '../../questionnaire/index.js';
import { countAmendments } from '../decisions/count-amendments.js';
import { dayOf, fieldsOf, schemaOf } from '../reading/read-fields.js';
import { refuse } from '../refusals.js';
import { labelledHash } from './council-list.js';

export const ENDED_SCHEMA = 'cahier/ended-1';

/** A survey whose answers a server says it has destroyed, with every change that was made to it. */
export interface EndedSurvey {
  readonly definition: SurveyDefinition;
  readonly amendments: readonly Amendment[];
  /** YYYY-MM-DD, where the survey is; no signature of a server is on it. */
  readonly destroyedOn: string;
}

/**
 * Reads what a server says of the end of a survey; anybody may have written it. The survey alone, as it was frozen,
 * is refused: its last day may have been moved since.
 *
 * @throws DomainError also where the changes are not in order, or do not count
 */
export async function readEnded(value: unknown, file: string): Promise<EndedSurvey> {
  if (findDefinitionProblem(value) === undefined) throw refuse('ended-survey-alone', { file });
  schemaOf(value, ENDED_SCHEMA, file);
  const fields = fieldsOf(value, { file }, ['schema', 'definition', 'amendments', 'destroyedOn']);
  const destroyedOn = dayOf(fields, 'destroyedOn');
  const { definition, amendments } = fields.values;
  if (findDefinitionProblem(definition)) throw refuse('ended-changes', { file });
  const survey = definition as SurveyDefinition;
  const hash = await labelledHash('', survey);
  const about = { definitionHash: hash, holders: survey.holders };
  if (!areAmendments(amendments, hash, survey) || !(await countAmendments(amendments, about))) {
    throw refuse('ended-changes', { file });
  }
  return { definition: survey, amendments, destroyedOn };
}

/**
 * The day after which its answers may be destroyed; undefined where none is, or its holders ended it before. An end
 * that no device signed is the server's word alone, and brings no day nearer.
 */
export function lastDayOf({ definition, amendments }: EndedSurvey): string | undefined {
  const isOver =
    isDecidedByHolders(definition.holders) &&
    amendments.some(({ kind }) => kind === 'closed-early' || kind === 'cancelled');
  return isOver ? undefined : lastDayAfter(definition.closesOn, amendments);
}

import { DomainError } from '../../common/index.js';
import type { Survey, SurveyDirectory } from '../../surveys/index.js';
import { validateDto } from '../../web/index.js';
import { SurveyParams } from './invitations.dto.js';

/** The survey that an address names; an address that cannot be one of ours names none. */
export async function findSurvey(surveys: SurveyDirectory, params: unknown): Promise<Survey> {
  const checked = validateDto(SurveyParams, params);
  if (checked.kind === 'valid') return surveys.get(checked.value.id);
  throw new DomainError(
    'no-such-survey',
    'not-found',
    'There is no such survey: go back to the list and choose one.',
  );
}

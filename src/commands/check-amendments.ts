import type { ProtectedRelease } from '../disclosure/index.js';
import { countAmendments } from '../holders/index.js';
import { refuse } from './refusals.js';

/** Throws where a release names a change that two holders would have had to sign, and have not. */
export async function checkAmendments({ content }: ProtectedRelease): Promise<void> {
  const { amendments = [], definition, survey } = content;
  const about = { definitionHash: survey.definition, holders: definition.holders };
  if (await countAmendments(amendments, about)) return;
  throw refuse('release-amendments-unsigned');
}

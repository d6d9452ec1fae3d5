import { type Tabled, tablesIn } from '../../questionnaire/index.js';
import type { ReleaseContent } from '../release.js';

/**
 * What a release publishes by group, so that a certificate has to count it. A release from before a
 * type of question was published has no table of it, and its certificate no counts.
 */
export function crossedTablesOf({ definition, tables }: ReleaseContent): readonly Tabled[] {
  const published = new Set(tables.map(({ question }) => question));
  return tablesIn(definition.questionnaire).filter(
    ({ code, scope }) => scope === 'crossed' && published.has(code),
  );
}

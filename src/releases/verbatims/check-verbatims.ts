import { canonicalJson } from '../../common/index.js';
import type { PublishedVerbatim, ReleaseContent } from '../../disclosure/index.js';
import { fewestComments } from '../../questionnaire/index.js';
import { refuse } from '../refusals.js';

/**
 * Refuses a next edition without comments, with the same ones, or against rule D10.
 *
 * @param countOf how many comments there are on a question
 */
export async function checkVerbatims(
  countOf: (question: string) => Promise<number>,
  current: ReleaseContent,
  verbatims: readonly PublishedVerbatim[],
): Promise<void> {
  if (verbatims.length === 0) {
    throw refuse('no-verbatim-chosen');
  }
  if (canonicalJson(verbatims) === canonicalJson(current.verbatims)) {
    throw refuse('edition-unchanged');
  }
  for (const question of new Set(verbatims.map((verbatim) => verbatim.question))) {
    const fewest = fewestComments(current.definition, question);
    if ((await countOf(question)) < fewest) {
      throw refuse('too-few-comments', { fewest });
    }
  }
}

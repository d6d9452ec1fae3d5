import { type EntityManager } from 'typeorm';
import { canonicalJson } from '../../common/index.js';
import type { PublishedVerbatim, ReleaseContent } from '../../disclosure/index.js';
import { fewestComments } from '../../questionnaire/index.js';
import { Verbatim } from './verbatim.entity.js';
import { refuse } from '../refusals.js';

/** Refuses a next edition without comments, with the same ones, or against rule D10. */
export async function checkVerbatims(
  manager: EntityManager,
  surveyId: string,
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
    if ((await manager.countBy(Verbatim, { surveyId, question })) < fewest) {
      throw refuse('too-few-comments', { fewest });
    }
  }
}

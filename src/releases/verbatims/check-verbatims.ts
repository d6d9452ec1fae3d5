import { type EntityManager } from 'typeorm';
import { canonicalJson, refused } from '../../common/index.js';
import type { PublishedVerbatim, ReleaseContent } from '../../disclosure/index.js';
import { FEWEST_COMMENTS } from '../../questionnaire/index.js';
import { Verbatim } from './verbatim.entity.js';

/** Refuses a next edition without comments, with the same ones, or against rule D10. */
export async function checkVerbatims(
  manager: EntityManager,
  surveyId: string,
  current: ReleaseContent,
  verbatims: readonly PublishedVerbatim[],
): Promise<void> {
  if (verbatims.length === 0) {
    throw refused('no-verbatim-chosen', 'Choose at least one comment to publish.');
  }
  if (canonicalJson(verbatims) === canonicalJson(current.verbatims)) {
    throw refused(
      'edition-unchanged',
      'The latest edition already has exactly these comments. Choose others to publish a new one.',
    );
  }
  for (const question of new Set(verbatims.map((verbatim) => verbatim.question))) {
    if ((await manager.countBy(Verbatim, { surveyId, question })) < FEWEST_COMMENTS) {
      throw refused(
        'too-few-comments',
        `Comments are published only where at least ${FEWEST_COMMENTS} people wrote one.`,
      );
    }
  }
}

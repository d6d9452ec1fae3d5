import { DomainError } from '../common/index.js';
import { buildReferences } from './beside/build-references.js';
import type { ReportContext } from './context/report-context.js';
import { refuse } from './refusals.js';
import { withRemarks } from './remarks/with-remarks.js';
import type { Chapter, Edition, ResultPage } from './report-document.js';
import { buildScores } from './scores/build-scores.js';
import { buildWaves } from './waves/build-waves.js';
import { buildAnnex } from './build/build-annex.js';
import { buildClaims } from './build/build-claims.js';
import { wordsBlock } from './build/build-cover.js';
import { asksSomething, buildDemands, buildLetter } from './build/build-demands.js';
import { buildDeliberation } from './build/build-deliberation.js';
import { buildGroups } from './build/build-groups.js';
import { buildIntegrity } from './build/build-integrity.js';
import { buildMethod } from './build/build-method.js';
import { buildPoster } from './build/build-poster.js';
import { buildRiskAnnex } from './build/build-risk-annex.js';
import { buildSummary } from './build/build-summary.js';
import { buildThemes } from './build/build-themes.js';
import { buildVoices } from './build/build-voices.js';

/** An edition without an integrity page ends with the words that lead to it, where its last page is full of other things. */
const closeWithWords = (chapter: Chapter, context: ReportContext): Chapter => ({
  ...chapter,
  blocks: [...chapter.blocks, wordsBlock(context)],
});

/** The same in front of a table of any length, after which they could stand on a page of their own. */
const beginWithWords = (chapter: Chapter | null, context: ReportContext): Chapter | null =>
  chapter && { ...chapter, blocks: [wordsBlock(context), ...chapter.blocks] };

/** What an edition consists of; of one that would say nothing, why. */
export function contentOf(
  context: ReportContext,
  edition: Edition,
  resultPage?: ResultPage,
): readonly Chapter[] | DomainError {
  const { register } = context;
  if (edition === 'letter' && !asksSomething(context)) return refuse('letter-asks-nothing');
  if (edition === 'poster') {
    if (!register) return refuse('poster-needs-register');
    if (register.demands.length === 0) return refuse('poster-tells-nothing');
  }
  const chapters = chaptersOf(context, edition, resultPage).filter((one) => one !== null);
  return chapters.length > 0 ? chapters : refuse('edition-says-nothing');
}

export function chaptersOf(
  context: ReportContext,
  edition: Edition,
  resultPage?: ResultPage,
): readonly (Chapter | null)[] {
  switch (edition) {
    case 'summary':
      return [buildSummary(context), closeWithWords(buildMethod(context, edition), context)];
    case 'letter':
      return [beginWithWords(buildLetter(context), context)];
    case 'poster':
      return [
        beginWithWords(
          context.register && buildPoster(context, context.register, resultPage),
          context,
        ),
      ];
    case 'annex':
      return [beginWithWords(buildRiskAnnex(context), context)];
    case 'deliberation':
      return [buildDeliberation(context)];
    case 'full':
      return withRemarks(
        context,
        [
          buildSummary(context),
          buildMethod(context, edition),
          ...buildThemes(context),
          buildScores(context),
          ...buildGroups(context),
          buildWaves(context),
          buildReferences(context),
          buildClaims(context),
          buildDemands(context),
          buildVoices(context),
          buildAnnex(context),
          buildIntegrity(context),
        ].filter((chapter) => chapter !== null),
      );
  }
}

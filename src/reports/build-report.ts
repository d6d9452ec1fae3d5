import { canonicalJson, type Language, LANGUAGES } from '../common/index.js';
import { ProtectedRelease } from '../disclosure/index.js';
import { fill, listLanguages } from '../language/index.js';
import { buildAnnex } from './build/build-annex.js';
import { buildClaims } from './build/build-claims.js';
import { buildCover, shortHash, wordsBlock } from './build/build-cover.js';
import { buildDemands } from './build/build-demands.js';
import { buildGroups } from './build/build-groups.js';
import { buildIntegrity } from './build/build-integrity.js';
import { lastFieldDay } from './build/field-dates.js';
import { buildMethod } from './build/build-method.js';
import { buildSummary } from './build/build-summary.js';
import { buildThemes } from './build/build-themes.js';
import { buildVoices } from './build/build-voices.js';
import { ReportContext } from './context/report-context.js';
import { cleanLine } from './format/clean-text.js';
import { EDITIONS, type Chapter, type Edition, type ReportDocument } from './report-document.js';
import { refuse } from './refusals.js';

export interface ReportOptions {
  readonly language: Language;
  readonly edition?: Edition;
}

function checkOptions({ language, edition = 'full' }: ReportOptions): void {
  if (!LANGUAGES.includes(language)) {
    throw refuse('report-language-unknown', { languages: listLanguages('en') });
  }
  if (!EDITIONS.includes(edition)) {
    throw refuse('report-edition-unknown', { editions: EDITIONS.join(' and ') });
  }
}

/** An edition without an integrity page ends with the words that lead to it. */
const closeWithWords = (chapter: Chapter, context: ReportContext): Chapter => ({
  ...chapter,
  blocks: [...chapter.blocks, wordsBlock(context)],
});

function chaptersOf(context: ReportContext, edition: Edition): readonly (Chapter | null)[] {
  switch (edition) {
    case 'summary':
      return [buildSummary(context), closeWithWords(buildMethod(context, edition), context)];
    case 'full':
      return [
        buildSummary(context),
        buildMethod(context, edition),
        ...buildThemes(context),
        ...buildGroups(context),
        buildClaims(context),
        buildDemands(context),
        buildVoices(context),
        buildAnnex(context),
        buildIntegrity(context),
      ];
  }
}

/** The report of a protected release, in one language. Pure: same release, same document. */
export function buildReport(release: ProtectedRelease, options: ReportOptions): ReportDocument {
  checkOptions(options);
  if (!ProtectedRelease.isProtected(release)) {
    throw new TypeError('a report is made from a protected release only');
  }
  const { language, edition = 'full' } = options;
  const context = new ReportContext(release.content, language);
  const title = context.say(release.content.survey.title, 200);
  return {
    language,
    edition,
    title,
    council: cleanLine(context.definition.council ?? '', 160) || null,
    day: lastFieldDay(context),
    releaseHash: release.hash,
    releaseJson: canonicalJson(release.content),
    frame: {
      contents: context.texts.cover.contents,
      footer: fill(context.texts.cover.footer, { title, hash: shortHash(release.hash) }),
    },
    cover: buildCover(context, edition),
    chapters: chaptersOf(context, edition).filter((chapter) => chapter !== null),
  };
}

import { canonicalJson, type Language } from '../common/index.js';
import { ProtectedRelease } from '../disclosure/index.js';
import { fill, formatList } from '../language/index.js';
import { buildAnnex } from './build/build-annex.js';
import { buildClaims } from './build/build-claims.js';
import { buildCover, shortHash, wordsBlock } from './build/build-cover.js';
import { asksSomething, buildDemands, buildLetter } from './build/build-demands.js';
import { buildDeliberation } from './build/build-deliberation.js';
import { buildGroups } from './build/build-groups.js';
import { buildIntegrity } from './build/build-integrity.js';
import { lastFieldDay } from './build/field-dates.js';
import { buildMethod } from './build/build-method.js';
import { buildPoster } from './build/build-poster.js';
import { buildRiskAnnex } from './build/build-risk-annex.js';
import { buildSummary } from './build/build-summary.js';
import { buildThemes } from './build/build-themes.js';
import { buildScores } from './scores/build-scores.js';
import { buildVoices } from './build/build-voices.js';

import { type NamedChapter, nameChapters } from './composing/choose-chapters.js';
import { composeChapters } from './composing/compose.js';
import { checkLanguage } from './context/check-language.js';
import { ReportContext } from './context/report-context.js';
import { cleanLine } from './format/clean-text.js';
import { withColon } from './format/punctuate.js';
import {
  EDITIONS,
  type Chapter,
  type Edition,
  type ReportDocument,
  type ResultPage,
} from './report-document.js';
import type { PrintedRegister } from './register/register.js';
import { buildReferences } from './beside/build-references.js';
import type { References } from './references/references.js';
import { refuse } from './refusals.js';
import { withRemarks } from './remarks/with-remarks.js';
import { buildWaves } from './waves/build-waves.js';
import { checkEarlier } from './waves/check-earlier.js';

export interface ReportOptions {
  readonly language: Language;
  readonly edition?: Edition;
  /** Of the council's own server; without it demands and claims are those of the definition. */
  readonly register?: PrintedRegister;
  /** Of the survey that this one repeats: the full edition compares both. */
  readonly earlier?: ProtectedRelease;
  /** Of the surveys that `earlier` repeats in its turn, the latest first. */
  readonly further?: readonly ProtectedRelease[];
  /** Public figures for the full edition to set beside the questions of their words. */
  readonly references?: References;
  /** Where everybody reads the summary: the poster says so. */
  readonly resultPage?: ResultPage;
  /** Names of the chapters that the full edition is to have, in their order. */
  readonly chapters?: readonly string[];
}

function checkOptions({ language, edition = 'full' }: ReportOptions): void {
  checkLanguage(language);
  if (!EDITIONS.includes(edition)) {
    throw refuse('report-edition-unknown', { editions: formatList(EDITIONS, 'en') });
  }
}

/** An edition without an integrity page ends with the words that lead to it, where its last page is full of other things. */
const closeWithWords = (chapter: Chapter, context: ReportContext): Chapter => ({
  ...chapter,
  blocks: [...chapter.blocks, wordsBlock(context)],
});

/** The same in front of a table of any length, after which they could stand on a page of their own. */
const beginWithWords = (chapter: Chapter | null, context: ReportContext): Chapter | null =>
  chapter && { ...chapter, blocks: [wordsBlock(context), ...chapter.blocks] };

/** Of an edition that would say nothing, why. */
function checkContent(context: ReportContext, edition: Edition): void {
  const { register } = context;
  if (edition === 'letter' && !asksSomething(context)) throw refuse('letter-asks-nothing');
  if (edition === 'poster' && (register?.demands ?? []).length === 0) {
    throw refuse('poster-needs-register');
  }
}

function chaptersOf(
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

/** Whoever changes nothing of the order has chosen nothing. */
const isOwnOrder = (all: readonly Chapter[], names: readonly string[]): boolean =>
  nameChapters(all)
    .map(({ name }) => name)
    .join() === names.join();

function contextOf(release: ProtectedRelease, options: ReportOptions): ReportContext {
  const { language, edition = 'full', register, earlier, references, chapters } = options;
  const { further = [] } = options;
  if (earlier) checkEarlier(release, [earlier, ...further]);
  if (edition !== 'full') {
    if (chapters) throw refuse('chapters-of-full');
    if (earlier || references) throw refuse('beside-of-full');
  }
  const given = {
    register,
    earlier: earlier?.content,
    further: further.map(({ content }) => content),
    references,
    chosen: chapters,
  };
  return new ReportContext(release.content, language, given);
}

/** What there is to choose from for a full edition of these. */
export const reportChapters = (
  release: ProtectedRelease,
  options: Omit<ReportOptions, 'edition' | 'chapters'>,
): readonly NamedChapter[] =>
  nameChapters(
    chaptersOf(contextOf(release, options), 'full').filter((chapter) => chapter !== null),
  );

/**
 * The report of a protected release, in one language. Pure: the same release and the same register
 * give the same document. Throws where an edition would say nothing, such as
 * `letter-asks-nothing` where no demand waits for an answer, and `release-not-before`.
 */
export function buildReport(release: ProtectedRelease, options: ReportOptions): ReportDocument {
  checkOptions(options);
  if (!ProtectedRelease.isProtected(release)) {
    throw new TypeError('a report is made from a protected release only');
  }
  const { language, edition = 'full', chapters: names } = options;
  const context = contextOf(release, options);
  checkContent(context, edition);
  const all = chaptersOf(context, edition, options.resultPage).filter((one) => one !== null);
  if (names && isOwnOrder(all, names)) {
    const { register, earlier, further, references } = options;
    return buildReport(release, {
      ...{ language, edition },
      ...(register ? { register } : {}),
      ...(earlier ? { earlier } : {}),
      ...(further ? { further } : {}),
      ...(references ? { references } : {}),
    });
  }
  if (all.length === 0) throw refuse('edition-says-nothing', { edition });
  const chapters = names ? composeChapters(context, all, names) : all;
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
      footer: withColon(context.texts.list, {
        label: title,
        text: fill(context.texts.cover.footer, { hash: shortHash(release.hash) }),
      }),
    },
    cover: buildCover(context, edition),
    chapters,
    foreign: context.foreignTexts(),
  };
}

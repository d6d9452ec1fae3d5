import { canonicalJson, DomainError, type Language } from '../common/index.js';
import { ProtectedRelease } from '../disclosure/index.js';
import { fill, formatList } from '../language/index.js';
import { buildCover, shortHash } from './build/build-cover.js';
import { chaptersOf, contentOf } from './edition-content.js';
import { lastFieldDay } from './build/field-dates.js';
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
import type { References } from './references/references.js';
import { refuse } from './refusals.js';
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

/** Why `buildReport` would refuse an edition of these; null of one that there is. */
export function whyNoEdition(
  release: ProtectedRelease,
  options: Omit<ReportOptions, 'edition' | 'chapters'> & { readonly edition: Edition },
): DomainError | null {
  const content = contentOf(contextOf(release, options), options.edition);
  return content instanceof DomainError ? content : null;
}

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
  const all = contentOf(context, edition, options.resultPage);
  if (all instanceof DomainError) throw all;
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

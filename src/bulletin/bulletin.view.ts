import { textIn } from '../common/index.js';
import {
  controlWordsIn,
  fill,
  formatDay,
  formatDayThere,
  formatLastMinute,
  formatNumber,
  ownName,
  wordsWhereSigned,
} from '../language/index.js';
import { isByInvitation, isPetition } from '../questionnaire/index.js';
import {
  keepingNote,
  lastDayOf,
  openDaysOf,
  otherDaysAnnounced,
  restoredNotes,
  type Survey,
  UPLOAD_KINDS,
  viewAmendments,
  zoneOf,
} from '../surveys/index.js';
import { interfaceLanguage, LANGUAGES, type Language, Page } from '../web/index.js';
import type { BulletinSummary } from './bulletin-store.js';
import { countSigned, tellStanding } from './what-counts.js';
import { windowsOf } from './windows-of.js';
import { words } from './words/index.js';

/** What the check of a receipt came to; null when none was asked for. */
export type ReceiptCheck = 'found' | 'notFound' | 'malformed' | null;

const languageLinks = (current: string) =>
  LANGUAGES.map((tag) => ({ tag, name: ownName(tag), current: tag === current }));

export function bulletinPage(
  survey: Survey,
  bulletin: BulletinSummary,
  tag: string,
  check: ReceiptCheck,
): Page {
  const language = interfaceLanguage(tag);
  const t = wordsOf(survey, language);
  const { questionnaire, mode, council } = survey.definition;
  const number = (value: number): string => formatNumber(value, language);
  const model = {
    t,
    language,
    languages: languageLinks(language),
    slug: survey.slug,
    surveyTitle: textIn(questionnaire.title, language, questionnaire.languages),
    council: council ?? null,
    words: controlWordsIn(survey.definitionHash!, survey.definition),
    mode: t.modes[mode],
    days: viewDays(survey, language),
    keeping: keepingNote(survey, language)?.text,
    restored: restoredNotes(survey, language),
    counts: [
      { label: t.invited, value: bulletin.invited },
      { label: t.drawn, value: bulletin.drawn },
      ...windowsShown(survey, bulletin, t),
      { label: t.responses, value: bulletin.responses },
    ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value: number(value) }])),
    unsigned:
      bulletin.unsigned.length > 0 ? fill(t.unsigned, { count: bulletin.unsigned.length }) : null,
    signatures:
      isPetition(questionnaire) && survey.state !== 'cancelled'
        ? describeSignatures(survey, bulletin, language)
        : null,
    standing: survey.state === 'cancelled' ? null : tellStanding(survey, bulletin, language),
    amendments: viewAmendments(survey, language),
    isCancelled: survey.state === 'cancelled',
    slips: describeSlips(survey, language),
    uploads: describeUploads(survey, language),
    results: survey.shownOn ? `/r/${survey.slug}?lang=${language}` : null,
    root: bulletin.root,
    check: check === null ? null : { text: t[check], isGood: check === 'found' },
    command: 'cahier verify bulletin.json --receipt …',
  };
  return new Page('bulletin/bulletin', model, 200, language);
}

const wordsOf = (survey: Survey | null, language: Language) =>
  wordsWhereSigned(words[language], survey !== null && isPetition(survey.definition.questionnaire));

/** The days that were, and those announced where they are others; as announced if none were recorded. */
function viewDays(survey: Survey, language: Language): readonly { label: string; value: string }[] {
  const t = wordsOf(survey, language);
  const say = ({ from, to }: { readonly from: string; readonly to: string }): string =>
    `${formatDay(from, language)} – ${formatDayThere(to, zoneOf(survey), language)}`;
  const [were, announced] = [openDaysOf(survey), otherDaysAnnounced(survey)];
  return [
    ...(were ? [{ label: t.openDays, value: say(were) }] : []),
    ...(announced ? [{ label: t.announcedDays, value: say(announced) }] : []),
  ];
}

/** “412 verified signatures of 780 invited”: verified only where each carries a signed token. */
function describeSignatures(
  { definition }: Survey,
  bulletin: BulletinSummary,
  language: Language,
): string {
  const t = words[language];
  const count = countSigned(bulletin);
  if (!isByInvitation(definition.mode) || bulletin.invited === null) {
    return fill(t.signaturesAlone, { count });
  }
  return fill(t.signatures, { count, invited: bulletin.invited });
}

/** What became of the paper, as the accounts of two reps say. */
function describeSlips({ slips }: Survey, language: Language): string | null {
  if (!slips) return null;
  const left = slips.printed - slips.handedOut + slips.returned - slips.destroyed;
  return fill(words[language].slips, { ...slips, left });
}

/** Who uploaded how many invitations. */
function describeUploads({ uploads }: Survey, language: Language): readonly string[] {
  const uploaded = uploads?.uploaded;
  if (!uploaded) return [];
  return UPLOAD_KINDS.filter((kind) => uploaded[kind] > 0).map((kind) =>
    fill(words[language].uploads[kind], { count: uploaded[kind] }),
  );
}

/** Before closing there is nothing to see, for anybody; the page says from when there will be. */
export function noBulletinPage(survey: Survey | null, tag: string): Page {
  const language = interfaceLanguage(tag);
  const t = wordsOf(survey, language);
  const model = {
    t,
    language,
    languages: languageLinks(language),
    noticeTitle: t.notYetTitle,
    text: survey && survey.state !== 'draft' ? whenText(survey, language) : t.unknown,
  };
  return new Page('respondent/notice', model, 404, language);
}

function whenText(survey: Survey, language: Language): string {
  const t = wordsOf(survey, language);
  if (survey.state !== 'scheduled' && survey.state !== 'open') return t.closing;
  const day = lastDayOf(survey);
  if (!day) return t.notYet;
  return fill(t.notYetOn, { day: formatLastMinute(day, zoneOf(survey), language) });
}

/** How many ballots were taken in each of two windows, where that is known. */
function windowsShown(
  survey: Survey,
  { drawn }: Pick<BulletinSummary, 'drawn'>,
  t: ReturnType<typeof wordsOf>,
) {
  const [first, again] = (drawn === null ? undefined : windowsOf(survey)) ?? [null, null];
  return [
    { label: t.drawnFirst, value: first },
    { label: t.drawnAgain, value: again },
  ];
}

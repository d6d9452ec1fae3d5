import { textIn } from '../../common/index.js';
import {
  exactly,
  type GroupRate,
  type ProfileParticipation,
  type ReleaseContent,
  shareOf,
} from '../../disclosure/index.js';
import { fill, formatNumber, formatPart, formatShare } from '../../language/index.js';
import { partsOfRow, type ProfileQuestion } from '../../questionnaire/index.js';
import type { LedgerEntry } from '../../releases/index.js';
import { titleOf } from '../../surveys/index.js';
import { type Language } from '../../web/index.js';
import { words } from '../words/index.js';
import type { SurveyRecord } from './survey-records.js';

/** The editions with what each kept, and who took part by group. Why a cell is missing is not said. */
export function viewRecord(
  { ledger, waves, participation, edition }: SurveyRecord,
  language: Language,
) {
  const t = words[language].record;
  const all = [...ledger, ...waves.flatMap((wave) => wave.ledger)];
  const isIntact = all.every(({ state }) => state === 'intact');
  return {
    t,
    isIntact,
    verdict: isIntact ? t.intact : t.broken,
    editions: ledger.map((entry) => viewEntry(entry, language)),
    waves: waves.map((wave) => ({
      name: fill(t.wave, {
        title: `${titleOf(wave.survey, language)} (${wave.survey.slug})`,
        count: formatNumber(wave.ledger.length, language),
      }),
      editions: wave.ledger.map((entry) => viewEntry(entry, language)),
    })),
    groupsLead: fill(t.groupsLead, { k: String(edition?.release.content.threshold ?? '') }),
    groupsAsOf: edition ? asOfEarlier(edition.release.content, language) : null,
    participation: edition
      ? participation.map((one) => viewProfile(one, edition.release.content, language))
      : [],
  };
}

/** Beside a ledger that ends with a later edition: of whom the groups are (D5). */
function asOfEarlier({ groups }: ReleaseContent, language: Language): string | null {
  if (!groups) return null;
  const responses = formatNumber(groups.responses, language);
  return fill(words[language].record.groupsAsOf, { responses });
}

function viewEntry({ edition, hash, state, content }: LedgerEntry, language: Language) {
  return {
    edition: formatNumber(edition, language),
    hash,
    state: words[language].record.states[state],
    kept: content === null ? null : describeKept(content, language),
  };
}

/** What the method states about itself; null where it states no such figure. */
function describeKept({ method }: ReleaseContent, language: Language): string | null {
  const t = words[language].record;
  const { cells, published, withheldForEarlier } = method.proof;
  if (typeof cells !== 'number' || typeof published !== 'number') return null;
  const kept = fill(t.keptValue, {
    published: formatNumber(published, language),
    cells: formatNumber(cells, language),
    share: formatPart(published, cells, language),
  });
  if (typeof withheldForEarlier !== 'number' || withheldForEarlier === 0) return kept;
  const count = formatNumber(withheldForEarlier, language);
  return `${kept}, ${fill(t.forEarlier, { count })}`;
}

function viewProfile(
  { profile, groups }: ProfileParticipation,
  { definition }: ReleaseContent,
  language: Language,
) {
  const { languages, profile: questions } = definition.questionnaire;
  const question = questions.find(({ code }) => code === profile)!;
  return {
    name: textIn(question.title, language, languages) || profile,
    groups: groups.map((group) => ({
      label: rowName(question, group.label, languages, language),
      people: formatNumber(group.headcount, language),
      rate: describeRate(group, language),
    })),
  };
}

function describeRate({ responses, headcount }: GroupRate, language: Language): string {
  const share = shareOf(responses, exactly(headcount));
  return share ? formatShare(share, language) : '';
}

/** "Orvane + Thule". */
const rowName = (
  question: ProfileQuestion,
  row: string,
  languages: readonly string[],
  language: Language,
): string =>
  partsOfRow(question, row.split('+'))
    .map(({ code, label }) => textIn(label, language, languages) || code)
    .join(' + ');

import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../test/support/report-release.js';
import { fieldServiceTruth, sealedRanges } from '../../test/support/ranges/field-service.js';
import { someRanges } from '../../test/support/ranges/random-ranges.js';
import { trueTables } from '../../test/support/ranges/true-tables.js';
import { Chance } from '../../test/support/seeded-chance.js';
import { canonicalHash } from '../common/index.js';
import { type ProtectedRelease, readRelease, type ReleaseContent } from '../disclosure/index.js';
import { definitionHash, SURVEY_MODES, type SurveyMode } from '../questionnaire/index.js';
import { buildReport } from './build-report.js';
import { words } from './words/index.js';

/** What a sentence may depend on. */
interface Facts {
  readonly mode: SurveyMode;
  readonly invited: 'unknown' | 'some' | 'all';
  readonly isDirected: boolean;
  readonly isGrouped: boolean;
  readonly hasRanges: boolean;
}

const isByInvitation = ({ mode }: Facts) => mode === 'two-phases' || mode === 'one-sitting';
const isCounted = (facts: Facts) => isByInvitation(facts) && facts.invited !== 'unknown';

const { method, summary, groups, cover } = words.en;

/** The first words of a sentence, up to the first thing that is filled in. */
const startOf = (template: string): string => template.split('{')[0]!;

/** Every sentence that stands in some reports and not in others, and exactly when it does. */
const SENTENCES: readonly (readonly [
  name: string,
  text: string,
  when: (facts: Facts) => boolean,
])[] = [
  ['share of the invited', 'of everyone invited', isCounted],
  ['how to read it', method.readingFloor, isCounted],
  ['participation as a share', 'of those invited', isCounted],
  ['census with silence', method.limitCensus, (f) => isCounted(f) && f.invited === 'some'],
  ['census of all', method.limitAll, (f) => isCounted(f) && f.invited === 'all'],
  ['nobody knows who could', method.limitUnknown, (f) => !isCounted(f)],
  ['number unknown', startOf(method.whoUnknown), (f) => f.invited === 'unknown'],
  [
    'invited, answers uncertain',
    'answered is not known for certain',
    (f) => !isCounted(f) && f.invited !== 'unknown',
  ],
  ['two phases', method.twoPhases, ({ mode }) => mode === 'two-phases'],
  ['one sitting', method.oneSitting, ({ mode }) => mode === 'one-sitting'],
  ['open link', method.openLink, ({ mode }) => mode === 'open-link'],
  ['a file', method.file, ({ mode }) => mode === 'file'],
  ['opened on the server', method.openedOnServer, isByInvitation],
  ['sides of bars', method.readingSides, ({ isDirected }) => isDirected],
  ['findings by rule', 'Chosen by rule', ({ isDirected }) => isDirected],
  ['no side is named', summary.ruleUndirected, ({ isDirected }) => !isDirected],
  ['when gaps are told', method.limitGaps, (f) => f.isDirected && f.isGrouped],
  ['groups compared', startOf(groups.lead), (f) => f.isDirected && f.isGrouped],
  ['bounds', method.readingBounds, ({ hasRanges }) => hasRanges],
  ['rounding', method.readingRounding, () => true],
  ['cover', cover.kicker, () => true],
];

/** A release with other facts around the same tables; only its hashes are made anew. */
function around(content: ReleaseContent, { mode, invited }: Facts): ProtectedRelease {
  const rest: Partial<ReleaseContent> = { ...content };
  delete (rest as { hash?: string }).hash;
  const definition = { ...content.definition, mode };
  const { responses } = content.participation;
  const people = { unknown: null, some: responses * 2, all: responses }[invited];
  const changed = {
    ...rest,
    definition,
    survey: { ...content.survey, definition: definitionHash(definition) },
    participation: { ...content.participation, invited: people },
  };
  return readRelease(JSON.parse(JSON.stringify({ ...changed, hash: canonicalHash(changed) })));
}

const undirected = {
  ...reportQuestionnaire,
  sections: reportQuestionnaire.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const plain = { ...question } as Record<string, unknown>;
      delete plain['direction'];
      return plain as unknown as typeof question;
    }),
  })),
};

/** As no release is published: the same tables, and every count the true one. */
function exactly({ content }: ProtectedRelease): ReleaseContent {
  const { definition, threshold } = content;
  const told = new Set(content.tables.map(({ by }) => by.join()));
  const tables = trueTables(definition, reportResponses(), threshold);
  return { ...content, tables: tables.filter(({ by }) => told.has(by.join())) };
}

const chance = new Chance(1);
const ranged = sealedRanges(
  fieldServiceTruth(1).map((table) => someRanges(table, { responses: 120, isClear: true }, chance)),
);

const PUBLISHED = [
  { isDirected: true, isGrouped: true, release: aReportRelease() },
  {
    isDirected: false,
    isGrouped: true,
    release: aReportRelease({ questionnaire: undirected }),
  },
  {
    isDirected: true,
    isGrouped: false,
    release: aReportRelease({ definition: { crossings: [] } }),
  },
];

// A question that all but one answer alike is told in ranges, of everybody as well.
const BASES = [
  ...PUBLISHED.flatMap(({ release, ...base }) => [
    { ...base, hasRanges: true, content: release.content },
    { ...base, hasRanges: false, content: exactly(release) },
  ]),
  { isDirected: true, isGrouped: true, hasRanges: true, content: ranged.content },
];

const CASES = BASES.flatMap(({ content, ...base }) =>
  SURVEY_MODES.flatMap((mode) =>
    (['unknown', 'some', 'all'] as const).map((invited) => {
      const facts: Facts = { ...base, mode, invited };
      const report = buildReport(around(content, facts), { language: 'en' });
      return { facts, text: JSON.stringify(report.chapters) + report.cover.kicker };
    }),
  ),
);

describe('a sentence of the report', () => {
  it.each(SENTENCES)('stands where its facts are, and nowhere else: %s', (_name, text, when) => {
    const wanted = JSON.stringify(text).slice(1, -1);
    const wrong = CASES.filter((one) => one.text.includes(wanted) !== when(one.facts));
    expect(wrong.map(({ facts }) => facts)).toEqual([]);
    expect(CASES.some(({ facts }) => when(facts))).toBe(true);
  });
});

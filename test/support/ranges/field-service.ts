import { canonicalHash } from '../../../src/common/index.js';
import {
  type ProtectedRelease,
  type PublishedCell,
  readRelease,
  type ReleaseContent,
} from '../../../src/disclosure/index.js';
import {
  definitionHash,
  definitionOf,
  type Questionnaire,
  type SurveyDefinition,
  tablesIn,
} from '../../../src/questionnaire/index.js';
import { answersTo } from '../road-release.js';
import { roadQuestionnaire } from '../road-questionnaire.js';
import { Chance } from '../seeded-chance.js';
import { type TrueTable, trueTables } from './true-tables.js';

const say = (en: string, fr: string, de: string) => ({ en, fr, de });

/** Those who look after lifts on the road: what they are asked, and where and what they are. */
const questionnaire: Questionnaire = {
  ...roadQuestionnaire,
  code: 'rounds',
  profile: [
    {
      code: 'site',
      title: say('Site', 'Site', 'Standort'),
      options: [
        { code: 'brel', label: say('Brel', 'Brel', 'Brel'), headcount: 70 },
        { code: 'orvane', label: say('Orvane', 'Orvane', 'Orvane'), headcount: 60 },
        { code: 'tansy', label: say('Tansy', 'Tansy', 'Tansy'), headcount: 20 },
      ],
    },
    {
      code: 'trade',
      title: say('Trade', 'Métier', 'Beruf'),
      options: [
        { code: 'tech', label: say('Technicians', 'Techniciens', 'Monteure') },
        { code: 'desk', label: say('Planning desk', 'Planification', 'Disposition') },
        { code: 'stock', label: say('Stores', 'Magasin', 'Lager') },
      ],
    },
  ],
};

const definition: SurveyDefinition = definitionOf(questionnaire, {
  crossings: [['site'], ['trade']],
  threshold: 10,
  council: 'Works council of Orvane Lifts',
  opensOn: '2031-03-02',
  closesOn: '2031-03-20',
  mode: 'two-phases',
});

/** 120 people: 8 of Tansy and 4 of the stores are too few for rows of their own. */
function responses(seed: number) {
  const chance = new Chance(seed);
  return Array.from({ length: 120 }, (_, person) => ({
    site: person < 61 ? 'brel' : person < 112 ? 'orvane' : 'tansy',
    trade: person % 30 === 7 ? 'stock' : person % 5 === 0 ? 'desk' : 'tech',
    ...answersTo(questionnaire, chance),
  }));
}

const NARROW = 4;
const ENDS = 3;

/** Fixed blocks of four people, and wider ones at both ends, as the rules for groups have them. */
function blockOf(count: number, people: number): PublishedCell {
  if (people <= 2 * ENDS) return null;
  if (count < ENDS) return { from: 0, to: ENDS - 1 };
  if (count > people - ENDS) return { from: people - ENDS + 1, to: people };
  const from = ENDS + NARROW * Math.floor((count - ENDS) / NARROW);
  const to = Math.min(from + NARROW - 1, people - ENDS);
  return from === to ? from : { from, to };
}

/** Everybody together exactly, groups in blocks; of several answers not how many of a group gave any. */
function inBlocks({ question, by, cells, ...table }: TrueTable) {
  const isMany = tablesIn(questionnaire).some(
    ({ code, kind }) => code === question && kind === 'many',
  );
  return {
    ...table,
    question,
    by,
    cells: cells.map(([people = 0, ...counts], row) =>
      by.length === 0 || row === 0
        ? [people, ...counts]
        : [isMany ? null : people, ...counts.map((count) => blockOf(count, people))],
    ),
  };
}

/** Seals tables that nobody protected, as a file of the schema `cahier/release-2`. */
export function sealedRanges(
  tables: ReleaseContent['tables'],
  prior: readonly string[] = [],
  changed: Partial<SurveyDefinition> = {},
): ProtectedRelease {
  const own = { ...definition, ...changed };
  const content: Omit<ReleaseContent, 'hash'> = {
    schema: 'cahier/release-2',
    survey: {
      code: own.questionnaire.code,
      title: own.questionnaire.title,
      definition: definitionHash(own),
    },
    definition: own,
    threshold: own.threshold,
    sensitiveThreshold: own.sensitiveThreshold,
    plan: own.crossings,
    participation: { invited: 150, responses: 120 },
    tables,
    verbatims: [{ question: 'keep', theme: 'day', text: 'The help of colleagues.' }],
    prior,
    method: {
      name: 'by hand',
      version: '1',
      proof: {},
      covered: { attackers: ['figures', 'program'], groups: [['site'], ['trade']], editions: [] },
    },
  };
  // A file from here on, as readers get it.
  const file = JSON.parse(JSON.stringify(content)) as object;
  return readRelease({ ...file, hash: canonicalHash(file) });
}

/** The same of another wave of that survey, protected with the first one known. */
export const sealedAfter = (
  first: ProtectedRelease,
  tables: ReleaseContent['tables'],
  changed: Partial<SurveyDefinition> = {},
): ProtectedRelease =>
  sealedRanges(tables, [first.hash], {
    previousWave: first.content.survey.definition,
    opensOn: '2032-03-02',
    closesOn: '2032-03-20',
    ...changed,
  });

export const fieldServiceTruth = (seed = 19): readonly TrueTable[] =>
  trueTables(definition, responses(seed), definition.threshold);

/** A release of ranges of an invented survey of 120 people. */
export const fieldService = (prior: readonly string[] = []): ProtectedRelease =>
  sealedRanges(fieldServiceTruth().map(inBlocks), prior);

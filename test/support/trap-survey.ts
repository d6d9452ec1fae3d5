import {
  defaultCrossings,
  type ProfileQuestion,
  type Questionnaire,
  type Response,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import type { DraftResponse, Plant, Trap } from './plant-traps.js';
import { Chance } from './seeded-chance.js';

export interface TrapSurvey {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
  readonly plants: readonly Plant[];
}

const label = (code: string) => ({ en: code });
const coded = (codes: readonly string[]) => codes.map((code) => ({ code, label: label(code) }));

const SITES = ['s1', 's2', 's3', 's4'];
const TENURES = ['t1', 't3', 't4'];
const CONTRACTS = ['permanent', 'fixed'];
const SHIFTS = ['day', 'rotating', 'night'];
const ANSWERS = ['1', '2', '3', '4', '5'];

const profile: readonly ProfileQuestion[] = [
  {
    code: 'site',
    title: label('site'),
    groups: coded(['north', 'south']),
    options: coded(SITES).map((option, i) => ({ ...option, parent: i < 2 ? 'north' : 'south' })),
  },
  { code: 'tenure', title: label('tenure'), options: coded(TENURES) },
  { code: 'contract', title: label('contract'), options: coded(CONTRACTS) },
  { code: 'shift', title: label('shift'), options: coded(SHIFTS) },
];

const questionnaire: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'trap',
  languages: ['en'],
  title: label('A survey with one trap'),
  profile,
  sections: [
    {
      code: 'all',
      title: label('All'),
      questions: ['q01', 'q02'].map((code) => ({
        code,
        type: 'scale' as const,
        title: label(code),
        options: coded(ANSWERS),
      })),
    },
  ],
};

/** 400 people of whom every group is large and of every opinion, but for one trap at site s2. */
export function trapSurvey({ plant }: Trap): TrapSurvey {
  const chance = new Chance(7);
  const responses = Array.from({ length: 400 }, (): DraftResponse => ({
    site: SITES[chance.weighted([6, 2, 4, 3])]!,
    tenure: chance.pick(TENURES),
    contract: chance.pick(CONTRACTS),
    shift: chance.pick(SHIFTS),
    q01: chance.pick(ANSWERS),
    q02: chance.pick(ANSWERS),
  }));
  const plants = plant(
    responses.filter((response) => response['site'] === 's2'),
    's2',
  );
  const definition = {
    schema: 'cahier/definition-1' as const,
    questionnaire,
    threshold: 5,
    sensitiveThreshold: 5,
    crossings: defaultCrossings(questionnaire),
    mode: 'file' as const,
  };
  return { definition, responses, plants };
}

import { canonicalHash } from '../../src/common/index.js';
import {
  DEMO_COUNCIL,
  DEMO_DATES,
  DEMO_INVITED,
  demoResponses,
  DISPATCH_CROSSINGS,
  dispatchQuestionnaire,
} from '../../src/demo/world.js';
import {
  type ProtectedRelease,
  readRelease,
  type ReleaseContent,
} from '../../src/disclosure/index.js';
import { definitionHash, definitionOf } from '../../src/questionnaire/index.js';
import { type PrintedRegister, unfavourableOf } from '../../src/reports/index.js';
import { someRanges } from './ranges/random-ranges.js';
import { trueTables } from './ranges/true-tables.js';
import { Chance } from './seeded-chance.js';

/** The demo's survey with every sentence that a summary can have; nobody protected its tables. */
export function demoRelease(): ProtectedRelease {
  const definition = definitionOf(dispatchQuestionnaire, {
    crossings: [...DISPATCH_CROSSINGS, ['site', 'role']],
    threshold: 10,
    council: DEMO_COUNCIL,
    ...DEMO_DATES,
    mode: 'two-phases',
  });
  const responses = demoResponses();
  const chance = new Chance(1);
  const content: Omit<ReleaseContent, 'hash'> = {
    schema: 'cahier/release-2',
    survey: {
      code: dispatchQuestionnaire.code,
      title: dispatchQuestionnaire.title,
      definition: definitionHash(definition),
    },
    definition,
    threshold: definition.threshold,
    sensitiveThreshold: definition.sensitiveThreshold,
    plan: definition.crossings,
    participation: { invited: DEMO_INVITED, responses: responses.length },
    tables: trueTables(definition, responses, definition.threshold)
      .filter(({ by }) => !by.includes('tenure'))
      .map((table) => someRanges(table, { responses: responses.length, isClear: true }, chance)),
    verbatims: [],
    prior: [],
    method: {
      name: 'by hand',
      version: '1',
      proof: {},
      untold: [
        { by: ['site', 'role'], why: 'crossing' },
        { by: ['tenure'], why: 'groups' },
      ],
    },
  };
  const file = JSON.parse(JSON.stringify(content)) as object;
  return readRelease({ ...file, hash: canonicalHash(file) });
}

/** One demand more than the definition has, and all of them still asked. */
export function demoRegister(): PrintedRegister {
  const { demands = [] } = dispatchQuestionnaire;
  return {
    asOf: '2026-11-20',
    claims: [],
    demands: [...demands, demands.at(-1)!].map(({ text }, index) => ({
      number: index + 1,
      text,
      addressee: {},
      basis: {},
      figures: [],
      raisedOn: '2026-10-05',
      isAfterOpening: true,
      state: 'raised',
      stateOn: '2026-10-05',
      due: 'answer',
      dueOn: '2026-11-02',
      daysOpen: 46,
      steps: [],
    })),
  };
}

/** The same with figures and two answers, as it hangs on the wall. */
export function answeredRegister(): PrintedRegister {
  const { demands = [] } = dispatchQuestionnaire;
  const register = demoRegister();
  return {
    ...register,
    demands: register.demands.map((demand, index) => ({
      ...demand,
      figures: unfavourableOf(
        dispatchQuestionnaire,
        demands[index]?.questions ?? ['plan_swap', 'breaks'],
      ),
      ...{ due: null, dueOn: null, ...ANSWERS[index] },
    })),
  };
}

const said = (state: 'committed' | 'unreasoned', words: string) => ({
  ...{ state, stateOn: '2026-10-26' },
  steps: [{ on: '2026-10-26', state, words }],
});

const ANSWERS: Readonly<Record<number, Partial<PrintedRegister['demands'][number]>>> = {
  1: said('committed', 'Une permanence téléphonique de 6 h à 20 h sera tenue dans chaque dépôt.'),
  5: said('unreasoned', 'La direction prend acte et reste attentive au sujet.'),
};

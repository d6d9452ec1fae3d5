import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Question, Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import { attackFigures } from '../support/attack/figures/attack-figures.js';
import { drawStaff, type StaffSurvey } from '../support/attack/figures/draw-staff.js';
import {
  type GroupRate,
  ratesOf,
  tellsHeadcounts,
} from '../support/attack/figures/public-numbers.js';
import { naive, publishing, silent, type Program } from '../support/attack/programs.js';
import type { Edition, ReleaseFile, TableFile } from '../support/attack/release-file.js';
import { Chance } from '../support/seeded-chance.js';

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

const SURVEYS = 8;

/** Surveys of staff whose headcounts the definition states, of one edition. */
function surveys(participation: readonly [number, number]): readonly StaffSurvey[] {
  const found: StaffSurvey[] = [];
  for (let seed = 1; found.length < SURVEYS; seed++) {
    const survey = drawStaff(
      { people: [30, 70], participation, profiles: [1, 3], thresholds: [5], editions: 1 },
      new Chance(7_000 + seed),
    );
    const [definition] = survey.definitions;
    const options = definition!.questionnaire.profile.flatMap((profile) => profile.options);
    if (options.every(({ headcount }) => headcount !== undefined)) found.push(survey);
  }
  return found;
}

const PETITION: Question = {
  code: 'q',
  type: 'petition',
  title: { en: 'We ask' },
  options: [{ code: 'sign', label: { en: 'I sign' } }],
};

/** The same people, who signed instead of answering. */
function asPetition({ definitions, staff, batches }: StaffSurvey): StaffSurvey {
  const signed = (definition: SurveyDefinition): SurveyDefinition => ({
    ...definition,
    questionnaire: {
      ...definition.questionnaire,
      sections: definition.questionnaire.sections.map((part) => ({
        ...part,
        questions: [PETITION],
      })),
    },
  });
  return {
    definitions: definitions.map(signed),
    staff,
    batches: batches.map((batch) => batch.map((person) => ({ ...person, q: 'sign' }))),
  };
}

const FOLLOW_UP: Question = {
  code: 'r',
  type: 'single',
  title: { en: 'Why?' },
  required: true,
  showIf: { question: 'q', in: ['o1'] },
  options: ['c1', 'c2'].map((code) => ({ code, label: { en: code } })),
};

/** The same people, of whom those who chose the first answer are asked for more; few of these disagree. */
function askingSome({ definitions, staff, batches }: StaffSurvey): StaffSurvey {
  const chance = new Chance(staff.length);
  const routed = (definition: SurveyDefinition): SurveyDefinition => ({
    ...definition,
    questionnaire: {
      ...definition.questionnaire,
      sections: definition.questionnaire.sections.map((part) => ({
        ...part,
        questions: [{ ...part.questions[0]!, type: 'single' }, FOLLOW_UP],
      })),
    },
  });
  const answered = (person: Response): Response => {
    const q = [person['q']!].flat()[0]!;
    return { ...person, q, ...(q === 'o1' ? { r: chance.isLucky(0.8) ? 'c1' : 'c2' } : {}) };
  };
  return {
    definitions: definitions.map(routed),
    staff,
    batches: batches.map((batch) => batch.map(answered)),
  };
}

/** Everything public of a survey, at once: tables, participation by group, bulletin, headcounts. */
function attackAll(
  program: Program,
  { definitions, staff, batches }: StaffSurvey,
  rates = ratesOf,
) {
  const responses = batches.flat();
  const [definition] = definitions;
  const text = program({ definition: definition!, responses, invited: staff.length });
  const release = JSON.parse(text) as Partial<ReleaseFile>;
  if (!release.tables) return { broken: [], targets: 0 };
  const editions: readonly Edition[] = [{ upTo: 0, release: release as ReleaseFile }];
  expect(tellsHeadcounts(editions)).toBe(true);
  const drawn = Math.ceil((responses.length + staff.length) / 2);
  return attackFigures({
    solver,
    editions,
    batches: [responses],
    besides: { colluders: [] },
    beside: { numbers: { invited: staff.length, drawn, rates: rates(text) }, staff },
    mostSolves: 400,
  });
}

describe.each([
  ['surveys of which many took no part', [50, 80], (survey: StaffSurvey) => survey],
  ['surveys of which nearly all took part', [90, 98], (survey: StaffSurvey) => survey],
  ['petitions that many signed', [60, 98], asPetition],
  ['surveys that ask some for more', [50, 98], askingSome],
] as const)('everything public of %s', (_what, participation, made) => {
  const drawn = surveys(participation).map(made);

  it('together tells nothing of few, who took part or did not', () => {
    const found = drawn.map((survey) => attackAll(publishing, survey));
    expect(found.flatMap(({ broken }) => broken)).toEqual([]);
    expect(found.reduce((sum, { targets }) => sum + targets, 0)).toBeGreaterThan(50);
  });

  it('is broken where rows are exact, and tells nothing where there are none', () => {
    const broken = drawn.flatMap((survey) => attackAll(naive, survey).broken);
    expect(broken.filter((one) => one.startsWith('D9, those of')).length).toBeGreaterThan(3);
    expect(drawn.flatMap((survey) => attackAll(silent, survey).broken)).toEqual([]);
  });
});

describe('a rate that says more than the tables', () => {
  it('is found', () => {
    const [survey] = surveys([90, 98]).filter((one) => attackAll(publishing, one).targets > 0);
    const exact = (text: string): readonly GroupRate[] =>
      ratesOf(text).map((rate) => {
        const people = survey!.batches
          .flat()
          .filter((person) => rate.label.split('+').includes(String(person[rate.profile]))).length;
        return { ...rate, low: people, high: people };
      });
    expect(attackAll(publishing, survey!).broken).toEqual([]);
    expect(attackAll(publishing, survey!, exact).broken.join()).toMatch(/D9, those of/);
  });
});

describe('a share of those asked that says more than the tables', () => {
  it('is found', () => {
    const [survey] = surveys([50, 80])
      .map(askingSome)
      .filter((one) => attackAll(publishing, one).targets > 0);
    // As if being asked were no answer: how many were, told of each group.
    const telling: Program = (handed) => {
      const release = JSON.parse(publishing(handed)) as ReleaseFile;
      const { responses, definition } = handed;
      const asked = responses.filter((person) => person['q'] === 'o1');
      const tables = definition.questionnaire.profile.map(({ code, options }): TableFile => {
        const rows = options.map((option) => option.code);
        const cells = rows.map((row) => {
          const own = asked.filter((person) => person[code] === row);
          return [own, ...['c1', 'c2'].map((r) => own.filter((one) => one['r'] === r))];
        });
        const sizes = cells.map((row) => row.map(({ length }) => length));
        const columns = ['Total', 'c1', 'c2'];
        return { question: 'r', by: [code], rows, columns, cells: sizes, asked: asked.length };
      });
      return JSON.stringify({ ...release, tables: [...release.tables, ...tables] });
    };
    expect(attackAll(publishing, survey!).broken).toEqual([]);
    expect(attackAll(telling, survey!, () => []).broken.join()).toMatch(/D[23], .* · [qr]=/);
  });
});

describe('what is public of fewer people than a group', () => {
  it('is that there are fewer, whatever they answered', () => {
    const [survey] = surveys([50, 80]);
    const few = survey!.batches.flat().slice(0, 4);
    const [definition] = survey!.definitions;
    const told = [[], few.slice(0, 1), few].map((responses) =>
      publishing({ definition: definition!, responses, invited: survey!.staff.length }),
    );
    expect(new Set(told)).toEqual(new Set(['{"kind":"too-few-responses","needed":5}']));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyType, label, options } from '../../../test/support/questionnaire-json.js';
import {
  definitionOf,
  parseQuestionnaire,
  type ProfileQuestion,
  type Questionnaire,
} from '../../questionnaire/index.js';
import { rangedTables } from '../ranged/ranged-tables.js';
import { tabulate } from '../tabulate.js';
import { apportion, dealEvenly } from './apportion.js';
import { expectedResponses } from './expected-responses.js';
import { forecastPlan } from './forecast-plan.js';

type Headcounts = Readonly<Record<string, number | undefined>>;

const profileOf = (...profile: readonly Headcounts[]) =>
  profile.map((heads, i) => ({
    code: `p${i + 1}`,
    title: label('Who'),
    options: Object.entries(heads).map(([code, headcount]) => ({
      code,
      label: label(code),
      ...(headcount === undefined ? {} : { headcount }),
    })),
  }));

const yesOrNo = { code: 'well', type: 'single', title: label('Well?'), options: options('y', 'n') };

function asking(
  questions: readonly Record<string, unknown>[],
  ...profile: readonly Headcounts[]
): Questionnaire {
  const json = {
    ...everyType(),
    claims: [],
    demands: [],
    profile: profileOf(...profile),
    sections: [{ code: 's', title: label('S'), questions }],
  };
  return parseQuestionnaire(JSON.parse(JSON.stringify(json)));
}

const plan = (questionnaire: Questionnaire, threshold: number, crossings?: string[][]) =>
  definitionOf(questionnaire, { mode: 'file', threshold, crossings });

describe('the forecast of a plan', () => {
  it('is what is printed of people who answer as expected', () => {
    const definition = plan(asking([yesOrNo], { a: 80, b: 60, c: 5 }), 10, [['p1']]);
    const forecast = forecastPlan(definition, 0.6)!;
    // 87 of 145: 48 of a, 36 of b and 3 of c; half of each said yes, and of c one or two.
    const answering = [
      { p1: 'a', number: 48 },
      { p1: 'b', number: 36 },
      { p1: 'c', number: 3 },
    ];
    const responses = answering.flatMap(({ p1, number }) =>
      Array.from({ length: number }, (_, i) => ({ p1, well: i % 2 === 0 ? 'y' : 'n' })),
    );
    const printed = rangedTables(tabulate(definition, responses), definition);
    const bySite = printed.find(({ by }) => by.length === 1)!;
    expect(forecast).toMatchObject({ people: 145, responses: 87, isTooFew: false, answers: 2 });
    expect(forecast.usual.map(({ rows }) => rows)).toEqual([bySite.rows]);
    expect(
      forecast.usual[0]!.figures.map((line) =>
        line.map((figure) => ('low' in figure ? [figure.low, figure.high] : null)),
      ),
    ).toEqual(
      bySite.cells.map((line) =>
        line.map((cell) => {
          if (cell === null) return null;
          return typeof cell === 'number' ? [cell, cell] : [cell.from, cell.to];
        }),
      ),
    );
    expect(bySite.rows).toEqual(['Total', 'a', 'b+c']);
  });

  it('shows a merge of the plan as one row', () => {
    const questionnaire = asking([yesOrNo], { a: 80, b: 60, c: 5 });
    const merges = [{ profile: 'p1', options: ['a', 'c'] }];
    const definition = definitionOf(questionnaire, { mode: 'file', merges, crossings: [['p1']] });
    expect(forecastPlan(definition, 0.6)!.usual.map(({ rows }) => rows)).toEqual([
      ['Total', 'a+c', 'b'],
    ]);
  });

  it('says nothing of what has no headcounts, and of the rest what it can', () => {
    const half = asking([yesOrNo], { a: 80, b: 60 }, { x: 90, y: undefined });
    const forecast = forecastPlan(plan(half, 10), 0.6);
    expect(forecast?.uncounted).toEqual(['p2']);
    expect(forecast?.usual.map(({ by }) => by)).toEqual([['p1']]);
    expect(forecastPlan(plan(asking([yesOrNo], { a: 1, b: undefined }), 10), 0.6)).toBeNull();
  });

  it('shows nothing where fewer are expected than the threshold', () => {
    const forecast = forecastPlan(plan(asking([yesOrNo], { a: 9, b: 7 }), 10), 0.6);
    expect(forecast).toMatchObject({ responses: 10, isTooFew: false });
    expect(forecastPlan(plan(asking([yesOrNo], { a: 8, b: 7 }), 10), 0.6)).toMatchObject({
      responses: 9,
      isTooFew: true,
      usual: [],
    });
  });

  it('shows apart what a sensitive question would', () => {
    const sensitive = { ...yesOrNo, code: 'hit', sensitive: true };
    const questionnaire = asking([yesOrNo, sensitive], { a: 80, b: 60, c: 30 });
    const forecast = forecastPlan(plan(questionnaire, 10, [['p1']]), 0.6)!;
    expect(forecast.usual.map(({ rows }) => rows)).toEqual([['Total', 'a', 'b', 'c']]);
    expect(forecast.sensitive.map(({ rows }) => rows)).toEqual([['Total', 'a', 'b+c']]);
  });

  it('of a petition is how its signatures are split', () => {
    const petition = { code: 'sign', type: 'petition', title: label('We ask') };
    const forecast = forecastPlan(plan(asking([petition], { a: 80, b: 60 }), 10), 0.5)!;
    expect(forecast.answers).toBeNull();
    expect(forecast.usual.map(({ rows }) => rows)).toEqual([['Total', 'a', 'b']]);
  });

  it('holds for whatever a council may ask', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`o${i}`, 7]));
    const large = forecastPlan(plan(asking([yesOrNo], many), 5), 1)!;
    expect(large.usual.map(({ rows }) => rows.length)).toEqual([201]);
    const words = { code: 'say', type: 'text', title: label('Say') };
    expect(forecastPlan(plan(asking([words], { a: 40, b: 40 }), 10), 1)?.answers).toBe(2);
    const empty = { ...asking([words], { a: 40, b: 40 }), sections: [] };
    const draft = { ...plan(asking([words], { a: 40, b: 40 }), 10), questionnaire: empty };
    expect(forecastPlan(draft, 1)?.usual).toHaveLength(1);
    expect(forecastPlan(plan(asking([words], { a: 0, b: 0 }), 10), 1)?.isTooFew).toBe(true);
  });
});

const staff = fc.array(fc.array(fc.nat(60), { minLength: 2, maxLength: 7 }), {
  minLength: 1,
  maxLength: 3,
});
const asProfile = (heads: readonly (readonly number[])[]): readonly ProfileQuestion[] =>
  profileOf(...heads.map((one) => Object.fromEntries(one.map((head, i) => [`o${i}`, head]))));

describe('expected people', () => {
  it('are as many as expected, in each group by its headcount', () => {
    expect(apportion(10, [3, 3, 3])).toEqual([4, 3, 3]);
    expect(apportion(0, [3, 3])).toEqual([0, 0]);
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.nat(300), fc.array(fc.nat(90), { minLength: 1 }), (people, heads) => {
        const whole = heads.reduce((sum, head) => sum + head, 0);
        const numbers = apportion(people, heads);
        heads.forEach((head, i) => {
          expect(Math.abs(numbers[i]! - (people * head) / Math.max(1, whole))).toBeLessThan(
            whole === 0 ? Infinity : 1,
          );
        });
        expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(whole === 0 ? 0 : people);
      }),
    );
  });

  it('come in turn, none long before their share', () => {
    expect([...dealEvenly([2, 1, 2])]).toEqual([0, 2, 1, 0, 2]);
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }), (numbers) => {
        const dealt = dealEvenly(numbers);
        numbers.forEach((number, one) => {
          const places = [...dealt.keys()].filter((i) => dealt[i] === one);
          expect(places).toHaveLength(number);
          places.forEach((place, before) => {
            const share = ((place + 1) * number) / dealt.length;
            expect(Math.abs(before + 1 - share)).toBeLessThanOrEqual(numbers.length);
          });
        });
      }),
    );
  });

  it('answer alike in every group', () => {
    fc.assert(
      fc.property(staff, fc.integer({ min: 2, max: 5 }), (heads, answers) => {
        const profile = asProfile(heads);
        const question = { code: 'q', answers: Array.from({ length: answers }, (_, i) => `${i}`) };
        const crossings = profile.map(({ code }) => [code]);
        const people = 60;
        const responses = heads.some((one) => one.every((head) => head === 0))
          ? []
          : expectedResponses(profile, people, [question], crossings);
        for (const { code, options: groups } of profile) {
          for (const group of groups) {
            const inGroup = responses.filter((response) => response[code] === group.code);
            const counts = question.answers.map(
              (answer) => inGroup.filter(({ q }) => q === answer).length,
            );
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(
              1 + profile.length,
            );
          }
        }
      }),
    );
  });
});

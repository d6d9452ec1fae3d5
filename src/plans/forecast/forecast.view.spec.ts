import { describe, expect, it } from '@jest/globals';
import { everyType, label, options } from '../../../test/support/questionnaire-json.js';
import { parseQuestionnaire } from '../../questionnaire/index.js';
import type { Plan } from './choose-variants.js';
import { viewForecast } from './forecast.view.js';

type Headcounts = Readonly<Record<string, number>>;

function planOf(profile: readonly Headcounts[], more: Partial<Plan> = {}): Plan {
  const json = {
    ...everyType(),
    claims: [],
    demands: [],
    profile: profile.map((heads, i) => ({
      code: `p${i + 1}`,
      title: label(`P${i + 1}`),
      options: Object.entries(heads).map(([code, headcount]) => ({
        code,
        label: { en: code.toUpperCase(), fr: code },
        headcount,
      })),
    })),
    sections: [
      {
        code: 's',
        title: label('S'),
        questions: [
          { code: 'well', type: 'single', title: label('Well?'), options: options('y', 'n') },
        ],
      },
    ],
  };
  return {
    questionnaire: parseQuestionnaire(json),
    crossings: profile.map((_, i) => [`p${i + 1}`]),
    merges: [],
    threshold: 10,
    sensitiveThreshold: 20,
    expectedShare: 0.5,
    ...more,
  };
}

const two = [
  { a: 80, b: 60, c: 40 },
  { x: 100, y: 80 },
];

describe('the forecast of a plan as it is shown', () => {
  it('sets the plan beside those at both usual thresholds', () => {
    const view = viewForecast(planOf(two), 'en')!;
    expect(view.notes).toEqual([]);
    expect(view.variants.map(({ title, isOwn }) => [title, isOwn])).toEqual([
      ['Groups of 5 and more, one profile question at a time', false],
      ['Groups of 10 and more, one profile question at a time', true],
    ]);
    expect(view.variants[0]!.splits.map(({ name }) => name)).toEqual(['P1', 'P2']);
  });

  it('says of a plan that crosses two profile questions that this is not shown', () => {
    const crossings = [['p1'], ['p2'], ['p1', 'p2']];
    const view = viewForecast(planOf(two, { crossings }), 'en')!;
    expect(view.notes).toEqual([
      expect.stringMatching(/^Two profile questions together are promised/),
    ]);
    expect(view.variants.map(({ title, isOwn }) => [title, isOwn])).toEqual([
      ['Groups of 5 and more, one profile question at a time', false],
      ['Groups of 5 and more, as the plan says, two together left out', false],
      ['Groups of 10 and more, one profile question at a time', false],
      ['Groups of 10 and more, as the plan says, two together left out', true],
    ]);
    expect(view.variants[1]!.splits.map(({ name, rows }) => [name, rows.length > 0])).toEqual([
      ['P1', true],
      ['P2', true],
      ['P1 × P2', false],
    ]);
  });

  it('has the groups of a second profile question inside each of the first, where nothing else is split', () => {
    const crossings = [['p1'], ['p1', 'p2']];
    const view = viewForecast(planOf(two, { crossings, threshold: 5 }), 'en')!;
    expect(view.notes).toEqual([]);
    const own = view.variants.find(({ isOwn }) => isOwn)!;
    expect(own.title).toBe('Groups of 5 and more, one profile question inside the other');
    const [alone, both] = own.splits;
    expect(alone!.rows.length).toBeGreaterThan(1);
    expect(both!.name).toBe('P1 × P2');
    expect(both!.rows.length).toBeGreaterThan(alone!.rows.length);
    for (const { label, cells } of both!.rows) {
      expect(label).toMatch(/^[ABC] · /);
      expect(cells).toHaveLength(1);
    }
  });

  it('stands alone where the plan is settled', () => {
    expect(viewForecast(planOf(two), 'en', true)!.variants.map(({ isOwn }) => isOwn)).toEqual([
      true,
    ]);
  });

  it('has a bar for each row, of which the certain part is never more than the least share', () => {
    const [own] = viewForecast(planOf(two), 'en', true)!.variants;
    const [site] = own!.splits;
    expect(site!.rows.map(({ label: name }) => name)).toEqual(['A', 'B', 'C']);
    for (const { cells } of site!.rows) {
      const [{ bar, answer, people }] = cells as [(typeof cells)[number]];
      const [low = 0, high = low] = answer.split(' to ').map(Number);
      expect(bar!.certain).toBe(Math.round((100 * low) / Number(people)));
      expect(bar!.certain + bar!.possible).toBe(Math.round((100 * high) / Number(people)));
    }
    expect(site!.strip.shapes.filter(({ kind }) => kind === 'all')).toHaveLength(3);
  });

  it('says so where nothing would be published, and what would help', () => {
    const few = viewForecast(planOf([{ a: 9, b: 8 }]), 'en', true)!.variants[0]!;
    expect(few.nothing).toBe(
      'Nothing would be published: 9 responses are expected, and k is 10. Lower k, or ask more people.',
    );
    const none = viewForecast(planOf(two, { threshold: 200 }), 'en', true)!.variants[0]!;
    expect(none.nothing).toContain('there are only 180 people');
    expect(none.splits).toEqual([]);
  });

  it('makes only its own plan of many groups, and none of too many', () => {
    const options10 = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`o${i}`, 40]));
    const many = viewForecast(planOf([options10, options10], { threshold: 12 }), 'en')!;
    expect(many.notes).toEqual(['There are so many groups that only your own plan is estimated.']);
    expect(many.variants).toHaveLength(1);
    const options20 = Object.fromEntries(Array.from({ length: 19 }, (_, i) => [`o${i}`, 40]));
    const tooMany = viewForecast(planOf([options20, options20]), 'en')!;
    expect(tooMany.variants).toEqual([]);
    const grid = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`o${i}`, 40]));
    const crossings = [['p1'], ['p2'], ['p1', 'p2']];
    const crossed = viewForecast(planOf([grid, grid], { crossings }), 'en', true)!;
    expect(crossed.notes).toEqual(tooMany.notes);
    expect(tooMany.notes).toEqual([expect.stringMatching(/^There are too many groups/)]);
    const options200 = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`o${i}`, 40]));
    expect(viewForecast(planOf([options200]), 'en', true)!.notes).toEqual(tooMany.notes);
  });

  it('is nothing where nothing is split', () => {
    expect(viewForecast(planOf(two, { crossings: [] }), 'en')).toBeNull();
  });
});

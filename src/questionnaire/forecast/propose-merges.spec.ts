import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseQuestionnaire } from '../reading/parse-questionnaire.js';
import type { Questionnaire } from '../questionnaire.js';
import { everyType, label } from '../../../test/support/questionnaire-json.js';
import { checkMerges } from '../check-merges.js';
import { type Assumptions, outlookOf } from './outlook.js';
import { proposeMerges } from './propose-merges.js';

const usual: Assumptions = { threshold: 10, participation: 0.6 };

type Headcounts = Readonly<Record<string, number | undefined>>;

/** Profile questions given as codes with headcounts; `north.a` stands under the group north. */
function asking(...profile: readonly Headcounts[]): Questionnaire {
  const json = everyType();
  json.profile = profile.map((options, i) => {
    const rows = Object.entries(options).map(([name, headcount]) => {
      const [code, parent] = name.split('.').reverse();
      return { code, label: label(name), ...(parent ? { parent } : {}), headcount };
    });
    const parents = new Set(rows.flatMap((row) => (row.parent ? [row.parent] : [])));
    const groups = [...parents].map((code) => ({ code, label: label(code) }));
    return { code: `p${i + 1}`, title: label('Who'), groups, options: rows };
  });
  return parseQuestionnaire(JSON.parse(JSON.stringify(json)));
}

describe('the outlook of a group', () => {
  it('is none where fewer people work than the threshold, whoever answers', () => {
    expect(outlookOf(9, { threshold: 10, participation: 1 })).toBe('never');
    expect(outlookOf(10, { threshold: 10, participation: 1 })).toBe('likely');
  });

  it('is likely only where two standard deviations of bad luck are left', () => {
    // 25 people at 60 %: 15 expected, give or take 2 × √6 = 4.9; 24 people: 14.4 give or take 4.8.
    expect([24, 25].map((people) => outlookOf(people, usual))).toEqual(['uncertain', 'likely']);
    // 11 people: 6.6 expected, give or take 3.2.
    expect([11, 12].map((people) => outlookOf(people, usual))).toEqual(['never', 'uncertain']);
  });
});

describe('the merges that are proposed', () => {
  const propose = (...profile: readonly Headcounts[]) =>
    proposeMerges(asking(...profile), ['p1', 'p2'], usual, []).map(
      ({ merge, loss }) => `${merge.profile}: ${merge.options.join('+')} (${loss})`,
    );

  it('are none where every group is large enough', () => {
    expect(propose({ a: 80, b: 60 })).toEqual([]);
  });

  it('join small groups with each other before a large one loses its row', () => {
    expect(propose({ a: 80, b: 9, c: 200, d: 9 })).toEqual(['p1: b+d (0)']);
  });

  it('take the neighbour in the questionnaire of two that lose as much', () => {
    expect(propose({ a: 9, b: 9, c: 300, d: 9, e: 9 })).toEqual(['p1: a+b (0)', 'p1: d+e (0)']);
  });

  it('take the smallest of those that lose a row', () => {
    expect(propose({ a: 80, b: 5, c: 60 })).toEqual(['p1: b+c (60)']);
  });

  it('come in the order of what they cost, over all profile questions', () => {
    expect(propose({ a: 80, b: 5, c: 60 }, { x: 9, y: 9, z: 200 })).toEqual([
      'p2: x+y (0)',
      'p1: b+c (60)',
    ]);
  });

  it('join siblings only', () => {
    expect(propose({ 'n.a': 80, 'n.b': 5, 's.c': 9, 's.d': 9, 's.e': 50 })).toEqual([
      'p1: c+d (0)',
    ]);
  });

  it('never leave one row of everybody, nor of all under one heading', () => {
    expect(propose({ a: 80, b: 5 })).toEqual([]);
    expect(propose({ a: 5, b: 5, c: 5 })).toEqual([]);
    expect(propose({ 'n.a': 80, 'n.b': 5, 's.c': 40, 's.d': 50 })).toEqual([]);
  });

  it('leave out what nobody works in', () => {
    expect(propose({ a: 80, b: 60, c: 0 })).toEqual([]);
  });

  it('are none where headcounts are missing or the question splits nothing', () => {
    expect(propose({ a: 80, b: undefined, c: 60 })).toEqual([]);
    expect(proposeMerges(asking({ a: 80, b: 5, c: 60 }), ['p2'], usual, [])).toEqual([]);
  });

  it('enlarge a merge that is agreed and still too small', () => {
    const merge = { profile: 'p1', options: ['b', 'c'] };
    const proposals = proposeMerges(asking({ a: 80, b: 5, c: 5, d: 30 }), ['p1'], usual, [merge]);
    expect(proposals).toEqual([
      { merge: { profile: 'p1', options: ['b', 'c', 'd'] }, headcount: 40, loss: 30 },
    ]);
  });
});

describe('the merges that are proposed of options in an order', () => {
  const propose = (options: Headcounts) => {
    const questionnaire = asking(options);
    const profile = questionnaire.profile.map((question) => ({ ...question, ordered: true }));
    const proposals = proposeMerges({ ...questionnaire, profile }, ['p1'], usual, []);
    for (const { merge } of proposals) checkMerges({ ...questionnaire, profile }, [merge]);
    return proposals.map(({ merge, loss }) => `${merge.options.join('+')} (${loss})`);
  };

  it('join neighbours, even where others further away would lose less', () => {
    expect(propose({ a: 80, b: 9, c: 200, d: 9, e: 100 })).toEqual(['a+b (80)', 'd+e (100)']);
  });

  it('go on to the next neighbour of what is still too small', () => {
    expect(propose({ a: 3, b: 4, c: 5, d: 200, e: 100 })).toEqual(['a+b+c+d (200)']);
    expect(propose({ a: 9, b: 9, c: 9, d: 200, e: 100 })).toEqual(['a+b+c (0)']);
  });

  it('take in what nobody works in where it lies between, and only there', () => {
    expect(propose({ a: 0, b: 9, c: 0, d: 9, e: 200 })).toEqual(['b+c+d (0)']);
  });

  it('never jump over a heading’s sibling, whatever the headcounts', () => {
    const headcounts = fc.array(fc.nat(40), { minLength: 3, maxLength: 7 });
    fc.assert(
      fc.property(headcounts, (counts) => {
        propose(Object.fromEntries(counts.map((count, i) => [`o${i}`, count])));
      }),
    );
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupRate, ReleaseContent } from '../../disclosure/index.js';
import {
  definitionOf,
  type ProfileQuestion,
  type Questionnaire,
} from '../../questionnaire/index.js';
import { loadSolver } from '../../solver/index.js';
import type { LinearSolver } from '../../suppression/index.js';
import { participationByGroup } from './group-participation.js';

const label = { en: 'x' };
const option = (code: string, headcount?: number, parent?: string) => ({
  code,
  label,
  ...(headcount === undefined ? {} : { headcount }),
  ...(parent === undefined ? {} : { parent }),
});

/** A release of one question by site; `null` stands for a size that is not shown. */
function aRelease(
  site: Partial<ProfileQuestion>,
  sizes: Readonly<Record<string, number | null>>,
  responses: number,
): ReleaseContent {
  const questionnaire: Questionnaire = {
    schema: 'cahier/questionnaire-1',
    code: 'visits',
    languages: ['en'],
    title: label,
    profile: [{ code: 'site', title: label, options: [], ...site }],
    sections: [
      {
        code: 'one',
        title: label,
        questions: [{ code: 'swap', type: 'yesno', title: label }],
      },
    ],
  };
  const definition = definitionOf(questionnaire, { mode: 'file', threshold: 10 });
  const rows = Object.keys(sizes);
  return {
    definition,
    threshold: 10,
    participation: { invited: null, responses },
    tables: [
      {
        question: 'swap',
        by: ['site'],
        rows: ['Total', ...rows],
        columns: ['Total', 'yes', 'no'],
        cells: [[responses, null, null], ...rows.map((row) => [sizes[row]!, null, null])],
      },
    ],
  } as unknown as ReleaseContent;
}

/** From where on a band that includes everybody begins, or a rate, which never does. */
function saidOf({ headcount, responses: { low, high } }: GroupRate) {
  if (high === headcount) return { atLeast: low };
  expect(low).toBe(high);
  return { exactly: low };
}

describe('participation by group', () => {
  let solver: LinearSolver;
  beforeAll(async () => {
    solver = await loadSolver();
  });

  const ratesOf = (release: ReleaseContent) =>
    Object.fromEntries(
      participationByGroup(release, solver).flatMap(({ groups }) =>
        groups.map((group) => [group.label, saidOf(group)]),
      ),
    );

  it('is a rate where those who answered and those who did not are both many', () => {
    const site = { options: [option('a', 80), option('b', 60)] };
    expect(ratesOf(aRelease(site, { a: 50, b: 40 }, 90))).toEqual({
      a: { exactly: 50 },
      b: { exactly: 40 },
    });
  });

  it('is a band that includes everybody where few did not answer, with one more beside it', () => {
    const site = { options: [option('a', 80), option('b', 60), option('c', 100)] };
    // a: 5 silent. With b banded too, 75 + 40 = 115 answered of 80 + 60: of a at least 55.
    expect(ratesOf(aRelease(site, { a: 75, b: 40, c: 50 }, 165))).toEqual({
      a: { atLeast: 55 },
      b: { atLeast: 35 },
      c: { exactly: 50 },
    });
  });

  it('is still a rate where exactly k did not answer', () => {
    const site = { options: [option('a', 80), option('b', 60)] };
    expect(ratesOf(aRelease(site, { a: 70, b: 40 }, 110))).toHaveProperty('a', { exactly: 70 });
    expect(ratesOf(aRelease(site, { a: 71, b: 40 }, 111))).toHaveProperty('a.atLeast');
  });

  it('claims no more than k of the only group there is', () => {
    const site = { options: [option('a', 80)] };
    expect(ratesOf(aRelease(site, { a: 75 }, 75))).toEqual({ a: { atLeast: 10 } });
  });

  it('claims no more than k of sites whose region gets a band', () => {
    const site = {
      groups: [{ code: 'north', label }],
      options: [option('a', 80, 'north'), option('b', 60, 'north'), option('c', 100)],
    };
    const rates = ratesOf(aRelease(site, { north: 135, a: 78, b: 57, c: 50 }, 185));
    expect(rates['north']).toHaveProperty('atLeast');
    expect([rates['a'], rates['b']]).toEqual([{ atLeast: 10 }, { atLeast: 10 }]);
  });

  it('bands a group in which everybody answered as well', () => {
    const site = { options: [option('a', 40), option('b', 60), option('c', 100)] };
    const rates = ratesOf(aRelease(site, { a: 40, b: 30, c: 50 }, 120));
    expect(rates['a']).toHaveProperty('atLeast');
    expect(Object.values(rates).filter((rate) => 'atLeast' in rate)).toHaveLength(2);
  });

  it('is nothing where the plan tells participation for everybody only', () => {
    const site = { options: [option('a', 80), option('b', 60)] };
    const { definition, ...rest } = aRelease(site, { a: 50, b: 40 }, 90);
    const told = { ...definition, participation: 'overall' as const };
    expect(ratesOf({ ...rest, definition: told })).toEqual({});
  });

  it('claims no more than k where some did not name their group', () => {
    const site = { options: [option('a', 80), option('b', 60), option('c', 100)] };
    const rates = ratesOf(aRelease(site, { a: 75, b: 40, c: 50 }, 180));
    expect(rates['a']).toEqual({ atLeast: 10 });
    expect(Object.values(rates).filter((rate) => 'exactly' in rate)).not.toHaveLength(0);
  });

  it('leaves out groups that the release does not show, or of which nobody knows the people', () => {
    const site = { options: [option('a', 80), option('b', 60), option('c', 9)] };
    expect(Object.keys(ratesOf(aRelease(site, { a: 50, b: 40, c: null }, 95)))).toEqual(['a', 'b']);
    const uncounted = { options: [option('a', 80), option('b')] };
    expect(ratesOf(aRelease(uncounted, { a: 50, b: 40 }, 90))).toEqual({});
  });

  it('leaves out a group of which more answered than belong to it', () => {
    const site = { options: [option('a', 80), option('b', 30), option('c', 60)] };
    expect(Object.keys(ratesOf(aRelease(site, { a: 40, b: 35, c: 20 }, 95)))).toEqual(['a', 'c']);
  });

  it('adds up the people of merged options and of groups of the tree', () => {
    const site = {
      groups: [{ code: 'north', label }],
      options: [option('a', 20, 'north'), option('b', 30, 'north'), option('c', 90)],
    };
    expect(ratesOf(aRelease(site, { north: 30, 'a+b': 30, c: 40 }, 70))).toEqual({
      north: { exactly: 30 },
      'a+b': { exactly: 30 },
      c: { exactly: 40 },
    });
  });

  it('bounds a banded site by the region above it, whose rate stands', () => {
    const site = {
      groups: [{ code: 'north', label }],
      options: [option('a', 80, 'north'), option('b', 60, 'north'), option('c', 100)],
    };
    // Of the region 115 of 140 answered. With b banded beside a: of a at least 115 - 60.
    expect(ratesOf(aRelease(site, { north: 115, a: 75, b: 40, c: 50 }, 165))).toEqual({
      north: { exactly: 115 },
      a: { atLeast: 55 },
      b: { atLeast: 35 },
      c: { exactly: 50 },
    });
  });

  it('gives every rate of more rows than that where nobody is one of few', () => {
    const codes = Array.from({ length: 61 }, (_, i) => `s${i}`);
    const sizes = Object.fromEntries(codes.map((code) => [code, 20]));
    const rates = ratesOf(
      aRelease({ options: codes.map((code) => option(code, 40)) }, sizes, 1220),
    );
    expect(new Set(Object.values(rates).map((rate) => JSON.stringify(rate)))).toEqual(
      new Set(['{"exactly":20}']),
    );
  });

  it('works out sixty rows, and bands all of more', () => {
    const bandsAmong = (rows: number): number => {
      const codes = Array.from({ length: rows }, (_, i) => `s${i}`);
      const options = codes.map((code, i) => option(code, i === 0 ? 30 : 40));
      const sizes = Object.fromEntries(codes.map((code, i) => [code, i === 0 ? 25 : 20]));
      const rates = ratesOf(aRelease({ options }, sizes, 25 + 20 * (rows - 1)));
      return Object.values(rates).filter((rate) => 'atLeast' in rate).length;
    };
    expect(bandsAmong(60)).toBe(2);
    expect(bandsAmong(61)).toBe(61);
  });

  it('bands everything where headcounts and counts do not add up', () => {
    const site = { options: [option('a', 80), option('b', 60)] };
    const rates = ratesOf(aRelease(site, { a: 75, b: 40 }, 100));
    expect(rates).toEqual({ a: { atLeast: 10 }, b: { atLeast: 10 } });
  });

  it('gives nobody away by subtraction, whatever the counts', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const heads = [31, 47, 64, 23].map((base, i) => base + ((seed * (i + 3)) % 17));
      const counts = heads.map((n, i) => Math.max(10, n - ((seed * (2 * i + 1)) % 19)));
      const codes = ['a', 'b', 'c', 'd'];
      const total = counts.reduce((sum, n) => sum + n, 0);
      const site = { options: codes.map((code, i) => option(code, heads[i])) };
      const sizes = Object.fromEntries(codes.map((code, i) => [code, counts[i]!]));
      const rates = ratesOf(aRelease(site, sizes, total));
      const hidden = codes.map((_, i) => i).filter((i) => 'atLeast' in rates[codes[i]!]!);
      const together = hidden.reduce((sum, i) => sum + counts[i]!, 0);
      for (const i of hidden) {
        const { atLeast } = rates[codes[i]!] as { atLeast: number };
        const others = hidden.filter((j) => j !== i).reduce((sum, j) => sum + heads[j]!, 0);
        expect(atLeast).toBeLessThanOrEqual(Math.max(10, together - others));
        expect(atLeast).toBeLessThanOrEqual(counts[i]!);
        const isFull = total === heads.reduce((sum, n) => sum + n, 0);
        if (heads[i]! - counts[i]! < 10 && hidden.length < codes.length && !isFull) {
          const low = Math.max(0, together - others);
          expect(Math.min(heads[i]!, together) - low).toBeGreaterThanOrEqual(10);
        }
      }
      codes.forEach((code, i) => {
        if ('exactly' in rates[code]!) expect(heads[i]! - counts[i]!).toBeGreaterThanOrEqual(10);
      });
    }
  });
});

describe('participation by group of a release of ranges', () => {
  const noSolver = undefined as unknown as LinearSolver;
  function ofRanges(cells: Readonly<Record<string, unknown>>, more: object = {}) {
    const release = aRelease(
      { options: [option('a', 60), option('b', 50), option('c', 40)] },
      cells as Record<string, number>,
      110,
    );
    const definition = { ...release.definition, ...more };
    const content = { ...release, definition, schema: 'cahier/release-2' } as ReleaseContent;
    return participationByGroup(content, noSolver).flatMap(({ groups }) => groups);
  }

  it('is what the printed sizes are of the headcounts, exact or not', () => {
    expect(ofRanges({ a: 40, b: { from: 30, to: 34 } })).toEqual([
      { label: 'a', headcount: 60, responses: { low: 40, high: 40 } },
      { label: 'b', headcount: 50, responses: { low: 30, high: 34 } },
    ]);
  });

  it('is a band that includes everybody where few of a group may be silent', () => {
    for (const size of [41, 45, 50, { from: 38, to: 42 }]) {
      const [{ responses }] = ofRanges({ b: size }) as [GroupRate];
      expect(responses).toEqual({
        low: size === 50 || typeof size === 'number' ? 40 : 38,
        high: 50,
      });
    }
  });

  it('adds up merged rows, and leaves out what is not shown or cannot be', () => {
    expect(ofRanges({ 'b+c': 70, a: null })).toEqual([
      { label: 'b+c', headcount: 90, responses: { low: 70, high: 70 } },
    ]);
    expect(ofRanges({ c: 41 })).toEqual([]);
  });

  it('is nothing where the plan tells participation for everybody only', () => {
    expect(ofRanges({ a: 40, b: 30 }, { participation: 'overall' })).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  ALL_FAMILIES,
  attackProgram,
  type FamilyResult,
} from '../support/attack/program/attack-program.js';
import { attackSurvey } from '../support/attack/program/attack-survey.js';
import { Judge } from '../support/attack/program/judge.js';
import { bothNearly, nearlyTold } from '../support/attack/program/nearly-told.js';
import {
  drawSurvey,
  type FamilyName,
  type Knowledge,
} from '../support/attack/program/draw-survey.js';
import { naive, publishing, silent, type Program } from '../support/attack/programs.js';
import type { DataSet, TinyFacts } from '../support/attack/program/tiny-survey.js';
import { Chance } from '../support/seeded-chance.js';
import { isWhole } from '../support/whole.js';

/** `npm run attack -- program` goes on for as long as it is given. */
const LIMITS = { fitting: 1500, runs: 1500 };
const FEW = { fitting: 300, runs: 300 };

const INSIDE = ALL_FAMILIES.filter((name) => name.includes('inside'));

const attackWith = (
  program: Program,
  { families = ALL_FAMILIES, limits = LIMITS, draws = 1 } = {},
): readonly FamilyResult[] =>
  attackProgram({ program, seed: 1, families, thresholds: [5], draws, limits });

const sum = (results: readonly FamilyResult[], of: (result: FamilyResult) => number): number =>
  results.reduce((total, result) => total + of(result), 0);

const broken = ({ certain, likely, untrue }: FamilyResult): number => certain + likely + untrue;

/** A survey of two sites of 12 and 24 people, whose sizes everybody knows: 12 and 2 said yes. */
function twoSites(): { readonly facts: TinyFacts; readonly truth: DataSet } {
  const { facts } = drawSurvey('two-sites', 5, 'nothing', new Chance(1));
  return {
    truth: Uint8Array.of(12, 0, 2, 22),
    facts: {
      ...facts,
      people: 36,
      sizes: [
        { leaves: [0], least: 12, most: 12 },
        { leaves: [1], least: 24, most: 24 },
      ],
    },
  };
}

/** 24 people, two sites by two roles, of which nothing is known. */
function crossedSites(): { readonly facts: TinyFacts; readonly truth: DataSet } {
  const { facts } = drawSurvey('two-by-two', 5, 'nothing', new Chance(1));
  const crossings = [['p1'], ['p2'], ['p1', 'p2']];
  return {
    truth: Uint8Array.of(0, 4, 1, 1, 9, 4, 1, 4),
    facts: { ...facts, people: 24, definition: { ...facts.definition, crossings } },
  };
}

/** The overall table as it is, and by site only in which block of four a count lies. */
const blocks: Program = (survey) => {
  const release = JSON.parse(naive(survey)) as {
    tables: { by: readonly string[]; cells: (number | { from: number; to: number } | null)[][] }[];
  };
  for (const { by, cells } of release.tables) {
    if (by.length === 0) continue;
    for (const row of cells.slice(1)) {
      row.forEach((count, column) => {
        if (column === 0 || typeof count !== 'number') return;
        const from = count - (count % 4);
        row[column] = { from, to: from + 3 };
      });
    }
  }
  return JSON.stringify(release);
};

describe('an attacker who runs the program on every data set that fits a release', () => {
  it('breaks a program that leaves out rows of fewer than k, in every family', () => {
    for (const result of attackWith(naive)) {
      expect([result.family, broken(result) > 0]).toEqual([result.family, true]);
    }
  });

  it('says of what kind a likely statement is, and how likely the tables of everybody make it', () => {
    const { facts } = twoSites();
    // Twenty times of twenty-one that fit, all in the first site gave one answer.
    const agreeing = Array.from({ length: 20 }, () => Uint8Array.of(12, 0, 2, 22));
    const judgement = new Judge(facts).judge([...agreeing, Uint8Array.of(9, 3, 5, 19)]);
    const nearly = nearlyTold(judgement);
    expect(Object.keys(nearly)).toEqual(['D3 of one option']);
    const { surveys, worst, leastBefore, mostBefore } = nearly['D3 of one option']!;
    expect([surveys, worst]).toEqual([20, 20 / 21]);
    expect(mostBefore).toBe(leastBefore);
    expect(mostBefore).toBeLessThan(0.2);
    expect(bothNearly(nearly, nearly)).toMatchObject({ 'D3 of one option': { surveys: 40 } });
  });

  it('learns nothing from a program that prints nothing by group', () => {
    const results = attackWith(silent, { limits: isWhole ? LIMITS : FEW });
    expect(sum(results, broken)).toBe(0);
    expect(sum(results, ({ certainInside, likelyInside }) => certainInside + likelyInside)).toBe(0);
    expect(sum(results, ({ surveys }) => surveys)).toBeGreaterThan(200);
  });

  it('is certain of nothing that the product tells of two profile questions, one inside the other', () => {
    const results = attackWith(publishing, { families: INSIDE, limits: FEW, draws: 2 });
    expect(sum(results, ({ certain, certainInside }) => certain + certainInside)).toBe(0);
    expect(sum(results, ({ untrue }) => untrue)).toBe(0);
    expect(sum(results, ({ surveys }) => surveys)).toBeGreaterThan(100);
  });

  it('is certain of nobody else in a row that its second question does not split, having answered in it', () => {
    // Who says no there is not among four others of whom then at most three do.
    const { facts, truth } = drawSurvey(
      'three-inside-two',
      5,
      'headcounts and sizes',
      new Chance(9_000_030),
    );
    const result = attackSurvey(publishing, facts, truth, LIMITS);
    expect(result).toMatchObject({ isUndecided: false, certain: 0, certainInside: 0 });
    expect(result.surveys).toBeGreaterThan(100);
  });

  it('learns nothing of a crossing from the product beside tables of both by themselves', () => {
    const { facts, truth } = crossedSites();
    const result = attackSurvey(publishing, facts, truth, LIMITS);
    expect(result).toMatchObject({ isFalse: false, isUndecided: false, certain: 0 });
    expect(result.surveys).toBeGreaterThan(1);
  });

  it.each<[Knowledge, number, readonly number[] | undefined]>([
    // Sixteen people of 7 and 9, and 10, 5 and 1: a flag told that a crossing has nobody or one.
    ['sizes', 51_000_227, [0, 6, 0, 0, 0, 1, 3, 1, 5, 0, 0, 0]],
    // Flags told the sizes of crossings with a row of nine and two, by headcounts that everybody reads.
    ['headcounts and sizes', 71_000_392, undefined],
  ])('is certain of nothing in a crossing, having %s of options (%i)', (knowledge, seed, data) => {
    const { facts, truth } = drawSurvey('two-by-three', 5, knowledge, new Chance(seed));
    const ofOne = { fitting: 2600, runs: 1 };
    const held = data ? Uint8Array.from(data) : truth;
    const result = attackSurvey(publishing, facts, held, ofOne);
    expect(result).toMatchObject({ isFalse: false, isUndecided: false, releases: 1, certain: 0 });
    expect(result.surveys).toBeGreaterThan(200);
  });

  it('takes one byte that depends on the responses as all that it needs', () => {
    const talkative: Program = (survey) => {
      const proof = createHash('sha256').update(JSON.stringify(survey.responses)).digest('hex');
      return JSON.stringify({ ...(JSON.parse(silent(survey)) as object), proof });
    };
    const { facts, truth } = twoSites();
    expect(attackSurvey(silent, facts, truth, FEW).certain).toBe(0);
    const { certain, surveys, toldApart } = attackSurvey(talkative, facts, truth, FEW);
    expect(certain).toBeGreaterThan(0);
    expect(surveys).toBeGreaterThan(1);
    expect(toldApart).toBeGreaterThan(0);
    expect(attackSurvey(publishing, facts, truth, FEW).toldApart).toBe(0);
  });

  it('takes no notice of bytes that differ from run to run', () => {
    let runs = 0;
    const tossing: Program = (survey) =>
      JSON.stringify({ ...(JSON.parse(silent(survey)) as object), coin: runs++ });
    const { facts, truth } = twoSites();
    const { certain, releases } = attackSurvey(tossing, facts, truth, FEW);
    expect({ certain, releases }).toEqual({ certain: 0, releases: 1 });
  });

  it('refuses to judge figures that differ from run to run', () => {
    let runs = 0;
    const noisy: Program = () => JSON.stringify({ tables: [{ cells: [[runs++]] }] });
    const { facts, truth } = twoSites();
    expect(() => attackSurvey(noisy, facts, truth, FEW)).toThrow('coins');
  });

  it('adds ranges and the overall table up', () => {
    const { facts } = twoSites();
    // 8 to 11 of the 12 in the first and 0 to 3 of the 24 in the second are 14: so 11 and 3.
    const { certain, example } = attackSurvey(blocks, facts, Uint8Array.of(11, 1, 3, 21), FEW);
    expect(certain).toBeGreaterThan(0);
    expect(example).toBe('D3, all in a1, or all but one, gave answer 1');
  });

  it('notices figures that are not those of the responses', () => {
    const wrong: Program = (survey) => {
      const release = JSON.parse(silent(survey)) as { tables: { cells: number[][] }[] };
      release.tables[0]!.cells[0]![1]!++;
      return JSON.stringify(release);
    };
    const { facts, truth } = twoSites();
    expect(attackSurvey(wrong, facts, truth, FEW).isFalse).toBe(true);
  });

  it('says that it did not decide where too many data sets fit', () => {
    const { facts, truth } = drawSurvey(
      'two-by-three' satisfies FamilyName,
      10,
      'nothing',
      new Chance(1),
    );
    expect(attackSurvey(silent, facts, truth, FEW)).toMatchObject({
      isUndecided: true,
      surveys: 0,
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { fileOf, published } from '../support/published.js';
import { ABOUT, ROUTE, routedDefinition, routedResponses } from '../support/routed-survey.js';
import { Chance } from '../support/seeded-chance.js';

/**
 * A question asked only of those who chose “o1” before. Colleagues know who these are in their own
 * group (who works nights, who has been off sick), and the employer holds the release: what those
 * asked said together. The attack looks for
 * an answer that somebody in such a small part of them must have given (D2), one of the asked
 * helping with what they said themselves (D4).
 */
const SURVEYS = 300;

interface Survey {
  readonly definition: SurveyDefinition;
  readonly responses: readonly Response[];
}

const surveyOf = (seed: number): Survey => ({
  definition: routedDefinition([ROUTE, ABOUT]),
  responses: routedResponses(new Chance(seed)),
});

type Row = ReleaseFile['tables'][number]['cells'][number];

const atLeast = (cell: Row[number] | undefined): number => {
  if (typeof cell === 'number') return cell;
  return cell?.from ?? 0;
};

/** Groups of whom few were asked, as their colleagues know, with an answer that one of them gave. */
function attack({ responses }: Survey, { tables, definition }: ReleaseFile): readonly string[] {
  const about = tables.find(({ question }) => question === 'about');
  const [asked, ...answers] = about?.cells[0] ?? [];
  if (about === undefined || typeof asked !== 'number') return [];
  const groups = definition.questionnaire.profile.flatMap(({ code, options }) =>
    options.map((option) => [code, option.code] as const),
  );
  return groups.flatMap(([profile, group]) => {
    const few = responses.filter((one) => one['route'] === 'o1' && one[profile] === group).length;
    if (few === 0 || few >= definition.threshold) return [];
    return answers.flatMap((cell, i) =>
      asked - atLeast(cell) - 1 < few
        ? [`${group}: one of ${few} said ${about.columns[i + 1]!}`]
        : [],
    );
  });
}

/** The release as it would be if who is asked were no answer: everything of `about` is told. */
function careless({ responses }: Survey, file: ReleaseFile): ReleaseFile {
  const count = (code: string): number => responses.filter(({ about }) => about === code).length;
  const asked = responses.filter(({ route }) => route === 'o1').length;
  const tables = file.tables.map((table) =>
    table.question === 'about'
      ? { ...table, asked, cells: [[asked, ...table.columns.slice(1).map(count)]] }
      : table,
  );
  return { ...file, tables };
}

const seeds = Array.from({ length: SURVEYS }, (_, i) => i + 1);
const surveys = seeds.map((seed) => {
  const survey = surveyOf(seed);
  return { survey, file: fileOf(published(survey)) };
});

const aboutIn = ({ tables }: ReleaseFile) => tables.find(({ question }) => question === 'about')!;

describe('an attacker who knows who was asked a conditional question', () => {
  it('is certain of no answer of anybody in a small part of them', () => {
    expect(surveys.flatMap(({ survey, file }) => attack(survey, file))).toEqual([]);
    const shown = surveys.filter(({ file }) => typeof aboutIn(file).cells[0]![0] === 'number');
    expect(shown.length).toBeGreaterThan(SURVEYS / 3);
  });

  it('would be, in many surveys, were being asked no answer', () => {
    const broken = surveys.filter(
      ({ survey, file }) => attack(survey, careless(survey, file)).length > 0,
    );
    expect(broken.length).toBeGreaterThan(SURVEYS / 10);
  });

  it('learns from no table how many were asked where the earlier question withholds it', () => {
    let withheld = 0;
    for (const { file } of surveys) {
      const route = file.tables.find(({ question, by }) => question === 'route' && !by.length)!;
      const told = route.cells[0]![route.columns.indexOf('o1')];
      const about = aboutIn(file);
      if (typeof told !== 'number') withheld += 1;
      const shown = [about.asked, about.cells[0]![0]].filter((one) => one !== null);
      for (const asked of shown) expect(asked).toBe(told);
    }
    expect(withheld).toBeGreaterThan(0);
  });
});

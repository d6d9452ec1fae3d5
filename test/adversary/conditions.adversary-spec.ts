import { describe, expect, it } from '@jest/globals';
import type { Response, SurveyDefinition } from '../../src/questionnaire/index.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { fileOf, published } from '../support/published.js';
import { ABOUT, ROUTE, routedDefinition, routedResponses } from '../support/routed-survey.js';
import { Chance } from '../support/seeded-chance.js';

/**
 * A question asked only of those who chose “o1” before. Colleagues know who these are in their own
 * group (who works nights, who has been off sick), and the employer holds the release: what those
 * asked said together, and how many were asked at each site and in each trade. The attack looks for
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
  return cell?.atLeast ?? 0;
};

/** Groups of whom few were asked, as far as the release tells, with an answer of one of them. */
function attack({ tables, definition: { threshold } }: ReleaseFile): readonly string[] {
  const about = tables.find(({ question }) => question === 'about');
  const [asked, ...answers] = about?.cells[0] ?? [];
  if (about === undefined || typeof asked !== 'number') return [];
  const found: string[] = [];
  for (const { question, by, rows, columns, cells } of tables) {
    if (question !== 'route' || by.length === 0) continue;
    rows.forEach((row, r) => {
      const few = cells[r]![columns.indexOf('o1')];
      if (typeof few !== 'number' || few === 0 || few >= threshold) return;
      answers.forEach((cell, i) => {
        const otherwise = asked - atLeast(cell);
        if (otherwise - 1 < few) found.push(`${row}: one of ${few} said ${about.columns[i + 1]!}`);
      });
    });
  }
  return found;
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
    expect(surveys.flatMap(({ file }) => attack(file))).toEqual([]);
    const shown = surveys.filter(({ file }) => typeof aboutIn(file).cells[0]![0] === 'number');
    expect(shown.length).toBeGreaterThan(SURVEYS / 3);
  });

  it('would be, in many surveys, were being asked no answer', () => {
    const broken = surveys.filter(({ survey, file }) => attack(careless(survey, file)).length > 0);
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

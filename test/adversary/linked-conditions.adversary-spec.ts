import { beforeAll, describe, expect, it } from '@jest/globals';
import { questionsOf, type Response } from '../../src/questionnaire/index.js';
import { loadSolver } from '../../src/solver/index.js';
import type { LinearSolver } from '../../src/suppression/index.js';
import type { ReleaseFile } from '../support/attack/release-file.js';
import { rangeOf } from '../support/attack/read-tables.js';
import { everyPerson, isAsked, linkedSurvey } from '../support/linked-survey.js';
import { fileOf, published } from '../support/published.js';
import type { RandomSurvey } from '../support/random-small-survey.js';
import { Chance } from '../support/seeded-chance.js';
import { isWhole } from '../support/whole.js';

/**
 * All tables of a survey in one system, over everybody that there could be: each site and each way
 * through the questions. So what leads from one table to the next is known: who is asked a question
 * gave the answer before it. Colleagues also know how many of their site were asked a question that
 * not everybody is asked.
 */
const SURVEYS = isWhole ? 80 : 40;

let solver: LinearSolver;

beforeAll(async () => {
  solver = await loadSolver();
});

type Is = (one: Response) => boolean;

class Knowledge {
  private readonly people: readonly Response[];
  private readonly rows: ReturnType<Knowledge['rowOf']>[] = [];

  constructor(
    { definition: { questionnaire } }: RandomSurvey,
    { tables, participation }: ReleaseFile,
  ) {
    this.people = everyPerson(questionnaire);
    this.rows.push(this.rowOf(() => true, participation.responses, participation.responses));
    for (const { question, by, rows, columns, cells } of tables) {
      rows.forEach((row, r) => {
        const inRow: Is = ({ p1 }) =>
          by.length === 0 || row === 'Total' || row.split('+').includes(p1 as string);
        columns.forEach((column, c) => {
          const stands: Is = (one) =>
            inRow(one) &&
            isAsked(questionnaire, one, question) &&
            (column === 'Total' || one[question] === column);
          const [lower, upper] = rangeOf(cells[r]![c]!);
          if (lower > 0 || upper < Infinity) this.rows.push(this.rowOf(stands, lower, upper));
        });
      });
    }
  }

  /** How many there are at least, if so many are known to have been asked. */
  fewest(gave: Is, asked?: readonly [Is, number]): number {
    const size = this.people.length;
    const programme = solver.open({
      costs: Float64Array.from(this.people, (one) => Number(gave(one))),
      lower: new Float64Array(size),
      upper: new Float64Array(size).fill(Infinity),
      rows: asked ? [...this.rows, this.rowOf(asked[0], asked[1], asked[1])] : this.rows,
      whole: true,
    });
    const { optimal, values } = programme.solve({ seconds: 20 });
    programme.dispose();
    if (!optimal) throw new Error('no table fits what is known');
    return Math.round(this.people.reduce((sum, one, i) => sum + (gave(one) ? values[i]! : 0), 0));
  }

  private rowOf(is: Is, lower: number, upper: number) {
    const columns = [...this.people.keys()].filter((i) => is(this.people[i]!));
    return { columns, values: columns.map(() => 1), lower, upper };
  }
}

/** Answers that somebody of a few people gave for certain (D2), or all but one of many (D3). */
function attack(seed: number, spoil = (file: ReleaseFile, _: RandomSurvey) => file) {
  const survey = linkedSurvey(new Chance(seed));
  const { definition, responses } = survey;
  const { questionnaire, threshold } = definition;
  const known = new Knowledge(survey, spoil(fileOf(published(survey)), survey));
  const found: string[] = [];
  for (const { code: site } of questionnaire.profile[0]!.options) {
    for (const { code, options = [], showIf } of questionsOf(questionnaire)) {
      const asked: Is = (one) => one['p1'] === site && isAsked(questionnaire, one, code);
      const people = responses.filter(asked);
      for (const option of options) {
        const gave: Is = (one) => asked(one) && one[code] === option.code;
        const given = people.filter(gave).length;
        const isFew = people.length < threshold;
        if (given === 0 || (!isFew && people.length - given > 1)) continue;
        const least = known.fewest(gave, showIf && [asked, people.length]);
        if (isFew ? least === 0 : least < people.length - 1) continue;
        found.push(
          `survey ${seed}: ${least} of ${people.length} at ${site}, ${code}=${option.code}`,
        );
      }
    }
  }
  return found;
}

/** The release as it would be if conditional questions were counted like any other. */
function careless(file: ReleaseFile, { definition, responses }: RandomSurvey): ReleaseFile {
  const tables = file.tables.map((table) => {
    if (table.asked === undefined) return table;
    const asked = responses.filter((one) => isAsked(definition.questionnaire, one, table.question));
    const count = (code: string) => asked.filter((one) => one[table.question] === code).length;
    return { ...table, cells: [[asked.length, ...table.columns.slice(1).map(count)]] };
  });
  return { ...file, tables };
}

const seeds = Array.from({ length: SURVEYS }, (_, i) => i + 1);

describe('an attacker who follows people from one conditional question to the next', () => {
  it('is certain of no answer of a few, nor of nearly all of many', () => {
    expect(seeds.flatMap((seed) => attack(seed))).toEqual([]);
  });

  it('would be, were these questions counted like any other', () => {
    const broken = seeds.filter((seed) => attack(seed, careless).length > 0);
    expect(broken.length).toBeGreaterThan(SURVEYS / 10);
  });
});

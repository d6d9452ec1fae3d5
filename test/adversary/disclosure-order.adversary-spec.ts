import { describe, expect, it } from '@jest/globals';
import type { PublishedTable } from '../../src/disclosure/index.js';
import type { ProfileQuestion, Response } from '../../src/questionnaire/index.js';
import { published } from '../support/published.js';
import { randomSmallSurvey, type RandomSurvey } from '../support/random-small-survey.js';

const surveys = Array.from({ length: 30 }, (_, i) => randomSmallSurvey(i + 1));

const tablesOf = (survey: RandomSurvey): readonly PublishedTable[] =>
  published(survey).content.tables;

/** Which figures are shown, by question and crossing, whatever the order of the tables. */
const figuresOf = (tables: readonly PublishedTable[]): ReadonlyMap<string, PublishedTable> =>
  new Map(tables.map((table) => [`${table.question} by ${table.by.join()}`, table]));

const shownOf = (tables: readonly PublishedTable[]): number =>
  tables.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'number').length;

describe('what a release shows', () => {
  it('is the same when it is made again', () => {
    for (const survey of surveys) {
      expect(published(survey).hash).toBe(published(survey).hash);
    }
  });

  it('does not depend on the order of the responses', () => {
    for (const { definition, responses } of surveys) {
      const reversed = { definition, responses: responses.toReversed() };
      expect(tablesOf(reversed)).toEqual(tablesOf({ definition, responses }));
    }
  });

  it('does not depend on the order of the tables', () => {
    for (const { definition, responses } of surveys) {
      const crossings = definition.crossings.toReversed();
      const other = tablesOf({ definition: { ...definition, crossings }, responses });
      expect(figuresOf(other)).toEqual(figuresOf(tablesOf({ definition, responses })));
    }
  });

  it('does not depend on the names of codes, but for ties (D11)', () => {
    const isSame = surveys.map(
      (survey) => shownOf(tablesOf(renamed(survey))) === shownOf(tablesOf(survey)),
    );
    expect(isSame.filter((same) => !same).length).toBeLessThan(surveys.length / 10);
  });
});

/** Other codes for the profile options, in the same order. */
function renamed({ definition, responses }: RandomSurvey): RandomSurvey {
  const other = (code: string): string => `z${code}`;
  const profile = definition.questionnaire.profile.map((question): ProfileQuestion => ({
    ...question,
    options: question.options.map((option) => ({ ...option, code: other(option.code) })),
  }));
  const codes = profile.map(({ code }) => code);
  return {
    definition: { ...definition, questionnaire: { ...definition.questionnaire, profile } },
    responses: responses.map((response): Response =>
      Object.fromEntries(
        Object.entries(response).map(([code, answer]) => [
          code,
          codes.includes(code) ? other(answer as string) : answer,
        ]),
      ),
    ),
  };
}

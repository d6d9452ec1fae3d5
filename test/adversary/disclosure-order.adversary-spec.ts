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

  it('does not depend on the order of the questions', () => {
    for (const { definition, responses } of surveys) {
      const { questionnaire } = definition;
      const sections = questionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.toReversed(),
      }));
      const reversed = { ...definition, questionnaire: { ...questionnaire, sections } };
      const other = tablesOf({ definition: reversed, responses });
      expect(figuresOf(other)).toEqual(figuresOf(tablesOf({ definition, responses })));
    }
  });

  it('does not depend on the names of codes (D11)', () => {
    const cellsOf = (survey: RandomSurvey) => tablesOf(survey).map(({ cells }) => cells);
    for (const survey of surveys) expect(cellsOf(renamed(survey))).toEqual(cellsOf(survey));
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

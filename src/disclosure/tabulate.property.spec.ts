import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aDefinition,
  aQuestion,
  aQuestionnaire,
  smallSurveys,
  type SmallSurvey,
} from '../../test/support/small-survey.js';
import type { Response } from '../questionnaire/index.js';
import { tabulate } from './tabulate.js';

/** Every count, read off the responses one group and one option at a time. */
function countOneByOne({ definition, responses }: SmallSurvey, by: readonly string[]) {
  const { axes, questions } = tabulate(definition, []);
  const atomsOf = (code: string): readonly (string | undefined)[] => [
    ...axes.find((axis) => axis.code === code)!.options,
    undefined,
  ];
  const groups = by.reduce<readonly (readonly (string | undefined)[])[]>(
    (groups, code) => groups.flatMap((group) => atomsOf(code).map((atom) => [...group, atom])),
    [[]],
  );
  const members = groups.map((group) =>
    responses.filter((response) => by.every((code, i) => response[code] === group[i])),
  );
  const chooses = (response: Response, code: string, option: string): boolean =>
    [response[code]].flat().includes(option);
  return {
    base: members.map((people) => people.length),
    questions: questions.map(({ code, columns }) => ({
      answered: members.map((people) => people.filter((one) => one[code]?.length).length),
      answers: members.flatMap((people) =>
        columns.map((option) => people.filter((one) => chooses(one, code, option)).length),
      ),
    })),
  };
}

function countAtOnce({ definition, responses }: SmallSurvey, by: readonly string[]) {
  const counts = tabulate(definition, responses);
  const crossing = counts.crossing(by);
  return {
    base: [...crossing.base],
    questions: counts.questions.map((_, question) => {
      const { answered, answers } = crossing.answersTo(question);
      return { answered: [...answered], answers: [...answers] };
    }),
  };
}

const splitsOf = ({ definition }: SmallSurvey) => [[], ...definition.crossings];

const reversed = (response: Response): Response =>
  Object.fromEntries(Object.entries(response).toReversed());

describe('tabulation', () => {
  it('counts what counting one group after the other counts', () => {
    fc.assert(
      fc.property(smallSurveys, (survey) => {
        for (const by of splitsOf(survey)) {
          expect(countAtOnce(survey, by)).toEqual(countOneByOne(survey, by));
        }
      }),
    );
  });

  it('is the same in whatever order people, and each one’s answers, come', () => {
    fc.assert(
      fc.property(smallSurveys, (survey) => {
        const turned = { ...survey, responses: survey.responses.map(reversed).toReversed() };
        for (const by of splitsOf(survey)) {
          expect(countAtOnce(turned, by)).toEqual(countAtOnce(survey, by));
        }
      }),
    );
  });

  it('holds more combinations of profile answers than it made room for', () => {
    const definition = aDefinition(aQuestionnaire([20, 20], [aQuestion('q1', 2)]), [['p1', 'p2']]);
    const responses = Array.from({ length: 400 }, (_, i) => ({
      p1: `a${(i % 20) + 1}`,
      p2: `b${Math.floor(i / 20) + 1}`,
      q1: `o${(i % 2) + 1}`,
    }));
    const survey = { definition, responses };
    expect(countAtOnce(survey, ['p1', 'p2'])).toEqual(countOneByOne(survey, ['p1', 'p2']));
  });
});

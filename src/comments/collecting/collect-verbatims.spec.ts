import { describe, expect, it } from '@jest/globals';
import type { Questionnaire, Response } from '../../questionnaire/index.js';
import { collectVerbatims } from './collect-verbatims.js';

const questionnaire: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'comments',
  languages: ['en'],
  title: { en: 'Comments' },
  profile: [],
  sections: [
    {
      code: 'one',
      title: { en: 'One' },
      questions: [
        { code: 'stop', type: 'text', title: { en: 'What should stop?' } },
        { code: 'keep', type: 'text', title: { en: 'What should stay?' } },
        { code: 'mood', type: 'single', title: { en: 'Mood' }, options: [] },
      ],
    },
  ],
};

/** Identifiers that reverse the order of the responses. */
const descendingIds = () => {
  let next = 100;
  return () => String((next -= 1));
};

const collect = (responses: readonly Response[]) =>
  collectVerbatims(
    'survey',
    { questionnaire, threshold: 10, sensitiveThreshold: 20 },
    responses,
    descendingIds(),
  );

const comments = (question: string, count: number): readonly Response[] =>
  Array.from({ length: count }, (_, i) => ({ [question]: `text ${i}`, mood: 'low' }));

describe('collecting the comments', () => {
  it('leaves nine comments on a question behind', () => {
    expect(collect(comments('stop', 9))).toEqual([]);
  });

  it('counts each question on its own', () => {
    const pool = collect([...comments('stop', 10), ...comments('keep', 9)]);
    expect(new Set(pool.map((verbatim) => verbatim.question))).toEqual(new Set(['stop']));
    expect(pool).toHaveLength(10);
  });

  it('does not count empty texts as comments', () => {
    expect(collect([...comments('stop', 9), { stop: ' \n ' }, { stop: '' }])).toEqual([]);
  });

  it('keeps the question and the text and nothing else of a response', () => {
    const [verbatim] = collect(comments('stop', 10));
    expect(verbatim).toEqual({
      id: '90',
      surveyId: 'survey',
      question: 'stop',
      text: 'text 9',
      redacted: null,
      theme: null,
      chosen: false,
    });
  });

  it('tells those apart that say the same, in each question on its own', () => {
    const named: object[] = [];
    const responses = [...comments('stop', 9), { stop: 'text 0' }, { stop: ' text 0 ' }];
    collectVerbatims(
      'survey',
      { questionnaire, threshold: 10, sensitiveThreshold: 20 },
      responses,
      (one) => {
        named.push(one);
        return String(named.length);
      },
    );
    expect(named.slice(-2)).toEqual([
      { question: 'stop', text: 'text 0', same: 1 },
      { question: 'stop', text: 'text 0', same: 2 },
    ]);
  });

  it('puts comments in the order of their identifiers, not of the responses', () => {
    const pool = collect(comments('stop', 10));
    expect(pool.map((verbatim) => verbatim.text)).toEqual(
      [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((i) => `text ${i}`),
    );
  });
});

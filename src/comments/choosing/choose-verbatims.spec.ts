import { describe, expect, it } from '@jest/globals';
import type { Questionnaire } from '../../questionnaire/index.js';
import { chooseVerbatims } from './choose-verbatims.js';
import type { Verbatim } from '../../releases/index.js';

const section = (code: string, ...questions: string[]) => ({
  code,
  title: { en: code },
  questions: questions.map((question) => ({
    code: question,
    type: 'text' as const,
    title: { en: question },
  })),
});

const questionnaire: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'comments',
  languages: ['en'],
  title: { en: 'Comments' },
  profile: [],
  sections: [section('roads', 'stop'), section('health', 'keep')],
};

const aVerbatim = (id: string, changes: Partial<Verbatim>): Verbatim => ({
  id,
  surveyId: 'survey',
  question: 'stop',
  text: id,
  redacted: null,
  theme: null,
  chosen: false,
  ...changes,
});

const filed = (theme: string, count: number): readonly Verbatim[] =>
  Array.from({ length: count }, (_, i) => aVerbatim(`${theme}${i}`, { theme }));

describe('choosing comments for an edition', () => {
  it('names no theme on which fewer than ten comments were filed', () => {
    const pool = [...filed('roads', 8), aVerbatim('a', { theme: 'roads', chosen: true })];
    expect(chooseVerbatims(questionnaire, pool)).toEqual([{ question: 'stop', text: 'a' }]);
  });

  it('names a theme from ten comments', () => {
    const pool = [...filed('roads', 9), aVerbatim('a', { theme: 'roads', chosen: true })];
    expect(chooseVerbatims(questionnaire, pool)).toEqual([
      { question: 'stop', theme: 'roads', text: 'a' },
    ]);
  });

  it('prints the redacted text in place of the original', () => {
    const pool = [aVerbatim('a', { chosen: true, redacted: '[…] is enough' })];
    expect(chooseVerbatims(questionnaire, pool)).toEqual([
      { question: 'stop', text: '[…] is enough' },
    ]);
  });

  it('orders them by question, then theme, those without one last', () => {
    const pool = [
      ...filed('roads', 9),
      ...filed('health', 9),
      aVerbatim('a', { question: 'keep', chosen: true }),
      aVerbatim('b', { chosen: true }),
      aVerbatim('c', { theme: 'health', chosen: true }),
      aVerbatim('d', { theme: 'roads', chosen: true }),
    ];
    expect(chooseVerbatims(questionnaire, pool).map(({ text }) => text)).toEqual([
      'd',
      'c',
      'b',
      'a',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../../test/support/report-release.js';
import type { Question, Response } from '../../questionnaire/index.js';
import { buildReport } from '../build-report.js';

const [late] = reportQuestionnaire.sections[0]!.questions as readonly [Question];

function leadOf(more: readonly Question[], answers: (person: number) => Response): string | null {
  const questionnaire = {
    ...reportQuestionnaire,
    ...{ claims: [], demands: [] },
    sections: [{ ...reportQuestionnaire.sections[0]!, questions: [late, ...more] }],
  };
  const responses = reportResponses().map(({ site }, person) => ({
    site: site!,
    ...answers(person),
  }));
  const report = buildReport(aReportRelease({ questionnaire, responses }), { language: 'en' });
  return report.chapters.find(({ kind }) => kind === 'theme')!.lead;
}

describe('the headline of a chapter', () => {
  it('says of whom a share is, where few were asked', () => {
    const showIf = { question: 'late', in: ['1'] };
    const hard = { ...late, code: 'hard', title: { en: 'The nights are long' }, showIf };
    const lead = leadOf([hard], (person) =>
      person % 3 === 0 ? { late: '1', hard: person % 2 === 0 ? '5' : '2' } : { late: '3' },
    );
    expect(lead).toMatch(
      /to “The nights are long”: the largest .* Of the 40 people who were asked/,
    );
  });

  it('calls neither of two equal shares the largest', () => {
    const swap = { ...late, code: 'again', title: { en: 'It ended late again' } };
    const lead = leadOf([swap], (person) => ({
      late: person % 2 ? '5' : '1',
      again: person % 2 ? '1' : '4',
    }));
    expect(lead).toBeNull();
  });
});

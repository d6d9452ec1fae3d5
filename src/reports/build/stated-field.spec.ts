import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  reportResponses,
} from '../../../test/support/report-release.js';
import type { Question } from '../../questionnaire/index.js';
import { buildReport } from '../build-report.js';
import type { PrintedClaim } from '../register/register.js';
import { renderHtml } from '../render-html.js';
import type { ClaimBlock } from '../report-document.js';

const claim: PrintedClaim = {
  number: 1,
  statement: { en: 'Days rarely end late.' },
  source: { en: 'Monthly letter' },
  published: '',
  definition: {},
  scope: { en: 'Leaves out days with a call-out.' },
  statistic: {},
  questions: ['late'],
  enteredOn: '2026-04-01',
  isAfterOpening: true,
  replies: [],
};
const release = aReportRelease();
const reportOf = (stated: PrintedClaim['stated'], of = release, questions = ['late']) =>
  buildReport(of, {
    language: 'en',
    register: {
      ...{ asOf: '2026-04-02', demands: [] },
      claims: [{ ...claim, questions, ...(stated ? { stated } : {}) }],
    },
  });
const fieldOf = (...given: Parameters<typeof reportOf>) => {
  const chapter = reportOf(...given).chapters.find(({ kind }) => kind === 'claims');
  const [field] = (chapter!.blocks[0] as ClaimBlock).field;
  return field!;
};

/** The release of the same answers, with these sides of the question. */
function withSides(sides: Pick<Question, 'favourable' | 'unfavourable'>) {
  const { sections } = reportQuestionnaire;
  const questions = sections[0]!.questions.map(({ direction, ...question }) =>
    question.code === 'late'
      ? { ...question, ...sides }
      : { ...question, ...(direction ? { direction } : {}) },
  );
  const questionnaire = { ...reportQuestionnaire, sections: [{ ...sections[0]!, questions }] };
  return aReportRelease({ questionnaire });
}

describe('a stated value in the chart of a question', () => {
  it('is framed where the council places it, and named in the sentence, the table and the text of the chart', () => {
    const { chart, note, table } = fieldOf([{ table: 'late', answer: '2' }]);
    expect(chart).toMatchObject({ kind: 'columns', mark: { at: 1, label: 'stated value' } });
    // 1 to 5 in turn, and every eleventh not concerned: 22, 22, 22, 22, 21 of 120.
    const said =
      /places the stated value in the answer “Rarely”, which 18% gave\. 55% gave an answer less favourable/;
    expect(note).toMatch(said);
    expect(chart!.alt).toMatch(said);
    expect(table!.columns.map(({ label }) => label)).toContain('Rarely (stated value)');
    const html = renderHtml(reportOf([{ table: 'late', answer: '2' }]));
    expect(html).toContain('>stated value</text>');
    expect(html).toContain('Rarely (stated value)');
    expect(note).not.toMatch(/false|wrong|contradict/i);
  });

  it('counts less favourable answers towards the unfavourable end, whichever it is', () => {
    expect(fieldOf([{ table: 'late', answer: '5' }]).note).not.toContain('less favourable');
    expect(fieldOf([{ table: 'late', answer: '1' }]).note).toContain('73% gave an answer less');
    const swap = fieldOf([{ table: 'swap', answer: '3' }], release, ['swap']);
    expect(swap.note).toMatch(/less favourable/);
    expect(fieldOf([{ table: 'swap', answer: '1' }], release, ['swap']).note).not.toContain('less');
  });

  it('calls no answer less favourable where both ends are unfavourable, or the good one is in between', () => {
    const noteOf = (
      unfavourable: readonly string[],
      favourable: readonly string[],
      answer: string,
    ) => fieldOf([{ table: 'late', answer }], withSides({ unfavourable, favourable })).note;
    for (const answer of ['1', '2', '3', '4', '5']) {
      expect(noteOf(['1', '2', '4', '5'], ['3'], answer)).not.toContain('less favourable');
      expect(noteOf([], ['3'], answer)).not.toContain('less favourable');
      expect(noteOf(['1', '5'], [], answer)).not.toContain('less favourable');
      expect(noteOf(['1', '2', '3', '4', '5'], [], answer)).not.toContain('less favourable');
    }
    expect(noteOf(['1', '2'], ['5'], '5')).toContain('less favourable');
    expect(noteOf([], ['1', '2'], '1')).toContain('less favourable');
  });

  it('says since when it stands where it does, and whether the results were open then', () => {
    const noteOf = (isAfterOpening: boolean | null) =>
      fieldOf([{ table: 'late', answer: '2', placed: { on: '2026-04-02', isAfterOpening } }]).note;
    expect(noteOf(true)).toContain('placed there on 2 April 2026, after the results were opened.');
    expect(noteOf(false)).toContain('on 2 April 2026, before the results were opened.');
    expect(noteOf(null)).toContain('on 2 April 2026.');
    expect(fieldOf([{ table: 'late', answer: '2' }]).note).not.toContain('placed there on');
  });

  it('stands beside a range, in a sentence that is true of every number in it', () => {
    // A question that all but one answer alike is told in ranges.
    const alike = aReportRelease({
      responses: reportResponses().map((one, index) => ({ ...one, late: index < 1 ? '1' : '5' })),
    });
    const { chart, note } = fieldOf([{ table: 'late', answer: '1' }], alike);
    expect(note).toMatch(/“Never”, which [≤\d].*% gave\. .*≥.*% gave an answer less favourable/);
    expect(note).not.toMatch(/which 1% gave/);
    expect(chart).toMatchObject({ mark: { at: 0 } });
  });

  it('is placed nowhere that the question does not have, and then all is as before', () => {
    const plain = fieldOf(undefined);
    expect(plain.table).toBeUndefined();
    for (const stated of [
      { table: 'late', answer: 'na' },
      { table: 'late', answer: '9' },
      { table: 'first', answer: 'p1' },
    ]) {
      expect(fieldOf([stated])).toEqual(plain);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { aQuestion, aQuestionnaire, people } from '../../../test/support/small-survey.js';
import { buildReport } from '../build-report.js';
import type { Block } from '../report-document.js';

const questionnaire = aQuestionnaire(
  [3],
  [aQuestion('signature', 1, 'petition'), aQuestion('why', 2)],
);
const responses = [
  ...people(30, { p1: 'a1', signature: 'o1', why: 'o1' }),
  ...people(20, { p1: 'a2', signature: 'o1', why: 'o2' }),
  ...people(16, { p1: 'a3', signature: 'o1', why: 'o1' }),
];

function tablesOf(): readonly Extract<Block, { kind: 'table' }>['table'][] {
  const release = aReportRelease({ questionnaire, responses, definition: { crossings: [['p1']] } });
  const chapters = buildReport(release, { language: 'en' }).chapters;
  return chapters
    .filter(({ kind }) => kind === 'groups')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

describe('results by group of a petition', () => {
  it('are how many signed, and shares of these for what else they were asked', () => {
    const [signed, why] = tablesOf();
    expect(signed!.caption).toBe('signature: signatures by Profile 1');
    expect(signed!.rows[0]!.cells.map(({ text }) => text)).toEqual(['66', '30', '20', '16']);
    expect(signed!.note).toBe('');
    expect(why!.caption).toBe('why: share by Profile 1');
  });
});

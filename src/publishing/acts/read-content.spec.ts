import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { buildReport, type PrintedDemand, type PrintedRegister } from '../../reports/index.js';
import { contentOf, printedOf, readContent } from './read-content.js';

const demand = (number: number, more: Partial<PrintedDemand>): PrintedDemand => ({
  number,
  text: { en: `Plan real breaks ${number}` },
  addressee: { en: 'The management' },
  basis: {},
  figures: [{ table: 'late', answers: ['4', '5'], by: 'site', group: 's1' }],
  raisedOn: '2026-04-01',
  isAfterOpening: true,
  state: 'raised',
  stateOn: '2026-04-01',
  due: 'answer',
  dueOn: '2026-06-01',
  daysOpen: 40,
  steps: [{ on: '2026-04-20', state: 'answered', words: 'Said in confidence.' }],
  ...more,
});

const register: PrintedRegister = {
  asOf: '2026-05-11',
  demands: [demand(1, {}), demand(2, { state: 'delivered' })],
  claims: [],
};

const summary = (given: PrintedRegister) =>
  buildReport(aReportRelease(), { language: 'en', edition: 'summary', register: given });

describe('what is proposed to be shown to everybody', () => {
  it('holds of the register what the summary prints, and nothing that was said of a demand', () => {
    const printed = printedOf(register);
    expect(summary(printed)).toEqual(summary(register));
    expect(JSON.stringify(summary(printed))).toContain('Plan real breaks 1');
    expect(JSON.stringify(printed)).not.toContain('Said in confidence');
  });

  it('is read as it was written, and not in another shape', () => {
    const toShow = { edition: 2, hash: 'sha256:0', register: printedOf(register) };
    expect(readContent(JSON.parse(JSON.stringify(contentOf(toShow))))).toEqual(toShow);
    for (const other of [null, {}, { edition: 2, hash: 'sha256:0' }]) {
      expect(() => readContent(other)).toThrow();
    }
  });
});

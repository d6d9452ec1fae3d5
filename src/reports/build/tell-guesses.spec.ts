import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { LANGUAGES } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import { buildReport } from '../build-report.js';
import { ReportContext } from '../context/report-context.js';
import { tellGuesses } from './tell-guesses.js';

const release = aReportRelease();
const told = (change: Partial<ReleaseContent> = {}) =>
  tellGuesses(new ReportContext({ ...release.content, ...change }, 'en'));

describe('how well a colleague could guess', () => {
  it('is one sentence of figures that were measured elsewhere, on the page about the method', () => {
    const sentence = told();
    expect(sentence).toMatch(
      /^How well a colleague could guess was measured on \d+ invented surveys of \d+ people each, and not on this one, .* rightly claims \d+% of those that were, \d+% from the tables of everybody alone; .* is \d+% less\.$/,
    );
    const [chapter] = buildReport(release, { language: 'en' }).chapters.filter(
      ({ kind }) => kind === 'method',
    );
    expect(chapter!.blocks).toContainEqual({ kind: 'paragraph', text: sentence });
  });

  it.each(LANGUAGES)('is the same for every release, in %s', (language) => {
    const of = (content: ReleaseContent) => tellGuesses(new ReportContext(content, language));
    const participation = { invited: null, responses: 9000 };
    expect(
      of({ ...release.content, participation, tables: release.content.tables.slice(0, 9) }),
    ).toBe(of(release.content));
  });

  it('is not told of another method, nor of tables of everybody alone', () => {
    const { method, tables } = release.content;
    expect(told({ method: { ...method, name: 'trades' } })).toBeNull();
    expect(told({ method: { ...method, version: '1' } })).toBeNull();
    expect(told({ tables: tables.filter(({ by }) => by.length === 0) })).toBeNull();
  });
});

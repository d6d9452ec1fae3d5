import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { buildReport, reportChapters } from '../build-report.js';

const release = aReportRelease();
const report = (...chapters: readonly string[]) =>
  buildReport(release, { language: 'en', chapters });
const kinds = (...chapters: readonly string[]) =>
  report(...chapters).chapters.map(({ kind }) => kind);
const text = (...chapters: readonly string[]) => JSON.stringify(report(...chapters).chapters);

describe('a report that somebody composes', () => {
  it('has the chapters that were chosen, in their order, and never lacks method and integrity', () => {
    expect(kinds('demands', 'theme-1', 'summary')).toEqual([
      ...['demands', 'theme', 'summary', 'method', 'integrity'],
    ]);
    expect(kinds('integrity', 'method', 'demands')).toEqual(['integrity', 'method', 'demands']);
    expect(kinds('summary', 'summary')).toEqual(['summary', 'method', 'integrity']);
  });

  it('names what was left out, and says so on its cover', () => {
    const left = text('theme-1');
    for (const title of ['Summary', 'Demands', 'Voices', 'By group: Site']) {
      expect(left).toMatch(new RegExp(`Left out of this print: .*“${title}”`));
    }
    expect(left).toContain('“--chapters theme-1”');
    expect(JSON.stringify(report('theme-1').cover)).toContain('Chosen chapters');
    expect(JSON.stringify(buildReport(release, { language: 'en' }).cover)).toContain(
      'Full edition',
    );
  });

  it('points to no chapter that it does not have', () => {
    expect(text('theme-1', 'voices')).toContain('stands in the chapter “Voices”');
    expect(text('theme-1')).not.toContain('stands in the chapter “Voices”');
  });

  it('offers what there is to choose, and refuses anything else', () => {
    const names = reportChapters(release, { language: 'en' }).map(({ name }) => name);
    expect(kinds(...names)).toEqual(
      buildReport(release, { language: 'en' }).chapters.map(({ kind }) => kind),
    );
    expect(text(...names.toReversed())).toContain('Nothing was left out');
    expect(report(...names)).toEqual(buildReport(release, { language: 'en' }));
    expect(() => report('theme-9')).toThrow(
      expect.objectContaining({
        code: 'chapter-unknown',
        values: expect.objectContaining({ name: 'theme-9' }) as object,
      }),
    );
    expect(kinds()).toEqual(['method', 'integrity']);
    expect(text()).toContain('“--chapters method,integrity”');
    expect(() =>
      buildReport(release, { language: 'en', edition: 'letter', chapters: ['summary'] }),
    ).toThrow(expect.objectContaining({ code: 'chapters-of-full' }));
  });
});

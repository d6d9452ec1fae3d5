import { describe, expect, it } from '@jest/globals';
import { aReportRelease } from '../../../test/support/report-release.js';
import { LANGUAGES } from '../../common/index.js';
import type { OpenDays } from '../../disclosure/index.js';
import type { SurveyDefinition } from '../../questionnaire/index.js';
import { ReportContext } from '../context/report-context.js';
import { fieldDates, fieldSentences, lastFieldDay } from './field-dates.js';

const ANNOUNCED = { opensOn: '2026-11-28', closesOn: '2026-12-05' };

function contextOf(
  openDays: OpenDays | undefined,
  definition: Partial<SurveyDefinition> = {},
): ReportContext {
  const settings = { ...ANNOUNCED, timeZone: 'Europe/Paris', ...definition };
  const { content } = aReportRelease({ definition: settings, openDays });
  return new ReportContext(content, 'en');
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the days that a report prints', () => {
  it('are those that were, with those announced beside them where they differ', () => {
    const context = contextOf({ from: '2026-11-28', to: '2026-11-28' });
    expect(plain(fieldSentences(context))).toBe(
      'It was open from 28 November 2026 to 28 November 2026. ' +
        'Announced were 28 November 2026 to 5 December 2026.',
    );
    expect(plain(fieldDates(context))).toBe(
      '28 November 2026 to 28 November 2026 (Europe/Paris time)',
    );
    expect(lastFieldDay(context)).toBe('2026-11-28');
  });

  it('are told once where they were kept', () => {
    const context = contextOf({ from: '2026-11-28', to: '2026-12-05' });
    expect(plain(fieldSentences(context))).toBe(
      'It was open from 28 November 2026 to 5 December 2026.',
    );
  });

  it('are called announced where nobody recorded any', () => {
    const context = contextOf(undefined);
    expect(fieldSentences(context)).toContain('It was announced to be open from');
    expect(fieldSentences(context)).toContain('is not recorded');
    expect(fieldDates(context)).toMatch(/^announced: /);
    expect(lastFieldDay(context)).toBe('2026-12-05');
  });

  it('are what whoever gathered a file says of it', () => {
    const context = contextOf(undefined, { mode: 'file' });
    expect(fieldSentences(context)).toMatch(/^It was open from/);
  });

  it('have words for each case in every language', () => {
    const { content } = aReportRelease({ openDays: { from: '2026-03-02', to: '2026-03-04' } });
    for (const language of LANGUAGES) {
      const said = fieldSentences(new ReportContext(content, language));
      expect(said.match(/2026/g)).toHaveLength(4);
    }
  });
});

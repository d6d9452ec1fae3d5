import { describe, expect, it } from '@jest/globals';
import {
  aReportRelease,
  reportQuestionnaire,
  responsesWithoutSwap,
} from '../../test/support/report-release.js';
import { buildReport } from './build-report.js';
import { renderHtml } from './render-html.js';

describe('a report as a page', () => {
  const of = (release = aReportRelease()) => renderHtml(buildReport(release, { language: 'en' }));
  const page = of();

  it('loads nothing from elsewhere and runs nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\sstyle=|\son\w+=/i);
  });

  it('holds figures as real tables with heads', () => {
    expect(page).toContain('<th scope="col">');
    expect(page).toContain('<th scope="row">');
    expect(page).not.toContain('class="withheld"');
    const untold = of(aReportRelease({ responses: responsesWithoutSwap() }));
    expect(untold).toContain('class="withheld"');
    // A corner that says nothing heads nothing.
    expect(page).not.toMatch(/<th[^>]*>\s*<\/th>/);
  });

  it('gives every picture its alternative text', () => {
    const pictures = page.match(/<svg [^>]*>/g)!;
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) expect(picture).toMatch(/role="img" aria-label="[^"]+"/);
  });

  it('has one title, under which no level of heads is left out', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2));
  });

  it('lets the keyboard scroll whatever is wider than a phone, and names it', () => {
    const wide = page.match(/<figure (?!class="quote")[^>]*>|<div class="scroll"[^>]*>/g)!;
    expect(wide.length).toBeGreaterThan(6);
    for (const one of wide) expect(one).toMatch(/tabindex="0" aria-label="[^"]+"/);
  });

  it('has a table beside each chart that stands in no table', () => {
    expect(page).toMatch(/<details>\s*<summary>Figures: The day ended late<\/summary>/);
    expect(page).toContain('<th scope="col">People</th>');
  });

  it('shows markup as text, in words and in charts', () => {
    const hostile = { en: `<img src=x onerror=alert(1)> & "q" 'a'` };
    const [section] = reportQuestionnaire.sections;
    const questionnaire = {
      ...reportQuestionnaire,
      title: hostile,
      sections: [
        {
          ...section!,
          title: hostile,
          questions: section!.questions.map((question) => ({
            ...question,
            title: hostile,
            ...(question.options
              ? { options: question.options.map((option) => ({ ...option, label: hostile })) }
              : {}),
          })),
        },
      ],
    };
    const verbatims = [{ question: 'open', text: hostile.en }];
    const html = renderHtml(
      buildReport(aReportRelease({ questionnaire, verbatims }), { language: 'en' }),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('says the language and is the same twice', () => {
    expect(page).toContain('<html lang="en">');
    expect(of()).toBe(page);
  });
});

import type { Language } from '../../../src/common/index.js';
import { viewAround } from '../../../src/publishing/public/around.view.js';
import { buildReport, renderHtml } from '../../../src/reports/index.js';
import { aReportRelease } from '../report-release.js';

/** A report as a page, and its summary as everybody may read it: by their names. */
export function reportPages(language: Language): Readonly<Record<string, string>> {
  const release = aReportRelease();
  const register = { asOf: '2026-05-11', demands: [], claims: [] };
  const shown = { edition: 2, hash: release.hash, register, since: '2026-05-12', replaced: [] };
  return {
    'report as a page': renderHtml(buildReport(release, { language })),
    'summary for everybody': renderHtml(
      buildReport(release, { language, edition: 'summary', register }),
      viewAround({ slug: 'roads', definition: release.content.definition }, shown, language),
    ),
  };
}

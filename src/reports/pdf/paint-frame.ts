import { ACCENT, INK, RULE } from '../charts/palette.js';
import type { ReportDocument } from '../report-document.js';
import { CONTENT_WIDTH, PAGE } from './page.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './text-styles.js';

/** The red line of the notebook, and on every page but the first the running head. */
export function paintFrame(
  sheet: Sheet,
  report: ReportDocument,
  pageNumber: number,
  pages: number,
): void {
  const { ink } = sheet;
  ink.rule(PAGE.marginLine, 0, PAGE.marginLine, PAGE.height, 0.9, ACCENT);
  if (pageNumber === 1 && report.edition === 'full') return;
  const [council = ''] = sheet.wrap(
    report.council ?? report.cover.kicker,
    STYLES.running,
    CONTENT_WIDTH / 2 - 10,
    1,
  );
  const [title = ''] = sheet.wrap(report.title, STYLES.running, CONTENT_WIDTH / 2 - 10, 1);
  sheet.line(title, PAGE.left, 38, STYLES.running);
  sheet.line(council, PAGE.left, 38, STYLES.running, 'right', CONTENT_WIDTH);
  ink.rule(PAGE.left, 52, PAGE.left + CONTENT_WIDTH, 52, 0.4, RULE);
  const [footer = ''] = sheet.wrap(report.frame.footer, STYLES.running, CONTENT_WIDTH - 60, 1);
  sheet.line(footer, PAGE.left, PAGE.height - 42, STYLES.running);
  sheet.line(
    `${pageNumber} / ${pages}`,
    PAGE.left,
    PAGE.height - 42,
    { ...STYLES.running, fill: INK },
    'right',
    CONTENT_WIDTH,
  );
}

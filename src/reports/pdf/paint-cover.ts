import { ACCENT, RULE } from '../charts/palette.js';
import type { ReportDocument } from '../report-document.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from './page.js';
import { paintWords } from './paint-small-blocks.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './text-styles.js';

const CONTENTS_LINE = 17;
const FACT_LABEL = 130;

/** Room that a list of chapters needs, with its title. */
const contentsHeight = (report: ReportDocument): number =>
  40 + report.chapters.length * CONTENTS_LINE;

function paintFacts(sheet: Sheet, report: ReportDocument): void {
  for (const { label, value } of report.cover.facts) {
    const y = sheet.y;
    sheet.within('P', () =>
      sheet.content(() => {
        sheet.line(`${label} `, PAGE.left, y, STYLES.small);
        sheet.line(value, PAGE.left + FACT_LABEL, y, STYLES.smallBold);
      }),
    );
    sheet.y += 16;
  }
}

export interface ContentsPlace {
  readonly page: number;
  readonly y: number;
  readonly within: (draw: () => void) => void;
}

/** The first page; returns where the contents go once the page numbers are known. */
export function paintCover(sheet: Sheet, report: ReportDocument): ContentsPlace {
  sheet.newPage();
  sheet.artifact(() => {
    sheet.pdf.rect(PAGE.left, 92, 46, 5).fill(ACCENT);
  });
  sheet.y = 112;
  sheet.flow('P', report.cover.kicker, STYLES.coverKicker);
  sheet.y += 10;
  const title = sheet.wrap(report.title, STYLES.coverTitle, CONTENT_WIDTH, 5);
  const top = sheet.y;
  sheet.within('H1', () =>
    sheet.content(() =>
      sheet.lines(title, PAGE.left, top, STYLES.coverTitle, 'left', CONTENT_WIDTH),
    ),
  );
  sheet.y += title.length * STYLES.coverTitle.leading;
  if (report.council) {
    sheet.y += 8;
    sheet.flow('P', report.council, STYLES.coverCouncil);
  }
  sheet.y += 26;
  paintFacts(sheet, report);
  sheet.y += 14;
  paintWords(sheet, report.cover.words);
  sheet.y += 26;
  const height = contentsHeight(report);
  if (height > sheet.room) sheet.newPage();
  else sheet.y = Math.max(sheet.y, PAGE_END - height);
  return {
    page: sheet.pdf.bufferedPageRange().count - 1,
    y: sheet.y,
    within: sheet.reserve('Sect'),
  };
}

/** Chapters with their pages, as many as the page holds. */
export function paintContents(
  sheet: Sheet,
  report: ReportDocument,
  entries: readonly { readonly title: string; readonly page: number }[],
): void {
  sheet.flow('H2', report.frame.contents, STYLES.heading);
  sheet.y += 6;
  for (const { title, page } of entries) {
    if (sheet.room < CONTENTS_LINE) return;
    const y = sheet.y;
    const [shown = ''] = sheet.wrap(title, STYLES.body, CONTENT_WIDTH - 40, 1);
    sheet.within('P', () =>
      sheet.content(() => {
        sheet.line(`${shown} `, PAGE.left, y, STYLES.body);
        sheet.line(String(page), PAGE.left, y, STYLES.body, 'right', CONTENT_WIDTH);
      }),
    );
    sheet.artifact(() => {
      const from = PAGE.left + sheet.measure(shown, STYLES.body) + 6;
      const to = PAGE.left + CONTENT_WIDTH - sheet.measure(String(page), STYLES.body) - 6;
      sheet.pdf
        .moveTo(from, y + 10)
        .lineTo(to, y + 10)
        .dash(0.5, { space: 3 })
        .lineWidth(0.6)
        .stroke(RULE)
        .undash();
    });
    sheet.y += CONTENTS_LINE;
  }
}

/** The head of an edition without a cover. */
export function paintMasthead(sheet: Sheet, report: ReportDocument): void {
  sheet.newPage();
  const council = report.council ? ` · ${report.council}` : '';
  sheet.flow('P', `${report.cover.kicker}${council}`, STYLES.coverKicker);
  const title = sheet.wrap(report.title, STYLES.masthead, CONTENT_WIDTH, 2);
  const top = sheet.y;
  sheet.within('P', () =>
    sheet.content(() => sheet.lines(title, PAGE.left, top, STYLES.masthead, 'left', CONTENT_WIDTH)),
  );
  sheet.y += title.length * STYLES.masthead.leading;
}

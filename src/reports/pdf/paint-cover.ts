import { ACCENT, RULE } from '../charts/palette.js';
import { withoutMarks } from '../format/direction.js';
import type { Fact, ReportDocument } from '../report-document.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from './page.js';
import { paintWords } from './paint-words.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './text-styles.js';

const CONTENTS_LINE = 16;
const FACT_LABEL = 130;

/** A title in the contents, in two lines before it is cut. */
const entryLines = (sheet: Sheet, title: string): readonly string[] =>
  sheet.wrap(title, STYLES.body, CONTENT_WIDTH - 40, 2);

const entryHeight = (sheet: Sheet, title: string): number =>
  CONTENTS_LINE + (entryLines(sheet, title).length - 1) * STYLES.body.leading;

/** Room that a list of chapters needs, with its title. */
const contentsHeight = (sheet: Sheet, { chapters }: ReportDocument): number =>
  chapters.reduce((sum, { title }) => sum + entryHeight(sheet, title), 40);

function paintFacts(sheet: Sheet, report: ReportDocument): void {
  const { facts } = report.cover;
  const item = ({ label, value }: Fact): void => {
    const y = sheet.y;
    sheet.within('Lbl', () =>
      sheet.content(() => sheet.line(`${label} `, PAGE.left, y, STYLES.small)),
    );
    sheet.within('LBody', () =>
      sheet.content(() => sheet.line(value, PAGE.left + FACT_LABEL, y, STYLES.smallBold)),
    );
    sheet.y += 16;
  };
  sheet.within('L', () => facts.forEach((fact) => sheet.within('LI', () => item(fact))), {
    numbering: 'None',
  });
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
    sheet.ink.box(PAGE.left, 92, 46, 5, ACCENT);
  });
  sheet.y = 112;
  sheet.flow('P', report.cover.kicker, STYLES.coverKicker);
  sheet.y += 10;
  const title = sheet.wrap(report.title, STYLES.coverTitle, CONTENT_WIDTH, 5);
  const top = sheet.y;
  sheet.within(
    'H1',
    () =>
      sheet.content(() =>
        sheet.lines(title, PAGE.left, top, STYLES.coverTitle, 'left', CONTENT_WIDTH),
      ),
    sheet.langOf(report.title),
  );
  sheet.y += title.length * STYLES.coverTitle.leading;
  if (report.council) {
    sheet.y += 8;
    sheet.flow('P', report.council, STYLES.coverCouncil);
  }
  sheet.y += 20;
  paintFacts(sheet, report);
  sheet.y += 14;
  paintWords(sheet, report.cover.words);
  sheet.y += 16;
  const height = contentsHeight(sheet, report);
  if (height > sheet.room) sheet.newPage();
  else sheet.y = Math.max(sheet.y, PAGE_END - height);
  return {
    page: sheet.pdf.bufferedPageRange().count - 1,
    y: sheet.y,
    within: sheet.reserve('Sect'),
  };
}

interface Entry {
  readonly title: string;
  readonly page: number;
  readonly place: string;
}

function paintEntry(sheet: Sheet, { title, page, place }: Entry): void {
  const { y } = sheet;
  const shown = entryLines(sheet, title);
  const last = y + (shown.length - 1) * STYLES.body.leading;
  const box = { x: PAGE.left, y, width: CONTENT_WIDTH, height: entryHeight(sheet, title) };
  sheet.within(
    'TOCI',
    () =>
      sheet.link(place, withoutMarks(title), box, () => {
        sheet.lines([...shown.slice(0, -1), `${shown.at(-1)} `], PAGE.left, y, STYLES.body);
        sheet.line(String(page), PAGE.left, last, STYLES.body, 'right', CONTENT_WIDTH);
      }),
    sheet.langOf(title),
  );
  sheet.artifact(() => {
    const from = PAGE.left + sheet.measure(shown.at(-1)!, STYLES.body) + 6;
    const to = PAGE.left + CONTENT_WIDTH - sheet.measure(String(page), STYLES.body) - 6;
    sheet.pdf
      .moveTo(from, last + 10)
      .lineTo(to, last + 10)
      .dash(0.5, { space: 3 })
      .lineWidth(0.6)
      .stroke(RULE)
      .undash();
  });
  sheet.y += box.height;
}

/** Chapters with their pages, as many as the page holds; each leads to its chapter. */
export function paintContents(
  sheet: Sheet,
  report: ReportDocument,
  entries: readonly Entry[],
): void {
  sheet.flow('H2', report.frame.contents, STYLES.heading);
  sheet.y += 6;
  sheet.within('TOC', () => {
    for (const entry of entries) {
      if (entryHeight(sheet, entry.title) <= sheet.room) paintEntry(sheet, entry);
    }
  });
}

/** The head of an edition without a cover. */
export function paintMasthead(sheet: Sheet, report: ReportDocument): void {
  sheet.newPage();
  const { masthead } = sheet.styles;
  const council = report.council ? ` · ${report.council}` : '';
  sheet.flow('P', `${report.cover.kicker}${council}`, STYLES.coverKicker);
  const title = sheet.wrap(report.title, masthead, CONTENT_WIDTH, 2);
  const top = sheet.y;
  sheet.within(
    'H1',
    () => sheet.content(() => sheet.lines(title, PAGE.left, top, masthead, 'left', CONTENT_WIDTH)),
    sheet.langOf(report.title),
  );
  sheet.y += title.length * masthead.leading;
}

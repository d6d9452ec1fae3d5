import { checkLetters } from './pdf/check-letters.js';
import { createPdf } from './pdf/create-pdf.js';
import { paintBlock } from './pdf/paint-block.js';
import { paintContents, paintCover, paintMasthead } from './pdf/paint-cover.js';
import { paintFrame } from './pdf/paint-frame.js';
import { leastRoom } from './pdf/least-room.js';
import { Sheet } from './pdf/sheet.js';
import { posterStyles, stylesOf, type TextStyles } from './pdf/text-styles.js';
import type { Chapter, ReportDocument } from './report-document.js';

interface PlacedChapter {
  readonly title: string;
  /** Counted from one. */
  readonly page: number;
  /** By which the contents lead to it. */
  readonly place: string;
}

const nameOf = (place: number): string => `chapter-${place + 1}`;

const CHAPTER_GAP = 26;

/** Whoever is handed the first page gets the summary alone; all else follows where there is room. */
function beginsPage(sheet: Sheet, chapter: Chapter, before: Chapter | undefined): boolean {
  if (!before || before.kind === 'summary') return true;
  return leastRoom(sheet, chapter) + CHAPTER_GAP > sheet.room;
}

function paintChapter(
  sheet: Sheet,
  chapter: Chapter,
  place: number,
  isOnNewPage: boolean,
): PlacedChapter {
  if (isOnNewPage) sheet.newPage();
  else sheet.y += CHAPTER_GAP;
  const page = sheet.pdf.bufferedPageRange().count;
  sheet.bookmark(chapter.title, 'chapter');
  sheet.pdf.addNamedDestination(nameOf(place), 'XYZ', 0, (sheet.y - 10) * sheet.scale, null);
  sheet.within('Sect', () => {
    sheet.flow('H2', chapter.title, sheet.styles.chapter);
    sheet.y += 4;
    if (chapter.lead) sheet.flow('P', chapter.lead, sheet.styles.lead);
    sheet.y += 10;
    chapter.blocks.forEach((block) => paintBlock(sheet, block));
  });
  return { title: chapter.title, page, place: nameOf(place) };
}

/** A poster is one sheet: its letters shrink for that, as far as they can still be read standing. */
const POSTER_SIZES = [1, 0.92, 0.84, 0.76, 0.7];

/**
 * Lays the document out on A4, a poster on A3. The same document gives the same bytes. Throws where a
 * letter of it can be drawn with no font at hand. `onChapter` hears how many chapters are laid out.
 */
export async function renderPdf(
  report: ReportDocument,
  onChapter: (done: number, of: number) => void = () => undefined,
): Promise<Buffer> {
  if (report.edition !== 'poster') {
    return (await render(report, stylesOf(report.edition), onChapter)).pdf;
  }
  let poster = await render(report, posterStyles(1));
  for (const size of POSTER_SIZES.slice(1)) {
    if (poster.pages === 1) break;
    poster = await render(report, posterStyles(size));
  }
  return poster.pdf;
}

interface Rendered {
  readonly pdf: Buffer;
  readonly pages: number;
}

async function render(
  report: ReportDocument,
  styles: TextStyles,
  onChapter: (done: number, of: number) => void = () => undefined,
): Promise<Rendered> {
  const paper = await createPdf(report);
  const { pdf } = paper;
  checkLetters(paper.typesetter, [
    { name: report.title, content: [report.title, report.council, report.frame, report.cover] },
    ...report.chapters.map((chapter) => ({ name: chapter.title, content: chapter })),
  ]);
  const foreign = new Map(report.foreign.map(({ text, language }) => [text, language]));
  const sheet = new Sheet(paper, styles, foreign);
  const contents = report.edition === 'full' ? paintCover(sheet, report) : null;
  if (!contents) paintMasthead(sheet, report);
  const chapters = report.chapters.map((chapter, index) => {
    onChapter(index, report.chapters.length);
    const before = report.chapters[index - 1];
    const isFirstBelowMasthead = !contents && !before;
    return paintChapter(
      sheet,
      chapter,
      index,
      !isFirstBelowMasthead && beginsPage(sheet, chapter, before),
    );
  });
  if (contents) {
    pdf.switchToPage(contents.page);
    sheet.y = contents.y;
    contents.within(() => paintContents(sheet, report, chapters));
  }
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    sheet.artifact(() => paintFrame(sheet, report, index + 1, count));
  }
  sheet.finish();
  return { pdf: paper.file.end(), pages: count };
}

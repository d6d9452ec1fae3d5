import { collect, createPdf } from './pdf/create-pdf.js';
import { paintBlock } from './pdf/paint-block.js';
import { paintContents, paintCover, paintFrame } from './pdf/paint-cover.js';
import { Sheet } from './pdf/sheet.js';
import { STYLES } from './pdf/text-styles.js';
import type { Chapter, ReportDocument } from './report-document.js';

interface PlacedChapter {
  readonly title: string;
  /** Counted from one. */
  readonly page: number;
}

function paintChapter(sheet: Sheet, chapter: Chapter): PlacedChapter {
  sheet.newPage();
  const page = sheet.pdf.bufferedPageRange().count;
  sheet.pdf.outline.addItem(chapter.title);
  sheet.within('Sect', () => {
    sheet.flow('H1', chapter.title, STYLES.chapter);
    sheet.y += 4;
    if (chapter.lead) sheet.flow('P', chapter.lead, STYLES.lead);
    sheet.y += 10;
    chapter.blocks.forEach((block) => paintBlock(sheet, block));
  });
  return { title: chapter.title, page };
}

/** Lays the document out on A4. The same document gives the same bytes. */
export function renderPdf(report: ReportDocument): Promise<Buffer> {
  const pdf = createPdf(report);
  const sheet = new Sheet(pdf);
  const contents = paintCover(sheet, report);
  const chapters = report.chapters.map((chapter) => paintChapter(sheet, chapter));
  pdf.switchToPage(contents.page);
  sheet.y = contents.y;
  paintContents(sheet, report, chapters);
  const { count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    sheet.artifact(() => paintFrame(sheet, report, index + 1, count));
  }
  sheet.finish();
  return collect(pdf);
}

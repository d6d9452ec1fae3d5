import type { Bidi } from 'bidi-js';
import type { ReportDocument } from '../report-document.js';
import { withoutMarks } from '../format/direction.js';
import { identifyAsAccessible } from './identify.js';
import { PAGE } from './page.js';
import { Typesetter } from './typesetter.js';
import { WholeFile } from './whole-file.js';

/** Files carry the survey's last day and never the moment or the machine of their making. */
const NO_DAY = '2000-01-01';

/** What a file says of itself. */
export type PdfHead = Pick<ReportDocument, 'title' | 'language' | 'day'> &
  Partial<Pick<ReportDocument, 'releaseJson' | 'edition'>>;

/** A document with nothing on it, and what sets letters in it. */
export interface Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly file: WholeFile;
  readonly typesetter: Typesetter;
  /** All is placed as on A4; A3 is that, enlarged. */
  readonly scale: number;
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * PDFKit puts the title into the XMP packet unescaped, so that `&` or `<` makes it malformed. The
 * information dictionary is written before the packet: escaping in between serves both.
 */
function escapeTitleInMetadata(pdf: PDFKit.PDFDocument, title: string): void {
  const internals = pdf as unknown as { endMetadata(): void };
  const endMetadata = internals.endMetadata.bind(pdf);
  internals.endMetadata = () => {
    pdf.info.Title = escapeXml(title);
    endMetadata();
  };
}

/**
 * A tagged PDF with our fonts, which says that it keeps PDF/UA-1 and PDF/A-3a, the release attached if
 * there is one, and nothing about author, host or time. The libraries are loaded with the first: a server starts without them.
 */
export async function createPdf(report: PdfHead): Promise<Paper> {
  const [{ default: PDFDocument }, { default: bidiFactory }, { create: openFont }] =
    await Promise.all([import('pdfkit'), import('bidi-js'), import('fontkit')]);
  const day = report.day && /^\d{4}-\d{2}-\d{2}$/.test(report.day) ? report.day : NO_DAY;
  const date = new Date(`${day}T12:00:00Z`);
  const isPoster = report.edition === 'poster';
  const pdf = new PDFDocument({
    size: isPoster ? 'A3' : 'A4',
    margins: { top: PAGE.top, bottom: 0, left: PAGE.left, right: PAGE.right },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    // Also for the archive: PDFKit says so and adds what sRGB means.
    subset: 'PDF/A-3a',
    tagged: true,
    displayTitle: true,
    lang: report.language,
    // No default: PDFKit would parse a font given here again at every use of its registered name.
    font: '',
    info: {
      Title: withoutMarks(report.title),
      Producer: 'Cahier',
      Creator: 'Cahier',
      CreationDate: date,
      ModDate: date,
    },
  });
  const file = new WholeFile(pdf);
  escapeTitleInMetadata(pdf, withoutMarks(report.title));
  identifyAsAccessible(pdf, date);
  if (report.releaseJson !== undefined) {
    pdf.file(Buffer.from(report.releaseJson), {
      name: 'release.json',
      type: 'application/json',
      description: 'cahier/release',
      modifiedDate: date,
      // What the pages were made from (ISO 19005-3, 6.8).
      relationship: 'Source',
    } as PDFKit.Mixins.PDFAttachmentOptions);
  }
  return {
    pdf,
    file,
    typesetter: new Typesetter(pdf, (bidiFactory as unknown as () => Bidi)(), openFont),
    scale: isPoster ? Math.SQRT2 : 1,
  };
}

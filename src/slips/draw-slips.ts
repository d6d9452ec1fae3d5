import PDFDocument from 'pdfkit';
import { drawQr } from './draw-qr.js';
import { registerSlipFonts } from './slip-fonts.js';
import type { Language } from '../common/index.js';
import { fill } from '../language/index.js';
import { words } from './words/index.js';

export interface Slip {
  /** To be typed, in groups of four. */
  readonly code: string;
  /** To be scanned. */
  readonly qr: string;
}

export interface SlipSheet {
  readonly slips: readonly Slip[];
  /** 32 hex digits. */
  readonly survey: string;
  readonly language: Language;
  /** Where the code is typed; a line to fill in when it is not known. */
  readonly address?: string;
  /** The words of which the page asks for some, in the language of the slip. */
  readonly controlWords?: readonly string[];
  /** What stands for the files of the page, to be compared; 32 hex digits in groups. */
  readonly page?: string;
}

const COLUMNS = 2;
const ROWS = 4;
const SLIPS_A_PAGE = COLUMNS * ROWS;

/** A4 in points. */
const PAGE = { width: 595.28, height: 841.89 };
/** What printers leave white at the top and the bottom. */
const EDGE = 14;
const SLIP = { width: PAGE.width / COLUMNS, height: (PAGE.height - 2 * EDGE) / ROWS };
const PADDING = 20;
const QR_SIDE = 112;
const INK = '#1b1b1b';
const CUT = '#8a8a8a';
const NO_DAY = new Date('2000-01-01T12:00:00Z');
const BLANK = '. '.repeat(26).trim();

/** The sheet as a PDF: A4, eight slips a page, lines to cut along. No time, no author in it. */
export function drawSlips(sheet: SlipSheet): Promise<Buffer> {
  const { survey, language } = sheet;
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    lang: language,
    font: '',
    info: {
      Title: `${words[language].survey} ${survey}`,
      Producer: 'Cahier',
      Creator: 'Cahier',
      CreationDate: NO_DAY,
      ModDate: NO_DAY,
    },
  });
  registerSlipFonts(pdf);
  sheet.slips.forEach((slip, i) => {
    const place = i % SLIPS_A_PAGE;
    if (place === 0) {
      pdf.addPage();
      drawCuts(pdf);
    }
    const row = Math.floor(place / COLUMNS);
    drawSlip(pdf, sheet, slip, { x: (place % COLUMNS) * SLIP.width, y: EDGE + row * SLIP.height });
  });
  return collect(pdf);
}

function drawCuts(pdf: PDFKit.PDFDocument): void {
  pdf.moveTo(SLIP.width, 0).lineTo(SLIP.width, PAGE.height);
  for (let row = 1; row < ROWS; row += 1) {
    const y = EDGE + row * SLIP.height;
    pdf.moveTo(0, y).lineTo(PAGE.width, y);
  }
  pdf.lineWidth(0.5).dash(3, { space: 3 }).stroke(CUT).undash();
}

function drawSlip(
  pdf: PDFKit.PDFDocument,
  { survey, language, address, controlWords, page }: SlipSheet,
  { code, qr }: Slip,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const t = words[language];
  // The quiet zone of the code is its own margin.
  drawQr(pdf, qr, { x: x + 8, y: y + 8, side: QR_SIDE });
  const left = x + 8 + QR_SIDE + 4;
  const width = x + SLIP.width - PADDING - left;
  pdf.fillColor(INK);
  pdf.font('bold', 12).text(t.title, left, y + 9, { width });
  pdf.font('plain', 8).text(t.howTo, { width }).moveDown(0.3);
  pdf.text(t.typeAt, { width });
  pdf.font(address ? 'bold' : 'plain').text(address ?? BLANK, { width });
  if (controlWords) {
    const asked = fill(t.words, { count: controlWords.length });
    pdf.moveDown(0.3).font('plain').text(asked, { width });
    // A number does not part from its word.
    const numbered = controlWords.map((word, i) => `${i + 1}\u00a0${word}`);
    pdf.font('bold').text(numbered.join('  '), { width });
  }
  const whole = { width: SLIP.width - 2 * PADDING, lineBreak: false };
  pdf.font('bold', 16).text(code, x + PADDING, y + 148, { ...whole, characterSpacing: 1.2 });
  pdf.font('plain', 7.5).text(t.once, x + PADDING, y + 171, whole);
  pdf.font('plain', 6.5).text(`${t.survey} ${survey}`, x + PADDING, y + 183, whole);
  if (page) pdf.text(`${t.page} ${page}`, x + PADDING, y + 191, whole);
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
}

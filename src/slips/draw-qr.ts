import { qrRuns } from './qr-runs.js';

interface Square {
  readonly x: number;
  readonly y: number;
  /** Side with the quiet zone, in points. */
  readonly side: number;
}

/** Fills a QR code of error correction level M, as one path of horizontal runs. */
export function drawQr(pdf: PDFKit.PDFDocument, content: string, at: Square): void {
  const { side, runs } = qrRuns(content);
  const module = at.side / side;
  for (const { x, y, length } of runs) {
    pdf.rect(at.x + x * module, at.y + y * module, length * module, module);
  }
  pdf.fill('#000000');
}

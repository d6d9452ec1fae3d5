import qrcode from 'qrcode-generator';

interface Square {
  readonly x: number;
  readonly y: number;
  /** Side with the quiet zone, in points. */
  readonly side: number;
}

/** Light modules that a reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;

/** Fills a QR code of error correction level M, as one path of horizontal runs. */
export function drawQr(pdf: PDFKit.PDFDocument, content: string, { x, y, side }: Square): void {
  // 0: the smallest version that holds the content.
  const code = qrcode(0, 'M');
  code.addData(content);
  code.make();
  const count = code.getModuleCount();
  const module = side / (count + 2 * QUIET);
  for (let row = 0; row < count; row += 1) {
    for (let start = 0; start < count; start += 1) {
      let end = start;
      while (end < count && code.isDark(row, end)) end += 1;
      if (end === start) continue;
      const [left, top] = [x + (QUIET + start) * module, y + (QUIET + row) * module];
      pdf.rect(left, top, (end - start) * module, module);
      start = end;
    }
  }
  pdf.fill('#000000');
}

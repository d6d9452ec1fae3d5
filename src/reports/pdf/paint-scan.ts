import type { ScanBlock } from '../report-document.js';
import { CONTENT_WIDTH, PAGE } from './page.js';
import type { Sheet } from './sheet.js';

const SIDE = 64;
const GAP = 10;

/** The code, and beside it in letters where it leads. */
export function paintScan(sheet: Sheet, { text, address, qr }: ScanBlock): void {
  const { body, bodyBold } = sheet.styles;
  const left = PAGE.left + SIDE + GAP;
  const width = CONTENT_WIDTH - SIDE - GAP;
  sheet.ensure(SIDE + GAP);
  const top = sheet.y;
  sheet.artifact(() => {
    sheet.pdf
      .save()
      .translate(PAGE.left, top)
      .scale(SIDE / qr.side);
    sheet.pdf.path(qr.path).fill('#000000');
    sheet.pdf.restore();
  });
  const said = sheet.wrap(text, body, width);
  const typed = sheet.wrap(address, bodyBold, width);
  const height = said.length * body.leading + typed.length * bodyBold.leading;
  const first = top + Math.max(0, (SIDE - height) / 2);
  sheet.within('P', () => sheet.content(() => sheet.lines(said, left, first, body)));
  sheet.within('P', () =>
    sheet.content(() => sheet.lines(typed, left, first + said.length * body.leading, bodyBold)),
  );
  sheet.y = top + Math.max(SIDE, height) + GAP;
}

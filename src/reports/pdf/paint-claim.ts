import { ACCENT, RULE, SAND } from '../charts/palette.js';
import type { ClaimBlock } from '../report-document.js';
import { CONTENT_WIDTH, PAGE } from './page.js';
import { layOutChart, paintDrawing } from './paint-chart.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './text-styles.js';

const INSET = 14;
const REPLY = 70;
const RULED = 16;

/** The indicator in a tinted box, its source and scope; as tall as its words. */
function paintIndicator(sheet: Sheet, block: ClaimBlock): void {
  const width = CONTENT_WIDTH - 2 * INSET;
  const statement = sheet.wrap(block.statement, STYLES.quote, width, 8);
  const facts = block.facts.map(({ label, value }) => ({
    label,
    lines: sheet.wrap(value, STYLES.smallInk, width - 110, 8),
  }));
  const height =
    2 * INSET +
    STYLES.small.leading +
    statement.length * STYLES.quote.leading +
    facts.reduce((sum, { lines }) => sum + lines.length * STYLES.smallInk.leading + 3, 0);
  sheet.ensure(height + 90);
  const left = PAGE.left + INSET;
  let y = sheet.y + INSET - 4;
  sheet.artifact(() => sheet.pdf.rect(PAGE.left, sheet.y, CONTENT_WIDTH, height).fill(SAND));
  sheet.within('P', () =>
    sheet.content(() =>
      sheet.line(block.claimLabel, left, y, { ...STYLES.smallBold, fill: ACCENT }),
    ),
  );
  y += STYLES.small.leading + 3;
  sheet.within('BlockQuote', () =>
    sheet.content(() => sheet.lines(statement, left, y, STYLES.quote)),
  );
  y += statement.length * STYLES.quote.leading + 4;
  for (const { label, lines } of facts) {
    const top = y;
    sheet.within('P', () =>
      sheet.content(() => {
        sheet.lines(sheet.wrap(label, STYLES.small, 100, 2), left, top, STYLES.small);
        sheet.lines(lines, left + 110, top, STYLES.smallInk);
      }),
    );
    y += Math.max(lines.length, label.length > 22 ? 2 : 1) * STYLES.smallInk.leading + 3;
  }
  sheet.y = Math.max(sheet.y + height, y + 6) + 10;
}

function paintReply(sheet: Sheet, label: string): void {
  sheet.ensure(REPLY + 20);
  const top = sheet.y;
  sheet.within('P', () =>
    sheet.content(() => sheet.line(label, PAGE.left + 10, top + 7, STYLES.small)),
  );
  sheet.artifact(() => {
    const { pdf } = sheet;
    pdf.rect(PAGE.left, top, CONTENT_WIDTH, REPLY).lineWidth(0.6).stroke(RULE);
    for (let y = top + RULED * 2; y < top + REPLY - 4; y += RULED) {
      pdf
        .moveTo(PAGE.left + 10, y)
        .lineTo(PAGE.left + CONTENT_WIDTH - 10, y)
        .lineWidth(0.3)
        .stroke(RULE);
    }
  });
  sheet.y += REPLY + 22;
}

/** An indicator, the experience beside it, and room for the other side's remarks. */
export function paintClaim(sheet: Sheet, block: ClaimBlock): void {
  paintIndicator(sheet, block);
  sheet.flow('H3', block.fieldLabel, { ...STYLES.smallBold, fill: ACCENT });
  sheet.y += 3;
  for (const { title, chart } of block.field) {
    if (!chart) continue;
    const drawing = layOutChart(sheet, chart);
    const lines = sheet.wrap(title, STYLES.bodyBold, CONTENT_WIDTH, 3);
    sheet.ensure(lines.length * STYLES.bodyBold.leading + drawing.height + 8);
    sheet.flow('P', title, STYLES.bodyBold);
    sheet.y += 3;
    paintDrawing(sheet, drawing, chart.alt);
    sheet.y += 8;
  }
  sheet.flow('P', block.caution, STYLES.small);
  sheet.y += 6;
  paintReply(sheet, block.reply);
}

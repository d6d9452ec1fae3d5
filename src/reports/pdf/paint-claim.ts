import type { Drawing } from '../charts/drawing.js';
import { ACCENT, RULE, SAND } from '../charts/palette.js';
import type { ClaimBlock } from '../report-document.js';
import type { Table } from '../report-figures.js';
import { CONTENT_WIDTH, PAGE, PAGE_END } from './page.js';
import { layOutChart, paintDrawing } from './paint-chart.js';
import { slotsFor } from './paint-question.js';
import { paintTable, tableHeight } from './paint-table.js';
import type { Sheet } from './sheet.js';
import { STYLES, type TextStyle } from './text-styles.js';

const INSET = 14;
const REPLY = 56;
const RULED = 16;
const LABEL = 110;
const TOGETHER = 0.5 * (PAGE_END - PAGE.top);

function layIndicator(sheet: Sheet, block: ClaimBlock) {
  const width = CONTENT_WIDTH - 2 * INSET;
  const statement = sheet.wrap(block.statement, STYLES.quote, width, 8);
  const facts = block.facts.map(({ label, value }) => {
    const labelLines = sheet.wrap(label, STYLES.small, LABEL - 10, 2);
    const lines = sheet.wrap(value, STYLES.smallInk, width - LABEL, 8);
    const height = Math.max(labelLines.length, lines.length) * STYLES.smallInk.leading + 3;
    return { labelLines, lines, height };
  });
  const words = statement.length * STYLES.quote.leading + 4;
  const height =
    2 * INSET -
    4 +
    STYLES.small.leading +
    3 +
    words +
    facts.reduce((sum, fact) => sum + fact.height, 0);
  return { statement, facts, height };
}

/** The indicator in a tinted box with its source and scope; as tall as its words. */
function paintIndicator(sheet: Sheet, block: ClaimBlock): void {
  const { statement, facts, height } = layIndicator(sheet, block);
  const left = PAGE.left + INSET;
  let y = sheet.y + INSET - 4;
  sheet.artifact(() => sheet.ink.box(PAGE.left, sheet.y, CONTENT_WIDTH, height, SAND));
  sheet.within('P', () =>
    sheet.content(() =>
      sheet.line(block.claimLabel, left, y, { ...STYLES.smallBold, fill: ACCENT }),
    ),
  );
  y += STYLES.small.leading + 3;
  sheet.within(
    'BlockQuote',
    () =>
      sheet.within('P', () => sheet.content(() => sheet.lines(statement, left, y, STYLES.quote))),
    sheet.langOf(block.statement),
  );
  y += statement.length * STYLES.quote.leading + 4;
  for (const { labelLines, lines, height: tall } of facts) {
    const top = y;
    sheet.within('P', () =>
      sheet.content(() => {
        sheet.lines(labelLines, left, top, STYLES.small);
        sheet.lines(lines, left + LABEL, top, STYLES.smallInk);
      }),
    );
    y += tall;
  }
  sheet.y += height + 8;
}

function paintReply(sheet: Sheet, label: string): void {
  sheet.ensure(REPLY + 4);
  const top = sheet.y;
  sheet.within('P', () =>
    sheet.content(() => sheet.line(label, PAGE.left + 10, top + 7, STYLES.small)),
  );
  sheet.artifact(() => {
    const { ink } = sheet;
    ink.frame(PAGE.left, top, CONTENT_WIDTH, REPLY, 0.6, RULE);
    for (let y = top + RULED * 2; y < top + REPLY - 4; y += RULED) {
      ink.rule(PAGE.left + 10, y, PAGE.left + CONTENT_WIDTH - 10, y, 0.3, RULE);
    }
  });
  sheet.y += REPLY + 18;
}

interface LaidField {
  readonly title: string;
  readonly note: string | null;
  readonly alt: string;
  /** None where there are no figures. */
  readonly drawing: Drawing | null;
  readonly table: Table | null;
  readonly height: number;
}

function layField(sheet: Sheet, { field }: ClaimBlock): readonly LaidField[] {
  return field.map(({ title, note, chart, table = null }) => {
    const slots = chart && table ? slotsFor({ chart, table }) : undefined;
    const drawing = chart && layOutChart(sheet, chart, undefined, slots);
    const words =
      sheet.wrap(title, STYLES.bodyBold).length * STYLES.bodyBold.leading +
      (note ? sheet.wrap(note, STYLES.small).length * STYLES.small.leading : 0);
    const figures = table ? tableHeight(sheet, table) + 2 : 0;
    const height = words + (drawing?.height ?? 0) + figures + 10;
    return { title, note, alt: chart?.alt ?? '', drawing, table, height };
  });
}

/** The comparison is the point: so much of it stands together, and no page is left half empty for more. */
export function claimHeight(sheet: Sheet, block: ClaimBlock): number {
  const charts = layField(sheet, block).reduce((sum, { height }) => sum + height, 0);
  const linesOf = (text: string, style: TextStyle): number =>
    sheet.wrap(text, style).length * style.leading;
  const said = block.replies.map((reply) => linesOf(reply, STYLES.body));
  const reply = said.reduce((sum, height) => sum + height, said.length > 0 ? 16 : REPLY + 4);
  const words = linesOf(block.caution, STYLES.small) + STYLES.smallBold.leading + 18;
  return Math.min(layIndicator(sheet, block).height + charts + words + reply, TOGETHER);
}

/** An indicator, the experience beside it, and room for the other side's remarks. */
export function paintClaim(sheet: Sheet, block: ClaimBlock): void {
  const field = layField(sheet, block);
  sheet.ensure(claimHeight(sheet, block));
  sheet.bookmark(block.statement);
  paintIndicator(sheet, block);
  if (field.length > 0) sheet.flow('H3', block.fieldLabel, { ...STYLES.smallBold, fill: ACCENT });
  sheet.y += 3;
  field.forEach(({ title, note, alt, drawing, table, height }, index) => {
    const isLast = index === field.length - 1;
    sheet.ensure(height + (isLast ? REPLY + 24 : 0));
    sheet.flow('H4', title, STYLES.bodyBold);
    if (note) sheet.flow('P', note, STYLES.small);
    sheet.y += 3;
    if (drawing) paintDrawing(sheet, drawing, alt);
    if (table) {
      sheet.y += 2;
      paintTable(sheet, table);
    }
    sheet.y += 7;
  });
  sheet.flow('P', block.caution, STYLES.small);
  sheet.y += 5;
  if (block.replies.length === 0) return paintReply(sheet, block.reply);
  sheet.flow('P', block.reply, STYLES.smallBold);
  for (const reply of block.replies) sheet.flow('P', reply, STYLES.body);
  sheet.y += 14;
}

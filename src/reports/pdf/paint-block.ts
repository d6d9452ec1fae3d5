import type { Block, Chart, Table } from '../report-document.js';
import { CONTENT_WIDTH } from './page.js';
import { layOutChart, paintDrawing } from './paint-chart.js';
import { paintClaim } from './paint-claim.js';
import { paintQuestion, paintStated } from './paint-question.js';
import {
  paintFacts,
  paintFindings,
  paintKeyFigures,
  paintList,
  paintNote,
  paintQuotes,
  paintWording,
} from './paint-small-blocks.js';
import { paintScan } from './paint-scan.js';
import { paintTable, titledTableStart } from './paint-table.js';
import { paintWords } from './paint-words.js';
import type { Sheet } from './sheet.js';

/** A heading stays with at least this much of what follows it. */
const HEADING_COMPANY = 80;

function paintHeading(sheet: Sheet, text: string): void {
  sheet.ensure(HEADING_COMPANY);
  sheet.y += 6;
  sheet.bookmark(text);
  sheet.flow('H3', text, sheet.styles.heading);
  sheet.y += 3;
}

function paintTitledChart(sheet: Sheet, title: string, note: string | null, chart: Chart): void {
  const drawing = layOutChart(sheet, chart, CONTENT_WIDTH);
  sheet.ensure(Math.min(drawing.height + 44, 600));
  sheet.bookmark(title);
  sheet.flow('H3', title, sheet.styles.question);
  if (note) sheet.flow('P', note, sheet.styles.small);
  sheet.y += 3;
  paintDrawing(sheet, drawing, chart.alt);
  sheet.y += 13;
}

function paintTitledTable(sheet: Sheet, table: Table): void {
  const { caption, note } = table;
  sheet.ensure(titledTableStart(sheet, table));
  if (caption) sheet.bookmark(caption);
  const paintCaption = (): void => {
    if (caption) sheet.flow('P', caption, sheet.styles.question);
    if (note) sheet.flow('P', note, sheet.styles.small);
    sheet.y += 3;
  };
  if (!caption && !note) sheet.y += 3;
  paintTable(sheet, table, caption || note ? paintCaption : undefined);
  sheet.y += 14;
}

export function paintBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return paintHeading(sheet, block.text);
    case 'paragraph':
      sheet.flow('P', block.text, sheet.styles.body);
      sheet.y += 6;
      return;
    case 'note':
      return paintNote(sheet, block.text);
    case 'list':
      return paintList(sheet, block);
    case 'keyFigures':
      return paintKeyFigures(sheet, block.items);
    case 'findings':
      return paintFindings(sheet, block.items);
    case 'question':
      return paintQuestion(sheet, block);
    case 'stated':
      return paintStated(sheet, block);
    case 'chart':
      return paintTitledChart(sheet, block.title, block.note, block.chart);
    case 'table':
      return paintTitledTable(sheet, block.table);
    case 'quotes':
      paintHeading(sheet, block.title);
      return paintQuotes(sheet, block.items);
    case 'claim':
      return paintClaim(sheet, block);
    case 'wording':
      return paintWording(sheet, block.items);
    case 'facts':
      return paintFacts(sheet, block.items);
    case 'scan':
      return paintScan(sheet, block);
    case 'words':
      paintWords(sheet, block);
      sheet.y += 12;
  }
}

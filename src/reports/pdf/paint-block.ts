import type { Block } from '../report-document.js';
import { CONTENT_WIDTH } from './page.js';
import { layOutChart, paintDrawing } from './paint-chart.js';
import { paintClaim } from './paint-claim.js';
import { paintQuestion } from './paint-question.js';
import {
  paintFacts,
  paintFindings,
  paintKeyFigures,
  paintList,
  paintNote,
  paintQuotes,
  paintWording,
  paintWords,
} from './paint-small-blocks.js';
import { paintTable, tableHeight } from './paint-table.js';
import type { Sheet } from './sheet.js';
import { STYLES } from './text-styles.js';

/** A heading stays with at least this much of what follows it. */
const HEADING_COMPANY = 80;

function paintHeading(sheet: Sheet, text: string): void {
  sheet.ensure(HEADING_COMPANY);
  sheet.y += 6;
  sheet.flow('H2', text, STYLES.heading);
  sheet.y += 3;
}

export function paintBlock(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return paintHeading(sheet, block.text);
    case 'paragraph':
      sheet.flow('P', block.text, STYLES.body);
      sheet.y += 6;
      return;
    case 'note':
      return paintNote(sheet, block.text);
    case 'list':
      return paintList(sheet, block.items, true);
    case 'keyFigures':
      return paintKeyFigures(sheet, block.items);
    case 'findings':
      return paintFindings(sheet, block.items);
    case 'question':
      return paintQuestion(sheet, block);
    case 'chart': {
      const drawing = layOutChart(sheet, block.chart, CONTENT_WIDTH);
      sheet.ensure(Math.min(drawing.height + 40, 600));
      if (block.title) sheet.flow('H3', block.title, STYLES.question);
      sheet.y += 2;
      paintDrawing(sheet, drawing, block.chart.alt);
      sheet.y += 8;
      return;
    }
    case 'table':
      if (block.table.caption) {
        sheet.ensure(Math.min(tableHeight(sheet, block.table) + 26, 160));
        sheet.flow('H3', block.table.caption, STYLES.question);
        sheet.y += 3;
      }
      paintTable(sheet, block.table);
      sheet.y += 14;
      return;
    case 'quotes':
      paintHeading(sheet, block.title);
      return paintQuotes(sheet, block.items);
    case 'claim':
      return paintClaim(sheet, block);
    case 'wording':
      return paintWording(sheet, block.items);
    case 'facts':
      return paintFacts(sheet, block.items);
    case 'words':
      paintWords(sheet, block);
      sheet.y += 12;
  }
}

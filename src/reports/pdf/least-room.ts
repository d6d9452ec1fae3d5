import type { Block, Chapter } from '../report-document.js';
import { CONTENT_WIDTH } from './page.js';
import { layOutChart } from './paint-chart.js';
import { claimHeight } from './paint-claim.js';
import { questionHeight } from './paint-question.js';
import { titledTableStart } from './paint-table.js';
import type { Sheet } from './sheet.js';

/** Of what may run over pages, so much stands together. */
const SOME = 80;

function leastOf(sheet: Sheet, block: Block): number {
  const linesOf = (text: string): number =>
    sheet.wrap(text, sheet.styles.body).length * sheet.styles.body.leading;
  switch (block.kind) {
    case 'question':
      return questionHeight(sheet, block);
    case 'chart':
      return layOutChart(sheet, block.chart, CONTENT_WIDTH).height + 44;
    case 'claim':
      return claimHeight(sheet, block);
    case 'table':
      return titledTableStart(sheet, block.table);
    case 'paragraph':
      return linesOf(block.text) + 6;
    case 'note':
      return linesOf(block.text) + 28;
    case 'heading':
    case 'list':
    case 'keyFigures':
    case 'findings':
    case 'stated':
    case 'quotes':
    case 'wording':
    case 'facts':
    case 'scan':
    case 'words':
      return SOME;
  }
}

/** What is only read on the way to the first figures stands with them. */
const isOnTheWay = ({ kind }: Block): boolean =>
  kind === 'paragraph' || kind === 'note' || kind === 'heading';

/** The room below which a chapter does not begin: its title, its lead, and what comes first. */
export function leastRoom(sheet: Sheet, { title, lead, blocks }: Chapter): number {
  const { styles } = sheet;
  const first = blocks.findIndex((block) => !isOnTheWay(block));
  const together = first < 0 ? blocks : blocks.slice(0, first + 1);
  return (
    sheet.wrap(title, styles.chapter).length * styles.chapter.leading +
    (lead ? sheet.wrap(lead, styles.lead).length * styles.lead.leading : 0) +
    together.reduce((sum, block) => sum + leastOf(sheet, block), 14)
  );
}

import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { drawChart } from './charts/draw-chart.js';
import { HEAT, TONES } from './charts/palette.js';
import { mapTexts, unwrap } from './format/direction.js';
import type { Around } from './html/around.js';
import { loadViews } from './html/load-views.js';
import { estimateWidth, renderSvg } from './html/render-svg.js';
import type { Block, Chart, Column, ReportDocument, Table } from './report-document.js';

/** As on paper; a screen enlarges it until its smallest letters are as large as those of the page's notes. */
const CHART_WIDTH = 463;

const svg = (chart: Chart): Handlebars.SafeString =>
  new Handlebars.SafeString(renderSvg(drawChart(chart, CHART_WIDTH, estimateWidth), chart.alt));

function tableModel(table: Table) {
  const column = ({ label, tone }: Column) => ({ label, tone: tone ?? null });
  const [corner, ...columns] = table.columns.map(column);
  return {
    style: table.style,
    caption: table.caption,
    name: table.caption ?? table.columns.map((one) => one.label).join(', '),
    note: table.note ?? null,
    corner: corner?.label ?? '',
    columns,
    rows: table.rows.map(({ head, cells }) => ({
      head,
      cells: cells.map(({ text, isWithheld = false, heat }) => ({
        lines: text.split('\n'),
        kind: isWithheld ? 'withheld' : heat === undefined ? 'plain' : `heat-${heat}`,
      })),
    })),
  };
}

/** What a block's template loops over: charts as pictures, tables as rows of classed cells. */
function blockModel(block: Block): object {
  switch (block.kind) {
    case 'question':
      return { ...block, picture: svg(block.chart), table: tableModel(block.table) };
    case 'chart':
      return {
        ...block,
        picture: svg(block.chart),
        table: block.table ? tableModel(block.table) : null,
      };
    case 'table':
      return { ...block, table: tableModel(block.table) };
    case 'claim':
      return {
        ...block,
        field: block.field.map(({ title, note, chart, table }) => ({
          title,
          note,
          picture: chart && svg(chart),
          table: table ? tableModel(table) : null,
        })),
      };
    case 'list': {
      const { items, numbers } = block;
      return {
        ...block,
        items: items.map((text, index) => ({ text, number: numbers?.[index] ?? null })),
      };
    }
    case 'stated':
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'keyFigures':
    case 'findings':
    case 'quotes':
    case 'wording':
    case 'facts':
    case 'scan':
    case 'words':
      return block;
  }
}

/** The style sheet with the colours of the charts, which both renderers share. */
function styleSheet(): string {
  const tones = Object.entries(TONES).map(
    ([tone, { fill }]) => `.tone-${tone}{background:${fill}}`,
  );
  const heat = HEAT.map(
    ({ fill, text }, index) => `.heat-${index}{background:${fill};color:${text}}`,
  );
  return [loadViews().style, ...tones, ...heat].join('\n');
}

/** For a content policy: the page holds this one style element and no script. */
export const reportStyleHash = (): string =>
  `'sha256-${createHash('sha256').update(styleSheet()).digest('base64')}'`;

/**
 * The same document as one self-contained page with a print style.
 *
 * @param around what stands before and after it where everybody may read it
 */
export function renderHtml(document: ReportDocument, around: Around | null = null): string {
  // A text alone has the direction of its first letter; its style sheet says so.
  const report = mapTexts(document, unwrap);
  return loadViews().page({
    ...report,
    around,
    languages: new Map(report.foreign.map(({ text, language }) => [text, language])),
    style: new Handlebars.SafeString(styleSheet()),
    cover: {
      ...report.cover,
      facts: report.cover.facts.map(({ label, value }) => ({ label, value })),
    },
    chapters: report.chapters.map((chapter, index) => ({
      ...chapter,
      id: `chapter-${index + 1}`,
      blocks: chapter.blocks.map(blockModel),
    })),
  });
}

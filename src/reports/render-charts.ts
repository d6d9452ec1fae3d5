import { packFiles } from '../workbooks/index.js';
import { drawSheet } from './charts/drawing-sheet.js';
import { singleCharts } from './charts/single-charts.js';
import { mapTexts, withoutMarks } from './format/direction.js';
import { estimateWidth, renderSvgFile } from './html/render-svg.js';
import { checkLetters } from './pdf/check-letters.js';
import { createPdf } from './pdf/create-pdf.js';
import { drawPng } from './png/draw-png.js';
import { refuse } from './refusals.js';
import type { ReportDocument } from './report-document.js';

const WIDTH = 600;

/**
 * Every chart of a report alone, as SVG and as PNG, with its title, of whom it tells and where it comes
 * from, in one ZIP. The same report gives the same bytes. Throws `no-charts`, or where a letter can be
 * drawn with no font at hand.
 */
export async function renderCharts(report: ReportDocument): Promise<Buffer> {
  const charts = mapTexts(singleCharts(report), withoutMarks);
  if (charts.length === 0) throw refuse('no-charts');
  const { typesetter } = await createPdf(report);
  checkLetters(
    typesetter,
    charts.map((one) => ({ name: one.words.title, content: one })),
  );
  const files: Record<string, string | Uint8Array> = {};
  for (const { name, chart, words } of charts) {
    const drawing = drawSheet(chart, words, WIDTH, estimateWidth);
    const svg = renderSvgFile(drawing, words.title, chart.alt);
    files[`${name}.svg`] = svg;
    files[`${name}.png`] = await drawPng(svg);
  }
  return packFiles(files);
}

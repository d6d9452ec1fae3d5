import type { Block, Chart, ReportDocument } from '../report-document.js';
import type { ChartWords } from './drawing-sheet.js';

/** A chart of a report with what has to stand around it when it stands alone. */
export interface SingleChart {
  /** Of its file, without an ending: `07-how-often-does-the-plan-change`. */
  readonly name: string;
  readonly chart: Chart;
  readonly words: ChartWords;
}

type Found = Omit<SingleChart, 'name' | 'words'> & Omit<ChartWords, 'source'>;

/** Those of a claim are those of its questions. */
function chartsIn(block: Block): readonly Found[] {
  if (block.kind === 'question') {
    const { chart, title, sentence, notes } = block;
    return [{ chart, title, notes: [sentence, ...notes] }];
  }
  if (block.kind !== 'chart') return [];
  const { chart, title, note } = block;
  return [{ chart, title, notes: note === null ? [] : [note] }];
}

const LONGEST_NAME = 48;

/** Letters that every system takes in a file's name; of a title in another script nothing is left. */
const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');

/** Whether a figure is drawn: a chart of reasons only is worth no file. */
function showsFigures(chart: Chart): boolean {
  switch (chart.kind) {
    case 'withheld':
      return false;
    case 'lines':
      return chart.lines.some(({ kind }) => kind === 'bar');
    case 'dots':
      return chart.rows.some(({ kind }) => kind === 'share');
    case 'gaps':
    case 'twin-bars':
    case 'scatter':
    case 'slope':
      return chart.rows.some(({ first, second }) => first.share !== null || second.share !== null);
    case 'diverging':
    case 'columns':
    case 'bars':
      return true;
  }
}

/** Every chart of a report that shows something, in its order. */
export function singleCharts({ chapters, frame }: ReportDocument): readonly SingleChart[] {
  const found = chapters
    .flatMap((chapter) =>
      chapter.blocks.flatMap((block) =>
        // A chart of a group is about a question of another chapter: both are named.
        chartsIn(block).map((one) =>
          chapter.kind === 'groups' ? { ...one, notes: [chapter.title, ...one.notes] } : one,
        ),
      ),
    )
    .filter(({ chart }) => showsFigures(chart));
  const digits = String(found.length).length;
  return found.map(({ chart, title, notes }, index) => ({
    name: [String(index + 1).padStart(digits, '0'), slug(title)].filter(Boolean).join('-'),
    chart,
    words: { title, notes, source: frame.footer },
  }));
}

// Renders the demo's report, and one of forty charts and forty tables, and says what it took.
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { readRelease } from '../dist/disclosure/index.js';
import { buildReport, renderHtml, renderPdf } from '../dist/reports/index.js';

const CHARTS = 40;
const IN_A_ROW = 100;

const database = new Database(join(process.argv[2], 'office.sqlite'), { readonly: true });
const { content } = database.prepare('SELECT content FROM release ORDER BY edition DESC').get();
database.close();

const highest = () => process.resourceUsage().maxRSS / 1024;
const build = () => buildReport(readRelease(JSON.parse(content)), { language: 'fr' });
const timed = async (make) => {
  const started = performance.now();
  const pdf = await renderPdf(make());
  return { milliseconds: performance.now() - started, bytes: pdf.length, pdf };
};

/** Questions with a chart and a table each, as many as asked for, in chapters of their own. */
function fortyOf(report) {
  const questions = report.chapters.flatMap(({ blocks }) =>
    blocks.filter(({ kind, chart }) => kind === 'question' && chart.kind !== 'lines'),
  );
  // What was made of a part, or of a sentence, must not serve for the next one as well.
  const blocks = Array.from({ length: CHARTS }, (_, i) => {
    const block = questions[i % questions.length];
    const [title, sentence] = [block.title, block.sentence].map((text) => `${text} (${i + 1})`);
    return { ...block, title, sentence, table: { ...block.table } };
  });
  const [theme] = report.chapters.filter(({ kind }) => kind === 'theme');
  return { ...report, chapters: [{ ...theme, blocks }] };
}

const first = await timed(build);
const forty = fortyOf(build());
await timed(() => forty);
const warm = await timed(() => forty);
const pages = warm.pdf.toString('latin1').match(/\/Type \/Page\b/g).length;

/** The longest that anything else waited for its turn while reports were printed one after another. */
let longestWait = 0;
let isWatching = true;
const watch = (async () => {
  while (isWatching) {
    const asked = performance.now();
    await nextTurn();
    longestWait = Math.max(longestWait, performance.now() - asked);
  }
})();
globalThis.gc();
const before = process.memoryUsage().heapUsed;
for (let i = 0; i < IN_A_ROW; i += 1) {
  await nextTurn();
  await renderPdf(forty);
}
globalThis.gc();
const grownMb = (process.memoryUsage().heapUsed - before) / 2 ** 20;
isWatching = false;
await watch;
const peakMb = highest();

const said = {
  cold: first.milliseconds,
  bytes: first.bytes,
  forty: { milliseconds: warm.milliseconds, bytes: warm.bytes, pages, html: renderHtml(forty) },
  peakMb,
  grownMb,
  longestWait,
};
// Long as it is, it would be cut off by the end of the connection.
process.send(said, () => process.disconnect());

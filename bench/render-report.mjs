import { join } from 'node:path';
import Database from 'better-sqlite3';
import { readRelease } from '../dist/disclosure/index.js';
import { buildReport, renderPdf } from '../dist/reports/index.js';

const database = new Database(join(process.argv[2], 'office.sqlite'), { readonly: true });
const { content } = database.prepare('SELECT content FROM release ORDER BY edition DESC').get();
database.close();

const render = async () => {
  const started = performance.now();
  const pdf = await renderPdf(buildReport(readRelease(JSON.parse(content)), { language: 'fr' }));
  return { milliseconds: performance.now() - started, bytes: pdf.length };
};
const first = await render();
const second = await render();
process.send({
  cold: first.milliseconds,
  warm: second.milliseconds,
  bytes: first.bytes,
  memoryMb: process.resourceUsage().maxRSS / 1024,
});
process.disconnect();

// The demo's report in a process of its own; and one of forty charts and forty tables, warm, beside Chromium that
// prints the same as a page.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { programEnv, programFlags } from '../scripts/run.mjs';
import { reportLag } from './report-lag.mjs';
import { demoFolder } from './server.mjs';

const RUNS = 3;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** With a browser that runs already, and with one that is started for it. */
async function inChromium(html) {
  const launch = () =>
    chromium.launch({
      executablePath: process.env.CAHIER_TEST_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
  const print = async (browser) => {
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await page.close();
    return pdf.length;
  };
  const rows = { warm: [], started: [] };
  let bytes;
  for (let i = 0; i < RUNS; i += 1) {
    const begun = performance.now();
    const browser = await launch();
    bytes = await print(browser);
    rows.started.push(performance.now() - begun);
    const again = performance.now();
    await print(browser);
    rows.warm.push(performance.now() - again);
    await browser.close();
  }
  return { warm: median(rows.warm), started: median(rows.started), bytes };
}

export async function demoReport() {
  const { folder, remove } = demoFolder();
  const child = fork(join(import.meta.dirname, 'render-report.mjs'), [folder], {
    execArgv: ['--expose-gc', ...programFlags],
    env: { ...process.env, ...programEnv },
  });
  const { cold, bytes, forty, peakMb, grownMb, longestWait } = await new Promise(
    (resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', () => reject(new Error('the report was not rendered')));
    },
  );
  const lag = await reportLag(folder);
  remove();
  const other = await inChromium(forty.html);
  const kB = (size) => `${(size / 1024).toFixed(0)} kB`;
  return [
    `the demo's, first in its process: ${cold.toFixed(0)} ms, ${kB(bytes)}`,
    `40 charts and 40 tables on ${forty.pages} pages: ${forty.milliseconds.toFixed(0)} ms, ${kB(forty.bytes)}; Chromium: ${other.warm.toFixed(0)} ms, ${kB(other.bytes)} (${(other.warm / forty.milliseconds).toFixed(1)} times as long; ${(other.started / forty.milliseconds).toFixed(1)} with its start)`,
    `memory of the process at its highest: ${peakMb.toFixed(0)} MB; after 100 reports in a row ${grownMb.toFixed(1)} MB more are kept`,
    `longest wait of anything else in that process, which has no thread for it: ${longestWait.toFixed(0)} ms`,
    ...lag,
  ];
}

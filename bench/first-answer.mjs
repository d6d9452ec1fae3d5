// How long a phone with a bad connection shows nothing that can be answered: Chromium as its developer tools
// slow it down, cold, beside a bare page of as many bytes in the same run.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const RUNS = 3;
const PATIENCE_MS = 60_000;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
/** "Slow 4G" of the developer tools: each request waits so long, whatever its connection is. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (0.75e6 / 8) * 0.9,
};
const SLOWER_PROCESSOR = 6;
const PHONE = { viewport: { width: 360, height: 640 }, locale: 'en' };

/**
 * Notes in the page when something can be pressed there that could not be before, once it is drawn. Looks only when the
 * page has changed: on a slow processor, looking at each frame is a part of what is measured.
 */
const NOTE_WHEN_SHOWN = `
  addEventListener('click', ({ timeStamp }) => (globalThis.pressed = timeStamp), true);
  globalThis.noteWhen = (selector) => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(selector + ' was not shown')), ${PATIENCE_MS});
    const look = () => {
      const found = document.querySelector(selector);
      if (!found || found.closest('[hidden]')) return;
      changes.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    const changes = new MutationObserver(look);
    const what = { subtree: true, childList: true, attributes: true, attributeFilter: ['hidden'] };
    changes.observe(document, what);
    look();
  });
`;

/**
 * @param address of a server with the survey of the demo
 * @param folder of the demo
 * @param bytes that the page by invitation takes
 */
export async function firstAnswer(address, folder, bytes) {
  const { invitation } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8'));
  const bare = await serveBarePage(bytes);
  const browser = await chromium.launch({
    executablePath: process.env.CAHIER_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const lines = [];
  let code;
  try {
    for (const rate of [1, SLOWER_PROCESSOR]) {
      const rows = { bare: [], link: [], first: [], draw: [], there: [] };
      for (let i = 0; i < RUNS; i += 1) {
        const time = (url, selector) => onPhone(browser, rate, (page) => open(page, url, selector));
        rows.bare.push(await time(bare.address, 'input'));
        rows.link.push(await time(`${address}/s/pulse`, '.question input'));
        const visit = await onPhone(browser, rate, (page) =>
          takePart(page, `${address}/i#${invitation.fragment}`, invitation.controlWords, code),
        );
        code = visit.code;
        rows.first.push(visit.first);
        rows.draw.push(visit.draw);
        rows.there.push(visit.there);
      }
      const [base, link, first, draw, there] = Object.values(rows).map(median);
      const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
      const told = (ms) => `${seconds(ms)} (${(ms / base).toFixed(2)} of the bare page)`;
      lines.push(
        `slow 4G, processor ${rate === 1 ? 'as it is' : `${rate} times slower`}, bare page: ${seconds(base)}`,
        `  open link, first question: ${told(link)}`,
        `  by invitation, first screen: ${told(first)}`,
        `  by invitation, from the press to the first question: ${seconds(draw)}`,
        `  by invitation, both: ${told(first + draw)}`,
        `  by invitation, from the press until the ballot is there: ${seconds(there)}`,
      );
    }
  } finally {
    await browser.close();
    bare.close();
  }
  return lines;
}

/** A phone that has been nowhere yet. */
async function onPhone(browser, rate, visit) {
  const context = await browser.newContext(PHONE);
  await context.addInitScript(NOTE_WHEN_SHOWN);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW_4G);
  await tools.send('Emulation.setCPUThrottlingRate', { rate });
  try {
    return await visit(page);
  } finally {
    await context.close();
  }
}

const when = (page, selector) => page.evaluate(`noteWhen(${JSON.stringify(selector)})`);

async function open(page, url, selector) {
  await page.goto(url, { waitUntil: 'commit' });
  return when(page, selector);
}

/** @param code of the ballot, where it was drawn before: the same comes again */
async function takePart(page, link, words, code) {
  const first = await open(page, link, '[data-action=begin]');
  await page.locator('[data-action=begin]').click();
  const own = code ?? (await page.locator('[data-slot=ballot-code]').first().innerText());
  for (const id of ['word-1', 'word-2', 'word-3']) {
    const label = await page.locator(`label[for=${id}]`).innerText();
    await page.locator(`#${id}`).fill(words[Number(/\d/.exec(label)[0]) - 1]);
  }
  await page.locator('#not-own').check();
  await page.locator('#noted').check();
  if (code) {
    await page.locator('details:has(#ballot-code) summary').click();
    await page.locator('#ballot-code').fill(code);
  }
  await page.locator('[data-action=draw]').click();
  const shown = await when(page, '[data-panel=form] .question input');
  const pressed = await page.evaluate('pressed');
  const there = await when(page, '[data-panel=form] [data-part=fetched]');
  return { first, code: own, draw: shown - pressed, there: there - pressed };
}

/** One file and nothing else: what such a connection takes at least for so many bytes. */
async function serveBarePage(bytes) {
  const before = '<!doctype html><meta charset="utf-8"><title>Bare</title><input type="radio"><!--';
  const page = before.padEnd(bytes, randomBytes(bytes).toString('base64'));
  const server = createServer((_, answer) => answer.end(page));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

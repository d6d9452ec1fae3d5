// `npm run pictures`: takes the pictures of the README anew, from the demo's own survey and report. Needs
// Chromium and poppler. Says which files it wrote; look at them before they are committed.
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfiguration } from '../dist/config/index.js';
import { DemoClock } from '../dist/demo/demo-clock.js';
import { DEMO_SLUGS, seedDemo } from '../dist/demo/seed-demo.js';
import { ReleaseStore } from '../dist/releases/index.js';
import { buildReport, renderPdf } from '../dist/reports/index.js';
import { createApp } from '../dist/server/index.js';
import { SurveyDirectory } from '../dist/surveys/index.js';
import { panel, takeBallot } from '../test/support/ballot-visitor.js';
import { openChromium } from '../test/support/launch-chromium.js';
import { readPdf } from '../test/support/read-pdf.js';

const PICTURES = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const PHONE = { width: 390, height: 800 };
/** The first page of the report with this title shows what the README speaks of. */
const SECTION = 'Travail et santé';
const REPORT_DPI = 110;

const folder = await mkdtemp(join(tmpdir(), 'cahier-pictures-'));
const configuration = readConfiguration({ CAHIER_DATA: folder, PORT: '0' });
const clock = new DemoClock(configuration.timeZone);
const app = await createApp(configuration, clock);
const secret = () => randomBytes(12).toString('hex');
const person = (login) => ({ login, password: secret(), passphrase: secret() });
try {
  await app.init();
  const council = ['rep', 'rep2', 'rep3'].map(person);
  const invitation = await seedDemo(app, clock, {
    logins: { admin: { login: 'admin', password: secret() }, rep: council[0] },
    council,
  });
  await app.listen(0, '127.0.0.1');
  await takeQuestion(await app.getUrl(), invitation);
  await takeReport();
} finally {
  await app.close();
  rmSync(folder, { recursive: true });
}

/** The first question on a phone, one of its answers chosen. */
async function takeQuestion(url, { fragment, controlWords }) {
  const browser = await openChromium();
  try {
    const phone = { viewport: PHONE, deviceScaleFactor: 2, locale: 'en' };
    const page = await (await browser.newContext(phone)).newPage();
    await page.goto(`${url}/i#${fragment}`);
    await takeBallot(page, controlWords, 'own');
    const form = panel(page, 'form');
    await form.waitFor();
    await form.locator('.option:visible').nth(2).click();
    await page.evaluate('scrollTo(0, 0)');
    await save('respondent.png', (path) => page.screenshot({ path }));
  } finally {
    await browser.close();
  }
}

/** A page of the report with charts and their tables. */
async function takeReport() {
  const survey = await app.get(SurveyDirectory).bySlug(DEMO_SLUGS.opened);
  const release = await app.get(ReleaseStore).latest(survey.id);
  const pdf = await renderPdf(buildReport(release, { language: 'fr' }));
  const pages = readPdf(pdf, 'pdftotext').split('\f');
  const found = pages.findIndex((text) => text.includes(SECTION) && text.includes('Défavorable'));
  if (found < 0) throw new Error(`no page of the report has charts below “${SECTION}”`);
  const page = String(found + 1);
  const range = ['-f', page, '-l', page, '-r', String(REPORT_DPI), '-png', '-singlefile'];
  await save('report.png', (path) =>
    execFileSync('pdftoppm', [...range, '-', path.replace(/\.png$/, '')], { input: pdf }),
  );
}

async function save(name, write) {
  await write(join(PICTURES, name));
  process.stdout.write(`docs/pictures/${name}\n`);
}

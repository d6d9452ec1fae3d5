// `npm run looks`: walks every way to answer in a real browser, and opens every page of the office, in each
// language, and a report as a page; examines each state by the rules of axe in every look, and takes a picture of it;
// looks at each as on a screen at 400 %, and for controls that are read out without a name. Prints how many
// rules each state breaks in each look, then which. Ends with 1 where one is broken. With `--sheet`, a page with a small
// picture of every state on a phone and on a desk, light and dark, is written into a folder; with `--unexamined` these
// are a light phone and a dark desk, and nothing is examined, which takes most of the time.
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crawl } from '../test/support/crawl.js';
import { openChromium } from '../test/support/launch-chromium.js';
import { WAYS } from '../test/support/looks/answering.js';
import { examine, examineZoomed } from '../test/support/looks/examine.js';
import { hear } from '../test/support/looks/heard.js';
import { reportPages } from '../test/support/looks/reports.js';
import { seedSurveys } from '../test/support/looks/visitor.js';
import { startOffice } from '../test/support/office-forms.js';
import { ContactSheet } from '../test/support/looks/contact-sheet.js';
import { seedTableSurvey } from '../test/support/table-survey.js';
import { startTestApp } from '../test/support/testing-app.js';

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 900 };
const look = (size, colorScheme, contrast = 'no-preference') => ({
  size,
  media: { colorScheme, contrast },
});
const LOOKS = {
  phone: look(PHONE, 'light'),
  'phone, dark': look(PHONE, 'dark'),
  'phone, contrast': look(PHONE, 'light', 'more'),
  'phone, dark, contrast': look(PHONE, 'dark', 'more'),
  desk: look(DESK, 'light'),
  'desk, dark': look(DESK, 'dark'),
};
const LANGUAGES = ['en', 'fr', 'de'];
const OTHERS = { office: visitOffice, report: visitReport };
const NAMES = [...Object.keys(WAYS), ...Object.keys(OTHERS)];
const USAGE =
  'npm run looks -- [--out FOLDER] [--sheet FOLDER [--unexamined]] [--way NAME] [--language en|fr|de] [--seed 1] [--budget LOOKS]';

function refuse(sentence) {
  process.stderr.write(`${sentence}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions() {
  const text = { type: 'string' };
  const options = {
    out: text,
    sheet: text,
    way: text,
    language: text,
    seed: { ...text, default: '1' },
    budget: text,
    unexamined: { type: 'boolean', default: false },
  };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return refuse(`${error.message}.`);
  }
}

const values = readOptions();
const whole = (name, least) => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= least) return number;
  return refuse(`--${name} must be a whole number from ${least} on.`);
};
const someOf = (name, all) => {
  if (values[name] === undefined) return all;
  return all.includes(values[name]) ? [values[name]] : refuse(`--${name}: ${all.join(', ')}.`);
};
const seed = whole('seed', 0);
const budget = values.budget === undefined ? Infinity : whole('budget', 1);
const [ways, languages] = [someOf('way', NAMES), someOf('language', LANGUAGES)];

const { unexamined } = values;
if (unexamined && values.sheet === undefined) refuse('--unexamined is for --sheet.');
const sheet = values.sheet === undefined ? null : new ContactSheet(values.sheet);
/** A sheet shows four: more contrast changes no place and no picture. */
const looks = Object.entries(LOOKS).filter(([name, { media }]) =>
  unexamined
    ? ['phone', 'desk, dark'].includes(name)
    : !sheet || media.contrast === 'no-preference',
);

/** With a budget, another seed begins with another way, language and look. */
const turned = (list, by) => list.map((_, i) => list[(i + by) % list.length]);

const rows = new Map();
let looked = 0;

/** What is wrong with a page, and with the first look what no colour and no size of the screen changes. */
const examineAll = async (page, isFirst) => [
  ...(await examine(page)),
  ...(isFirst ? [...(await examineZoomed(page)), ...(await hear(page)).nameless] : []),
];

/** Looks at what a page shows, in every look, and leaves it as it was. */
async function lookAt(language, state, page) {
  for (const [i, [name, { size, media }]] of turned(looks, seed).entries()) {
    if (looked >= budget) return;
    looked += 1;
    await page.emulateMedia(media);
    await page.setViewportSize(size);
    // Examining scrolls, and letters come a moment after their page.
    await page.evaluate(
      'document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => drawn())))',
    );
    const wrong = unexamined ? [] : await examineAll(page, i === 0);
    rows.set(state, rows.get(state) ?? []);
    rows.get(state).push(...wrong.map((broken) => ({ language, look: name, broken })));
    await page.evaluate('scrollTo(0, 0)');
    await sheet?.take(`${state} (${language})`, name, page);
    if (!values.out) continue;
    const file = `${state} ${language} ${name}`.replace(/[^\w]+/g, '-');
    await page.screenshot({ path: join(values.out, `${file}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  await page.setViewportSize(PHONE);
}

/**
 * Every page that an account comes to by links, in an office with a survey in every state of its life, as
 * it stands before anything was done on it; of pages that differ by what they are about, the first.
 */
async function visitOffice({ language, open, look }) {
  const { test: office, sessions } = await startOffice();
  try {
    for (const state of ['open', 'closed']) await seedTableSurvey(office, { state });
    for (const [role, session] of Object.entries(sessions)) {
      await session.post('/account/language', { language });
      const page = await open();
      const [name = '', value = ''] = session.cookie.split('=');
      await page.context().addCookies([{ name, value, url: office.url }]);
      const { pages } = await crawl(session, office.url, ['/', '/account']);
      const kinds = new Map(pages.map((path) => [path.replace(/[0-9a-f-]{20,}/g, '…'), path]));
      for (const [kind, path] of kinds) {
        await page.goto(office.url + path);
        await look(`${role}: ${kind}`, page);
      }
    }
  } finally {
    await office.close();
  }
}

/** A report and its summary, as pages. */
async function visitReport({ language, open, look }) {
  const page = await open();
  for (const [name, html] of Object.entries(reportPages(language))) {
    await page.setContent(html);
    await look(name, page);
  }
}

if (values.out) mkdirSync(values.out, { recursive: true });
const test = await startTestApp('sqlite');
const browser = await openChromium();
try {
  const surveys = await seedSurveys(test);
  for (const locale of turned(languages, seed)) {
    for (const way of turned(ways, seed)) {
      if (looked >= budget) continue;
      const contexts = [];
      const open = async () => {
        const options = { viewport: PHONE, locale, reducedMotion: 'reduce', bypassCSP: true };
        contexts.push(await browser.newContext(options));
        return contexts.at(-1).newPage();
      };
      const visitor = {
        url: test.url,
        surveys,
        open,
        look: (...at) => lookAt(locale, ...at),
        language: locale,
      };
      await (OTHERS[way] ?? WAYS[way])(visitor);
      await Promise.all(contexts.map((context) => context.close()));
    }
  }
} finally {
  await browser.close();
  await test.close();
}

sheet?.write();

if (unexamined) {
  process.stdout.write(`${rows.size} states, ${looked} looks, of which none was examined.\n`);
} else sayWhatIsBroken();

function sayWhatIsBroken() {
  const broken = [...rows.values()].flat();
  process.stdout.write(`${'rules broken'.padStart(60)}\n`);
  for (const [state, found] of rows) {
    process.stdout.write(`${state.padEnd(48)}${String(found.length).padStart(12)}\n`);
    for (const { language, look: name, broken: rule } of found)
      process.stdout.write(`  ${language}, ${name}: ${rule}\n`);
  }
  process.stdout.write(
    `${rows.size} states, ${looked} looks (${looks.length} a state and language at most): ${broken.length} rules broken.\n`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
}

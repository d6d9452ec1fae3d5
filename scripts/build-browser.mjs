// Bundles src/browser into dist/browser: one file per page that loads a script. No file name, date
// or path of this machine gets in, so that two builds of the same sources have the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { buildCouncil, COUNCIL_PAGE } from './build-council.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Each entry is a page's script; the pages name them in `assets.scripts`. */
const ENTRIES = [
  'respondent',
  'worker',
  'over',
  'open-link',
  'preview',
  'slips',
  'bulletin',
  'office-draft',
  'office-focus',
  'office-studio',
  'second-factor',
];

/** Runs where it stands in the page, before the page is there: no module does that. */
const HEAD_START = 'src/browser/head-start.ts';

/** Phones sold since about 2018 have a browser of 2022. */
const TARGET = ['es2021', 'safari15.4', 'chrome94', 'firefox94'];

/** The respondents' style as it stands in their page: every phone loads it before the first question. */
async function pageStyle(transform) {
  const style = readFileSync(join(root, 'views', 'styles', 'respondent.css'), 'utf8');
  const { code } = await transform(style, { loader: 'css', minify: true, charset: 'utf8' });
  return { name: 'page-style.css', contents: Buffer.from(code) };
}

/** What the page says in each language, with its list of control words: the English where it has none. */
function screenWords(lists) {
  const folder = join(root, 'src', 'screens', 'words');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const { contents, name } = lists.find((list) => list.name === file) ?? lists[0];
    const list = { language: name.replace('.json', ''), words: JSON.parse(contents) };
    const words = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return { name: `words-${file}`, contents: Buffer.from(JSON.stringify({ words, list })) };
  });
}

/** The control words of each language that has some, English first. */
function controlWords() {
  const folder = join(root, 'src', 'language', 'control-words');
  const others = readdirSync(folder).map((name) => {
    return { name, contents: readFileSync(join(folder, name)) };
  });
  return [{ name: 'en.json', contents: Buffer.from(JSON.stringify(wordlist)) }, ...others];
}

/** Address and digest of each file by its language, which the script checks as it loads them. */
function addressesOf(files) {
  const addresses = files.map(({ name, contents }) => {
    const digest = (kind, form) => createHash(kind).update(contents).digest(form);
    const path = `/assets/${name.replace('.', `.${digest('sha256', 'hex').slice(0, 12)}.`)}`;
    const integrity = `sha384-${digest('sha384', 'base64')}`;
    return [name.replace(/^words-|\.json$/g, ''), { path, integrity }];
  });
  return JSON.stringify(Object.fromEntries(addresses));
}

/**
 * Bundles, without writing anything.
 *
 * @returns {Promise<readonly { name: string, contents: Uint8Array }[]>}
 */
export async function buildBrowser() {
  const { build, transform } = await import('esbuild');
  const lists = controlWords();
  const words = screenWords(lists);
  const common = {
    absWorkingDir: root,
    outdir: 'dist/browser',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    define: {
      CONTROL_WORD_LISTS: addressesOf(lists),
      SCREEN_WORDS: addressesOf(words),
    },
    legalComments: 'none',
    tsconfig: 'tsconfig.browser.json',
    write: false,
    logLevel: 'warning',
  };
  const entryPoints = ENTRIES.map((name) => `src/browser/${name}.ts`);
  const [modules, start] = await Promise.all([
    build({ ...common, entryPoints, format: 'esm' }),
    build({ ...common, entryPoints: [HEAD_START], format: 'iife' }),
  ]);
  const scripts = [...modules.outputFiles, ...start.outputFiles].map(({ path, contents }) => ({
    name: basename(path),
    contents,
  }));
  return [...scripts, ...words, lists[0], await pageStyle(transform), await buildHoldersPage()];
}

/**
 * The holders' page by itself.
 *
 * @param {Record<string, string>} [alias] what stands in a package's place: for tests alone
 */
export async function buildHoldersPage(alias) {
  return buildCouncil(root, await import('esbuild'), TARGET, alias);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist', 'browser');
  mkdirSync(folder, { recursive: true });
  for (const { name, contents } of await buildBrowser()) {
    writeFileSync(join(folder, name), contents);
    const kilobytes = (gzipSync(contents, { level: 9 }).length / 1000).toFixed(1);
    const hash = createHash('sha256').update(contents).digest('hex');
    const told = name === COUNCIL_PAGE ? `, SHA-256 ${hash}` : '';
    process.stderr.write(`${name}: ${kilobytes} kB compressed${told}\n`);
  }
}

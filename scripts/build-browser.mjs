// Bundles src/browser into dist/browser: one file per page that loads a script. No file name, date
// or path of this machine gets in, so that two builds of the same sources have the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Each entry is a page's script; the pages name them in `assets.scripts`. */
const ENTRIES = ['respondent', 'open-link', 'preview', 'slips', 'bulletin', 'office-draft'];

/** Phones sold since about 2018 have a browser of 2022. */
const TARGET = ['es2021', 'safari15.4', 'chrome94', 'firefox94'];

/** Address and digest of each language's control words, which the script checks as it loads them. */
function controlWordLists() {
  const folder = join(root, 'src', 'language', 'control-words');
  const lists = readdirSync(folder).map((file) => {
    const body = readFileSync(join(folder, file));
    const digest = (kind, form) => createHash(kind).update(body).digest(form);
    const path = `/assets/${file.replace('.', `.${digest('sha256', 'hex').slice(0, 12)}.`)}`;
    const integrity = `sha384-${digest('sha384', 'base64')}`;
    return [file.replace('.json', ''), { path, integrity }];
  });
  return JSON.stringify(Object.fromEntries(lists));
}

/**
 * Bundles, without writing anything.
 *
 * @returns {Promise<readonly { name: string, contents: Uint8Array }[]>}
 */
export async function buildBrowser() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ENTRIES.map((name) => `src/browser/${name}.ts`),
    outdir: 'dist/browser',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: TARGET,
    charset: 'utf8',
    define: { CONTROL_WORD_LISTS: controlWordLists() },
    legalComments: 'none',
    tsconfig: 'tsconfig.browser.json',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'dist', 'browser');
  mkdirSync(folder, { recursive: true });
  for (const { name, contents } of await buildBrowser()) {
    writeFileSync(join(folder, name), contents);
    const kilobytes = (gzipSync(contents, { level: 9 }).length / 1000).toFixed(1);
    process.stderr.write(`${name}: ${kilobytes} kB compressed\n`);
  }
}

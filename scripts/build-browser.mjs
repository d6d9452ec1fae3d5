// Bundles src/browser into dist/browser: one file per page that loads a script. No file name, date
// or path of this machine gets in, so that two builds of the same sources have the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Each entry is a page's script; the pages name them in `assets.scripts`. */
const ENTRIES = ['respondent', 'slips', 'bulletin'];

/** Phones sold since about 2018 have a browser of 2022. */
const TARGET = ['es2021', 'safari15.4', 'chrome94', 'firefox94'];

/**
 * @returns {Promise<readonly string[]>} one line per file: its name and its size as sent
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
    legalComments: 'none',
    tsconfig: 'tsconfig.browser.json',
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(join(root, 'dist', 'browser'), { recursive: true });
  return outputFiles.map(({ path, contents }) => {
    writeFileSync(path, contents);
    const kilobytes = (gzipSync(contents, { level: 9 }).length / 1000).toFixed(1);
    return `${path.slice(join(root, 'dist').length + 1)}: ${kilobytes} kB compressed`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const line of await buildBrowser()) process.stderr.write(`${line}\n`);
}

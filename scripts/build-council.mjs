// Makes `council.html` of src/browser/council: the page in which holders of a council's keys do their steps. One
// file with everything in it, which its own policy keeps from loading anything and from calling anybody.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const COUNCIL_PAGE = 'council.html';

const ROOM = ['src', 'browser'];

/** In the order in which the page offers them. */
const languagesIn = (root) =>
  readdirSync(join(root, ...ROOM, 'words')).map((file) => file.replace('.json', ''));

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** What the page says in each language, and what refusals are called that can reach it. */
function councilTexts(root) {
  const rooms = readdirSync(join(root, 'src'));
  const texts = languagesIn(root).map((language) => {
    const words = readJson(root, ...ROOM, 'words', `${language}.json`);
    delete words.refusals;
    const spoken = rooms
      .filter((room) => REFUSING.includes(room))
      .map((room) => readJson(root, 'src', room, 'words', `${language}.json`));
    const all = (group) => Object.assign({}, ...spoken.map((one) => one[group] ?? {}));
    const sentences = { refusals: all('refusals'), refusalParts: all('refusalParts') };
    return [language, { words, sentences }];
  });
  return Object.fromEntries(texts);
}

/** Rooms whose code runs in the page. */
export const REFUSING = [
  'browser',
  'comments',
  'credentials',
  'disclosure',
  'holders',
  'questionnaire',
];

/** The control words of languages that have a list of their own, beside the English ones. */
function councilLists(root) {
  const folder = join(root, 'src', 'language', 'control-words');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    files.map((file) => [file.replace('.json', ''), readJson(folder, file)]),
  );
}

/**
 * What rooms share with programs that read tables: no step of a holder does, and where nothing of it is used, none
 * of it is in the page.
 */
const withoutTables = {
  name: 'without-tables',
  setup(bundle) {
    bundle.onResolve({ filter: /^csv-parse/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === SEEN) return undefined;
      const found = await bundle.resolve(path, { ...from, pluginData: SEEN });
      return { ...found, sideEffects: false };
    });
  },
};
const SEEN = 'seen';

async function scriptOf(root, build, target, alias) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/browser/council.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target,
    charset: 'utf8',
    define: {
      COUNCIL_TEXTS: JSON.stringify(councilTexts(root)),
      COUNCIL_WORD_LISTS: JSON.stringify(councilLists(root)),
    },
    legalComments: 'none',
    plugins: [withoutTables],
    alias,
    tsconfig: 'tsconfig.browser.json',
    write: false,
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  // A browser has none of it: the page would fail at its first line.
  if (/\bBuffer\.|\brequire\(|["']node:/.test(text)) throw new Error('the page needs Node.js');
  return text;
}

async function styleOf(root, transform) {
  const css = ['views/styles/respondent.css', 'src/browser/council/council.css']
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const { code } = await transform(css, { loader: 'css', minify: true, charset: 'utf8' });
  return code.trim();
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing but this very script and style; no connection; workers of its own script. */
const policyOf = (script, style) =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types cahier',
  ].join('; ');

/**
 * @param {string} root the folder of the project
 * @param {Record<string, string>} alias what stands in a package's place: for tests alone
 * @returns {Promise<{ name: string, contents: Uint8Array }>}
 */
export async function buildCouncil(root, { build, transform }, target, alias = {}) {
  const script = await scriptOf(root, build, target, alias);
  const style = await styleOf(root, transform);
  const texts = Object.entries(councilTexts(root));
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyOf(script, style)}">
<title>Cahier</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<style>${style}</style>
</head>
<body>
<main class="sheet">
${texts.map(([language, { words }]) => `<noscript lang="${language}"><p>${words.page.noScript}</p></noscript>`).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
  return { name: COUNCIL_PAGE, contents: Buffer.from(html) };
}

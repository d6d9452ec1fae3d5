// Every npm script starts here, on whatever Node.js the machine has: it installs the locked
// dependencies when they are missing, builds when the build is stale, and goes on with the locked
// runtime. Uses nothing but Node's own modules and its neighbour here, because nothing else may be there yet.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keepUp } from './keep-up.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts) => join(root, ...parts);
const say = (line) => process.stderr.write(`${line}\n`);

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

/** Whether node_modules holds what package-lock.json names for this platform. */
function dependenciesAreThere() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (!present[path]) return entry.optional === true || entry.peer === true;
    return present[path].version === entry.version;
  });
}

function install() {
  refuseReadOnly();
  say('Installing the locked dependencies …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...args, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  });
  if (result.status !== 0) {
    fail('The dependencies could not be installed; check the network and run the command again.');
  }
}

/** The locked Node.js of this platform, or this one if it is new enough. */
export function runtime() {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const name of [`node-${platform}`, `node-bin-${platform}`]) {
    const path = inRoot('node_modules', name, 'bin', binary);
    if (existsSync(path)) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  return fail(
    `Cahier needs Node.js 22 or later and this is ${process.versions.node}; install a newer Node.js, or run "npm ci" here to get the locked one.`,
  );
}

/** Says in one sentence what would otherwise end in the middle of an installation or a build. */
function refuseReadOnly() {
  const folders = [root, inRoot('dist')].filter((folder) => existsSync(folder));
  try {
    for (const folder of folders) accessSync(folder, constants.W_OK);
  } catch {
    fail(
      'This copy of Cahier is not built from what lies in it, and this account may not write here: run "npm ci" and "npm run build" once with an account that may, or correct the rights of the folder.',
    );
  }
}

/**
 * A digest of what the build is made from, by the content of each file and its place in the tree:
 * a tree that was copied or moved is as built as it was.
 */
function sourceStamp() {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (statSync(path).isDirectory())
      readdirSync(path)
        .sort()
        .forEach((name) => visit(join(path, name)));
    else if (!path.endsWith('.spec.ts')) {
      const content = readFileSync(path);
      const name = relative(root, path).split(sep).join('/');
      hash.update(`${name} ${content.length}\n`).update(content);
    }
  };
  const made = [
    'src',
    'scripts/build-browser.mjs',
    'scripts/build-council.mjs',
    'scripts/join-modules.mjs',
    'views/styles/respondent.css',
    'package-lock.json',
    'nest-cli.json',
  ];
  [...made, 'tsconfig.json', 'tsconfig.browser.json'].forEach((name) => visit(inRoot(name)));
  return hash.digest('hex');
}

function build({ force = false } = {}) {
  const stampFile = inRoot('dist', '.built-from');
  const stamp = sourceStamp();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  refuseReadOnly();
  say('Building …');
  // A build that ends half-way is none.
  rmSync(stampFile, { force: true });
  const server = [inRoot('node_modules/@nestjs/cli/bin/nest.js'), 'build'];
  const joined = [inRoot('scripts/join-modules.mjs')];
  const browser = [inRoot('scripts/build-browser.mjs')];
  for (const step of [server, joined, browser]) {
    const result = spawnSync(runtime(), step, { cwd: root, stdio: ['ignore', 2, 2] });
    if (result.status !== 0) fail('The build failed; the lines above say where.');
  }
  writeFileSync(stampFile, stamp);
}

/** Runs Node with `args`, passes signals on, and resolves to the exit code. */
function run(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(runtime(), args, {
      cwd: process.cwd(),
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    // Ctrl-C reaches the child by itself; a parent that stays lets it stop cleanly.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

const jest = ['--experimental-vm-modules', inRoot('node_modules/jest/bin/jest.js')];
const quiet = { NODE_OPTIONS: '--no-warnings' };

const unused = [inRoot('node_modules/knip/bin/knip.js'), '--no-progress'];

async function verify() {
  const steps = [
    [
      'format',
      [inRoot('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', root],
    ],
    ['lint', [inRoot('node_modules/eslint/bin/eslint.js'), '--max-warnings', '0', root]],
    [
      'types',
      [inRoot('node_modules/typescript/bin/tsc'), '--noEmit', '-p', inRoot('tsconfig.check.json')],
    ],
    [
      'types of the scripts for browsers',
      [inRoot('node_modules/typescript/bin/tsc'), '-p', inRoot('tsconfig.browser.json')],
    ],
    ['what nobody uses', unused],
    ['tests and the import law', jest],
  ];
  for (const [name, args] of steps) {
    say(`verify: ${name}`);
    const code = await run(args, quiet);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * How the program is started: new objects have 24 MB instead of 100 and more, and what is kept grows by three
 * fifths before it is looked through again. A server under load stays small (docs/decisions/0084).
 */
export const programFlags = ['--max-semi-space-size=8', '--heap-growing-percent=60'];

/** Glibc gives each thread memory of its own, of which much stays empty: two such places do for all. */
export const programEnv = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };

const program = [...programFlags, inRoot('dist', 'joined', 'cli.js')];
const typescript = pathToFileURL(inRoot('test/support/typescript-hooks.mjs')).href;
const commands = {
  demo: (args) => run([...program, 'demo', ...args], programEnv),
  serve: (args) =>
    keepUp(
      () =>
        spawn(runtime(), [...program, 'serve', ...args], {
          stdio: 'inherit',
          env: { ...process.env, ...programEnv },
        }),
      { say },
    ),
  cahier: (args) => run([...program, ...args], programEnv),
  build: () => (build({ force: true }), 0),
  test: (args) => {
    const [whole, paths] = [args.includes('--whole'), args.filter((one) => one !== '--whole')];
    return run([...jest, ...paths], whole ? { ...quiet, CAHIER_TEST_WHOLE: '1' } : quiet);
  },
  bench: (args) => run([inRoot('bench', 'main.mjs'), ...args]),
  attack: (args) => run(['--import', typescript, inRoot('scripts', 'attack.mjs'), ...args], quiet),
  faults: (args) => run(['--import', typescript, inRoot('scripts', 'faults.mjs'), ...args], quiet),
  looks: (args) =>
    run(['--import', `${typescript}?light-argon2`, inRoot('scripts', 'looks.mjs'), ...args], quiet),
  pictures: () => run(['--import', typescript, inRoot('scripts', 'pictures.mjs')], quiet),
  journeys: (args) =>
    run(
      ['--import', `${typescript}?light-argon2`, inRoot('scripts', 'journeys.mjs'), ...args],
      quiet,
    ),
  schema: () => run(['--import', typescript, inRoot('scripts', 'write-schema.mjs')], quiet),
  verapdf: () => run(['--import', typescript, inRoot('scripts', 'verapdf.mjs')], quiet),
  mutate: (args) => run(['--import', typescript, inRoot('scripts', 'mutate.mjs'), ...args], quiet),
  recipes: (args) =>
    run(['--import', typescript, inRoot('scripts', 'recipes.mjs'), ...args], quiet),
  verify,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...args] = process.argv.slice(2);
  if (!Object.hasOwn(commands, name ?? ''))
    fail(`Say one of: ${Object.keys(commands).join(', ')}.`);
  if (!dependenciesAreThere()) install();
  if (!['build', 'mutate', 'recipes', 'schema', 'verapdf'].includes(name)) build();
  process.exitCode = await commands[name](args);
}

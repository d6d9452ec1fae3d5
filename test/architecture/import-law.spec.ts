import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Import, readImports, roomOf, sourceFiles, SRC } from './read-imports.js';

/**
 * Which rooms each room may import. `common` is open to all, and `language` to all that may read a
 * file; a room not named may import none.
 */
const LAW: Readonly<Record<string, readonly string[]>> = {
  common: [],
  language: [],
  log: [],
  files: [],
  config: [],
  questionnaire: [],
  credentials: ['questionnaire'],
  holders: ['credentials', 'questionnaire'],
  screens: ['language', 'questionnaire'],
  slips: [],
  disclosure: ['questionnaire', 'ranges'],
  ranges: [],
  suppression: [],
  solver: ['suppression'],
  auditor: ['questionnaire', 'disclosure', 'suppression'],
  plans: ['questionnaire', 'disclosure'],
  workbooks: [],
  reports: ['questionnaire', 'disclosure', 'plans', 'workbooks'],
  rendering: ['disclosure', 'reports'],
  database: ['config', 'files', 'log'],
  secrets: ['config'],
  web: ['config', 'log'],
  questionnaires: ['database', 'plans', 'questionnaire', 'web', 'wording'],
  wording: ['questionnaire'],
  trail: ['database', 'web'],
  accounts: ['config', 'database', 'log', 'secrets', 'trail', 'web'],
  agreements: ['accounts', 'database', 'holders', 'questionnaire', 'roster', 'trail', 'web'],
  surveys: [
    'agreements',
    'database',
    'log',
    'plans',
    'questionnaire',
    'questionnaires',
    'trail',
    'web',
  ],
  eligibility: [
    'config',
    'credentials',
    'database',
    'holders',
    'log',
    'questionnaire',
    'secrets',
    'surveys',
    'trail',
    'web',
  ],
  responses: ['database', 'log', 'secrets'],
  council: ['accounts', 'credentials', 'database', 'questionnaire', 'surveys', 'trail', 'web'],
  roster: ['accounts', 'client', 'database', 'holders', 'questionnaire', 'trail', 'web'],
  client: ['screens'],
  intake: [
    'client',
    'config',
    'credentials',
    'holders',
    'log',
    'plans',
    'questionnaire',
    'questionnaires',
    'responses',
    'roster',
    'screens',
    'surveys',
    'web',
  ],
  releases: ['database', 'disclosure', 'questionnaire', 'surveys', 'trail', 'web'],
  bulletin: [
    'config',
    'credentials',
    'database',
    'questionnaire',
    'rendering',
    'reports',
    'responses',
    'surveys',
    'web',
  ],
  comments: [
    'agreements',
    'database',
    'disclosure',
    'questionnaire',
    'releases',
    'surveys',
    'trail',
    'web',
  ],
  tallies: ['agreements', 'database', 'questionnaire', 'surveys', 'web'],
  turnout: [
    'bulletin',
    'disclosure',
    'questionnaire',
    'releases',
    'responses',
    'solver',
    'suppression',
    'surveys',
    'web',
  ],
  opening: [
    'agreements',
    'bulletin',
    'comments',
    'council',
    'credentials',
    'database',
    'disclosure',
    'holders',
    'log',
    'plans',
    'questionnaire',
    'questionnaires',
    'releases',
    'responses',
    'roster',
    'surveys',
    'trail',
    'turnout',
    'web',
  ],
  demands: [
    'database',
    'disclosure',
    'questionnaire',
    'questionnaires',
    'releases',
    'reports',
    'surveys',
    'trail',
    'web',
    'workbooks',
  ],
  publishing: [
    'agreements',
    'database',
    'demands',
    'disclosure',
    'questionnaire',
    'releases',
    'rendering',
    'reports',
    'slips',
    'surveys',
    'web',
  ],
  results: [
    'accounts',
    'agreements',
    'bulletin',
    'comments',
    'config',
    'council',
    'database',
    'demands',
    'disclosure',
    'opening',
    'questionnaire',
    'questionnaires',
    'releases',
    'rendering',
    'reports',
    'roster',
    'slips',
    'surveys',
    'trail',
    'turnout',
    'web',
  ],
  styleguide: ['questionnaire', 'screens', 'web'],
  schema: [
    'accounts',
    'agreements',
    'bulletin',
    'config',
    'council',
    'database',
    'demands',
    'eligibility',
    'publishing',
    'questionnaires',
    'releases',
    'responses',
    'results',
    'roster',
    'surveys',
    'trail',
  ],
  'app.module': [
    'accounts',
    'agreements',
    'bulletin',
    'comments',
    'config',
    'council',
    'database',
    'demands',
    'doctor',
    'eligibility',
    'intake',
    'opening',
    'publishing',
    'purge',
    'questionnaires',
    'releases',
    'responses',
    'results',
    'roster',
    'schema',
    'secrets',
    'styleguide',
    'surveys',
    'tallies',
    'trail',
    'web',
  ],
  purge: ['comments', 'config', 'council', 'database', 'responses', 'schema', 'surveys'],
  server: ['accounts', 'app.module', 'config', 'database', 'log', 'web'],
  demo: [
    'accounts',
    'agreements',
    'config',
    'council',
    'credentials',
    'demands',
    'disclosure',
    'eligibility',
    'intake',
    'opening',
    'publishing',
    'questionnaire',
    'questionnaires',
    'releases',
    'reports',
    'responses',
    'server',
    'surveys',
    'web',
  ],
  backup: ['config', 'database', 'eligibility', 'schema', 'surveys', 'trail'],
  doctor: ['config', 'database', 'eligibility', 'questionnaire', 'secrets', 'web'],
  commands: [
    'auditor',
    'backup',
    'client',
    'comments',
    'config',
    'credentials',
    'demo',
    'disclosure',
    'doctor',
    'files',
    'holders',
    'opening',
    'purge',
    'questionnaire',
    'reports',
    'server',
    'slips',
    'solver',
    'suppression',
    'trail',
    'wording',
  ],
  browser: [
    'comments',
    'credentials',
    'disclosure',
    'holders',
    'language',
    'opening',
    'questionnaire',
    'screens',
    'slips',
  ],
  cli: ['commands'],
  main: ['commands', 'server'],
};

/** Nothing here may touch a framework, a database, a file or the network. */
const PURE = [
  'questionnaire',
  'credentials',
  'disclosure',
  'holders',
  'ranges',
  'screens',
  'suppression',
  'auditor',
  'solver',
  'workbooks',
];
const IMPURE =
  /^(@nestjs\/|typeorm$|fastify|pdfkit|better-sqlite3|pg$|node:(fs|net|http|os|child_process|worker_threads))/;

/** What runs in the threads in which a survey is opened or ballots are signed, or on the devices of those who open one. */
const APART = [
  join('opening', 'thread'),
  join('opening', 'publish'),
  join('eligibility', 'signing', 'thread'),
];
/** What the server runs too, of comments that holders read on their own devices. */
const READ_APART = [join('comments', 'choosing'), join('comments', 'refusals.ts')];

/** What the server alone reads, of rooms that run in browsers too. */
const READS_WORDS = [join('screens', 'words', 'index.ts'), join('language', 'control-words.ts')];

const all = readImports();

/**
 * What a browser may load of a room is a face of its own, without Node.js behind it; so is what the
 * thread may load in which a survey is opened, without framework and database.
 */
function facesFor({ file, from }: Import, room: string): readonly string[] {
  // A page runs the pure rooms too: what they share is of the face that browsers load.
  const isApart = READ_APART.includes(file) || READ_APART.includes(dirname(file));
  if (room === 'common' && (PURE.includes(from) || isApart)) return ['browser.js', 'index.js'];
  // A page for holders is larger than what a phone loads: it opens and protects too.
  if (file.startsWith(join('browser', 'council'))) {
    return room === 'holders' ? ['index.js'] : ['browser.js', 'offline.js'];
  }
  // Most of `language` runs in browsers too, and all of `screens`, but what reads words from files.
  if (['browser', 'language', 'screens'].includes(from)) {
    return READS_WORDS.includes(file) ? ['index.js'] : ['browser.js'];
  }
  // A phone seals with it; a holder's page, which opens too, may be larger.
  if (from === 'holders') return ['browser.js', 'index.js'];
  if (APART.includes(dirname(file))) return ['index.js', 'thread.js'];
  return from === 'commands' ? ['index.js', 'offline.js'] : ['index.js'];
}

/** The room that a relative import reaches, and whether it enters by the face. */
function destination(one: Import): { room: string; byFace: boolean } | undefined {
  if (!one.target.startsWith('.')) return undefined;
  const path = join(SRC, one.file, '..', one.target);
  const rest = relative(SRC, path).split(sep);
  return {
    room: roomOf(path),
    byFace: rest.length === 1 || facesFor(one, roomOf(path)).includes(rest[1]!),
  };
}

describe('the import law', () => {
  it('sees the rooms', () => {
    expect(all.length).toBeGreaterThan(50);
  });

  it('lets each room import only the rooms it may', () => {
    const broken = all.filter((one) => {
      const to = destination(one);
      if (!to || to.room === one.from || to.room === 'common') return false;
      if (to.room === 'language' && !PURE.includes(one.from)) return false;
      return !(LAW[one.from] ?? []).includes(to.room);
    });
    expect(broken.map((one) => `${one.file} -> ${one.target}`)).toEqual([]);
  });

  it('lets rooms enter each other by their face only', () => {
    const broken = all.filter((one) => {
      const to = destination(one);
      return to && to.room !== one.from && !to.byFace;
    });
    expect(broken.map((one) => `${one.file} -> ${one.target}`)).toEqual([]);
  });

  it('keeps frameworks, files and databases out of the pure rooms', () => {
    const broken = all.filter((one) => PURE.includes(one.from) && IMPURE.test(one.target));
    expect(broken.map((one) => `${one.file} -> ${one.target}`)).toEqual([]);
  });

  it('gives the reader of responses to the opening and the bulletin alone', () => {
    const holders = sourceFiles().filter((file) =>
      /\bResponseReader\b/.test(readFileSync(file, 'utf8')),
    );
    const rooms = new Set(holders.map(roomOf));
    expect([...rooms].sort()).toEqual(['bulletin', 'opening', 'responses']);
  });
});

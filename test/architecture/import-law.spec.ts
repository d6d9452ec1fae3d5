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
  slips: [],
  disclosure: ['questionnaire', 'ranges'],
  ranges: [],
  suppression: [],
  solver: ['suppression'],
  auditor: ['questionnaire', 'disclosure', 'suppression'],
  reports: ['questionnaire', 'disclosure'],
  database: ['config', 'files', 'log'],
  secrets: ['config'],
  web: ['config', 'log'],
  accounts: ['config', 'database', 'web'],
  agreements: ['accounts', 'database', 'web'],
  questionnaires: ['database', 'questionnaire', 'web'],
  surveys: ['agreements', 'database', 'log', 'questionnaire', 'questionnaires', 'web'],
  eligibility: [
    'config',
    'credentials',
    'database',
    'log',
    'questionnaire',
    'secrets',
    'surveys',
    'web',
  ],
  responses: ['database', 'log', 'secrets'],
  council: ['accounts', 'credentials', 'database', 'questionnaire', 'surveys', 'web'],
  intake: [
    'config',
    'credentials',
    'log',
    'questionnaire',
    'questionnaires',
    'responses',
    'surveys',
    'web',
  ],
  releases: ['database', 'disclosure', 'questionnaire', 'reports', 'surveys', 'web'],
  bulletin: [
    'config',
    'credentials',
    'database',
    'questionnaire',
    'reports',
    'responses',
    'surveys',
    'web',
  ],
  comments: ['agreements', 'database', 'disclosure', 'questionnaire', 'releases', 'surveys', 'web'],
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
    'bulletin',
    'comments',
    'council',
    'credentials',
    'database',
    'disclosure',
    'log',
    'questionnaire',
    'questionnaires',
    'releases',
    'responses',
    'surveys',
    'turnout',
    'web',
  ],
  results: [
    'accounts',
    'agreements',
    'bulletin',
    'council',
    'disclosure',
    'opening',
    'questionnaire',
    'releases',
    'reports',
    'surveys',
    'turnout',
    'web',
  ],
  schema: [
    'accounts',
    'agreements',
    'bulletin',
    'config',
    'council',
    'database',
    'eligibility',
    'questionnaires',
    'releases',
    'responses',
    'surveys',
  ],
  'app.module': [
    'accounts',
    'agreements',
    'bulletin',
    'comments',
    'config',
    'council',
    'database',
    'eligibility',
    'intake',
    'opening',
    'purge',
    'questionnaires',
    'releases',
    'responses',
    'results',
    'schema',
    'secrets',
    'surveys',
    'tallies',
    'web',
  ],
  purge: ['comments', 'config', 'council', 'database', 'responses', 'schema', 'surveys'],
  server: ['accounts', 'app.module', 'config', 'database', 'log', 'web'],
  demo: [
    'accounts',
    'config',
    'council',
    'credentials',
    'disclosure',
    'eligibility',
    'intake',
    'opening',
    'questionnaire',
    'questionnaires',
    'releases',
    'reports',
    'responses',
    'server',
    'surveys',
    'web',
  ],
  backup: ['config', 'database', 'eligibility', 'schema', 'surveys'],
  doctor: ['config', 'database', 'eligibility', 'questionnaire', 'secrets'],
  commands: [
    'auditor',
    'backup',
    'config',
    'credentials',
    'demo',
    'disclosure',
    'doctor',
    'files',
    'purge',
    'questionnaire',
    'reports',
    'server',
    'slips',
    'solver',
    'suppression',
  ],
  browser: ['credentials', 'language', 'questionnaire'],
  cli: ['commands'],
  main: ['commands', 'server'],
};

/** Nothing here may touch a framework, a database, a file, a clock or chance. */
const PURE = ['questionnaire', 'credentials', 'disclosure', 'suppression', 'auditor'];
const IMPURE =
  /^(@nestjs\/|typeorm$|fastify|pdfkit|better-sqlite3|pg$|node:(fs|net|http|os|child_process|worker_threads))/;

/** The program of the thread in which a survey is opened. */
const THREAD = join('opening', 'thread', 'opening-thread.ts');

const all = readImports();

/**
 * What a browser may load of a room is a face of its own, without Node.js behind it; so is what the
 * thread may load in which a survey is opened, without framework and database.
 */
function facesFor({ file, from }: Import): readonly string[] {
  // Most of `language` runs in browsers too.
  if (from === 'browser' || from === 'language') return ['browser.js'];
  return dirname(file) === dirname(THREAD) ? ['index.js', 'thread.js'] : ['index.js'];
}

/** The room that a relative import reaches, and whether it enters by the face. */
function destination(one: Import): { room: string; byFace: boolean } | undefined {
  if (!one.target.startsWith('.')) return undefined;
  const path = join(SRC, one.file, '..', one.target);
  const rest = relative(SRC, path).split(sep);
  return { room: roomOf(path), byFace: rest.length === 1 || facesFor(one).includes(rest[1]!) };
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

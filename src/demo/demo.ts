import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RegisterPrinting } from '../demands/index.js';
import { ReleaseLedger, ReleaseStore } from '../releases/index.js';
import { type Configuration, readConfiguration } from '../config/index.js';
import { buildReport, renderPdf } from '../reports/index.js';
import { createApp, lockDataFolder, startServer } from '../server/index.js';
import { SurveyDirectory } from '../surveys/index.js';
import {
  type DemoInvitation,
  type DemoMarker,
  demoRepeatedPath,
  demoReportPath,
  emptyDemoFolder,
  readMarker,
  refuseForeignFolder,
  writeMarker,
} from './demo-folder.js';
import { DemoClock } from './demo-clock.js';
import { newCouncil, newLogins } from './demo-people.js';
import { DEMO_SLUGS, seedDemo } from './seed-demo.js';
import { SERIES_SLUGS } from './seed-series.js';
import { refuse } from './refusals.js';

export interface DemoOptions {
  readonly fresh: boolean;
  /** Whether to go on as a server once the demo stands. */
  readonly serve: boolean;
  readonly data?: string | undefined;
}

/**
 * `cahier demo`: seeds the fictional company in a data folder, writes its report as a PDF and
 * serves it. A folder that already holds the demo is served as it is.
 */
export async function runDemo(options: DemoOptions): Promise<void> {
  const configuration = readConfiguration(process.env, { data: options.data });
  refuseOtherEngines(configuration);
  prepareFolder(configuration.dataFolder, options.fresh);
  if (!readMarker(configuration.dataFolder)?.complete) await makeDemo(configuration);
  const marker = readMarker(configuration.dataFolder)!;
  if (!options.serve) {
    process.stdout.write(`The report is ready: ${demoReportPath(configuration.dataFolder)}\n`);
    return;
  }
  const { address } = await startServer(configuration);
  process.stdout.write(welcome(address, configuration.dataFolder, marker));
}

function refuseOtherEngines(configuration: Configuration): void {
  if (configuration.databases.office.engine === 'sqlite') return;
  throw refuse('demo-needs-sqlite');
}

/** A half-made demo, left by a crash, starts over as a fresh one does. */
function prepareFolder(folder: string, fresh: boolean): void {
  const lock = lockDataFolder(folder);
  try {
    refuseForeignFolder(folder);
    if (fresh || readMarker(folder)?.complete === false) emptyDemoFolder(folder);
  } finally {
    lock.release();
  }
}

async function makeDemo(configuration: Configuration): Promise<void> {
  const folder = configuration.dataFolder;
  const logins = newLogins();
  const marker: DemoMarker = { complete: false, logins, council: newCouncil(logins.rep) };
  writeMarker(folder, marker);
  const lock = lockDataFolder(folder);
  try {
    const invitation = await fill(configuration, marker);
    writeMarker(folder, { ...marker, invitation, complete: true });
  } finally {
    lock.release();
  }
}

async function fill(configuration: Configuration, marker: DemoMarker): Promise<DemoInvitation> {
  const clock = new DemoClock(configuration.timeZone);
  const app = await createApp(configuration, clock);
  try {
    await app.init();
    const invitation = await seedDemo(app, clock, marker);
    const folder = configuration.dataFolder;
    await writeReport(app, DEMO_SLUGS.opened, demoReportPath(folder));
    await writeReport(app, SERIES_SLUGS.second, demoRepeatedPath(folder));
    return invitation;
  } finally {
    await app.close();
  }
}

async function writeReport(app: NestFastifyApplication, slug: string, path: string) {
  const survey = await app.get(SurveyDirectory).bySlug(slug);
  const release = survey && (await app.get(ReleaseStore).latest(survey.id));
  if (!release) throw new Error('a survey of the demo has no release');
  const register = await app.get(RegisterPrinting).of(survey, 'fr');
  const [earlier] = await app.get(ReleaseLedger).repeated(survey, release.content);
  const options = { language: 'fr', register, ...(earlier ? { earlier } : {}) } as const;
  writeFileSync(path, await renderPdf(buildReport(release, options)));
}

/** Nothing for a demo of an earlier version. */
const invited = (address: string, invitation: DemoMarker['invitation']): readonly string[] =>
  invitation
    ? [
        `  An invitation to answer  ${address}/i#${invitation.fragment}`,
        `    its control words      ${invitation.controlWords.join(' ')}`,
      ]
    : [];

function welcome(
  address: string,
  folder: string,
  { logins, council, invitation }: DemoMarker,
): string {
  return [
    `Cahier is running at ${address}`,
    '',
    ...invited(address, invitation),
    `  A survey by open link    ${address}/s/${DEMO_SLUGS.open}`,
    `  A petition to sign       ${address}/s/${DEMO_SLUGS.petition}`,
    `  The representatives      ${address}/rep     login ${logins.rep.login}, password ${logins.rep.password}`,
    `  The administrators       ${address}/admin   login ${logins.admin.login}, password ${logins.admin.password}`,
    `  A closing bulletin       ${address}/b/${DEMO_SLUGS.opened}`,
    `  Results for everybody    ${address}/r/${DEMO_SLUGS.opened}`,
    `  A finished report        ${demoReportPath(folder)}`,
    `  One of a survey repeated ${demoRepeatedPath(folder)}`,
    '',
    'Results open with the passphrases of two representatives:',
    ...council.map(
      ({ login, password, passphrase }) =>
        `  ${login.padEnd(8)} password ${password}, opening passphrase ${passphrase}`,
    ),
    '',
    'Everything in it is invented. Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type InvitedSurvey, seedInvitedSurvey } from '../ballot-visitor.js';
import { CHROMIUM } from '../launch-chromium.js';
import { petition, seedSurvey, type TestSurvey } from '../open-survey.js';
import { tallQuestions } from './tall-questions.js';
import type { TestApp } from '../testing-app.js';
import { ACTS, ENDS } from './go-on.js';
import { MISHAPS } from './mishaps.js';
import { type Person, Trip } from './trip.js';

/** What comes between, by name: a mishap on the first of its screens from the nth on, or no storage at all. */
export type Between = readonly { readonly name: string; readonly after: number }[];

export const NO_STORAGE = 'storage blocked';

export interface Journey {
  readonly end: string;
  /** What went wrong; null for nothing. */
  readonly fault: string | null;
  /** Presses beyond answers and "next". */
  readonly taps: number;
  readonly screens: ReadonlyMap<string, number>;
}

const MOST_STEPS = 80;
/** Of one press; a page that does not go on in this time is stuck. */
const STUCK_MS = 20_000;

export const seedFor = (
  test: TestApp,
  kind: Person['survey'],
): Promise<InvitedSurvey | TestSurvey> => {
  if (kind === 'link') return seedSurvey(test, 'open');
  if (kind === 'petition') return seedInvitedSurvey(test, 'one-sitting', petition);
  const mode = kind === 'phases' ? 'two-phases' : 'one-sitting';
  return seedInvitedSurvey(test, mode, tallQuestions);
};

/** Of a whole journey: a browser that answers nothing any more has no limit of its own. */
const MOST_MS = 300_000;

/** Fails where something takes longer than any journey does. */
async function inTime<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} does not end`)), MOST_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** From the letter to the receipt, or to where the survey says that it is over. */
export async function travel(
  test: TestApp,
  browser: Browser,
  person: Person,
  survey: InvitedSurvey | TestSurvey,
  between: Between,
): Promise<Journey> {
  const isBlocked = between.some(({ name }) => name === NO_STORAGE);
  const phone = await (isBlocked ? phoneWithoutStorage(person) : newPhone(browser, person));
  const faults: string[] = [];
  const newPage = async (): Promise<Page> => {
    const page = await phone.context.newPage();
    page.on('pageerror', ({ message }) => faults.push(`the script failed: ${message}`));
    return page;
  };
  const before = await survey.stored();
  const invitation = 'invite' in survey ? await survey.invite() : undefined;
  const trip = new Trip(person, survey, invitation, await newPage());
  const { taps } = trip.hand;
  let end = 'nowhere';
  const go = async (): Promise<void> => {
    await trip.page.goto(
      person.by === 'slip' ? `${test.url}/i` : (invitation?.link ?? survey.page),
    );
    end = await walk(trip, test, between);
    if (end === 'waiting') {
      await trip.page.close();
      trip.moveTo(await newPage());
      await trip.page.goto(invitation!.link);
      end = await walk(trip, test, []);
    }
    const stored = (await survey.stored()) - before;
    const wanted = end === 'counted' ? 1 : 0;
    if (stored !== wanted) faults.push(`${stored} responses are stored instead of ${wanted}`);
    if (person.device === 'not-own' && end === 'counted') await checkNothingKept(phone);
  };
  for (const [work, what] of [
    [go, 'the journey'],
    [phone.close, 'closing the browser'],
  ] as const) {
    await inTime(work(), what).catch((error: unknown) =>
      faults.push((error as Error).message.split('\n')[0]!),
    );
  }
  return { end, fault: faults[0] ?? null, taps: trip.hand.taps - taps, screens: trip.screens };
}

async function walk(trip: Trip, test: TestApp, between: Between): Promise<string> {
  const due = between.filter(({ name }) => name !== NO_STORAGE).map((one) => ({ ...one }));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const place = await trip.where();
    const next = due.findIndex(
      ({ name, after }) => after <= step && MISHAPS[name]!.at.includes(place),
    );
    if (next >= 0) {
      for (const { name } of due.splice(next, 1)) await MISHAPS[name]!.happen(trip, test);
      continue;
    }
    if (ENDS.some((end) => end === place)) return place;
    const act = ACTS[place];
    if (!act) throw new Error(`the way ends at ${place}`);
    await act(trip);
  }
  throw new Error('the way does not end');
}

interface Phone {
  readonly context: BrowserContext;
  /** Whether pages can keep anything beside cookies. */
  readonly hasStorage: boolean;
  close(): Promise<void>;
}

async function newPhone(browser: Browser, { phone }: Person): Promise<Phone> {
  const context = await browser.newContext(phone);
  context.setDefaultTimeout(STUCK_MS);
  return { context, hasStorage: true, close: () => context.close() };
}

/** A browser whose settings let no page keep anything. */
async function phoneWithoutStorage({ phone }: Person): Promise<Phone> {
  const folder = mkdtempSync(join(tmpdir(), 'cahier-phone-'));
  mkdirSync(join(folder, 'Default'));
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(blocked));
  const context = await chromium.launchPersistentContext(folder, {
    ...phone,
    executablePath: CHROMIUM,
    args: ['--no-sandbox'],
  });
  context.setDefaultTimeout(STUCK_MS);
  return {
    context,
    hasStorage: false,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function checkNothingKept({ context, hasStorage }: Phone): Promise<void> {
  const cookies = await context.cookies();
  // A browser that blocks storage refuses to be asked for it as well.
  const { origins } = hasStorage ? await context.storageState() : { origins: [] };
  if (cookies.length + origins.length > 0) throw new Error('something stayed on a shared device');
}

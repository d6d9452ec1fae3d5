import type { Browser } from 'playwright-core';
import { AccountService } from '../../../../src/accounts/index.js';
import { startTestApp, type TestApp } from '../../testing-app.js';
import { Desk, type Cost } from './desk.js';
import { enter, passwordOf } from './entering.js';
import {
  addFactor,
  inviteReps,
  makeFirstAccount,
  makePassphrase,
  takeInvitation,
} from './founding.js';
import { LeapingClock } from './leaping-clock.js';
import type { Tried } from './mishaps.js';
import { answer, letDaysGo, openResults, raiseDemand, takeReport } from './opening.js';
import { confirmSummary, proposeSummary } from './showing.js';
import { signIn } from './signing-in.js';
import { schedule } from './writing.js';

/** One journey of one person, as the table says it. */
export interface Walked extends Cost {
  readonly journey: string;
  readonly who: string;
}

export interface OfficeWalk {
  readonly test: TestApp;
  readonly clock: LeapingClock;
  /** What shows the codes of whoever has a second factor. */
  readonly codes: Map<string, () => string>;
  /** Whether few mishaps come between, and not all of them at each step. */
  readonly isShort: boolean;
  /** What became of the mishaps of each step. */
  readonly tried: Map<string, Tried>;
  /** What should not have come of a mishap. */
  readonly wrong: string[];
  /** Somebody who comes between: of the council, another admin, or a guest who has no account. */
  deskOf(name: string): Promise<Desk>;
}

/** For whoever has to find out what went wrong. */
const whereIs = async (desk: Desk): Promise<string> =>
  `${desk.name} at ${desk.path}: ${(await desk.page.innerText('body')).slice(0, 300)}`;

const REPS = ['rosa', 'ben', 'cleo'];
const OTHER_ADMIN = 'otto';
const GUEST = 'guest';

/**
 * From an empty folder to the report in hand and a demand: one admin, three representatives. At every step
 * something is wrong first, or lost, or done by somebody else; what that costs is not counted. On a short walk that
 * is so at some steps.
 */
export async function walkOffice(
  browser: Browser,
  isShort = false,
): Promise<{ readonly walked: readonly Walked[]; readonly tried: ReadonlyMap<string, Tried> }> {
  const clock = new LeapingClock('Europe/Paris');
  const test = await startTestApp('sqlite', {}, clock);
  const desks = new Map<string, Desk>();
  const sitDown = async (name: string): Promise<Desk> => {
    const desk = await Desk.at(browser, test.url, name);
    desks.set(name, desk);
    return desk;
  };
  const walk: OfficeWalk = {
    test,
    clock,
    isShort,
    codes: new Map(),
    tried: new Map(),
    wrong: [],
    deskOf: async (name) => {
      const desk = desks.get(name) ?? (await sitDown(name));
      if (name === GUEST) return desk;
      const accounts = test.app.get(AccountService);
      if (name === OTHER_ADMIN && !(await accounts.list()).some(({ login }) => login === name)) {
        const password = passwordOf({ name });
        await accounts.create({ login: name, password, role: 'admin', language: 'en' });
      }
      await desk.open('/account');
      if (desk.path === '/login') await enter(walk, desk);
      return desk;
    },
  };
  const walked: Walked[] = [];
  const counted = async <T>(journey: string, desk: Desk, work: () => Promise<T>): Promise<T> => {
    const before = desk.cost;
    const done = await work();
    const { presses, fields, loads } = desk.cost;
    walked.push({
      journey,
      who: desk.name,
      presses: presses - before.presses,
      fields: fields - before.fields,
      loads: loads - before.loads,
    });
    const faults = [...desks.values()].flatMap((one) => one.faults);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return done;
  };
  try {
    const admin = await sitDown('ada');
    await counted('first link to account', admin, () => makeFirstAccount(walk, admin));
    const links = await counted('invite three representatives', admin, () =>
      inviteReps(walk, admin, REPS),
    );
    const reps = await Promise.all(REPS.map(sitDown));
    for (const [i, rep] of reps.entries()) {
      await counted('link to account', rep, () => takeInvitation(walk, rep, links[i]!));
      await counted('opening passphrase', rep, () => makePassphrase(walk, rep));
    }
    const [rosa, ben] = reps as [Desk, Desk];
    await counted('second factor', rosa, () => addFactor(walk, rosa));
    await counted('template to scheduled survey', admin, async () => {
      await signIn(walk, admin);
      await schedule(walk, admin);
    });
    await letDaysGo(walk, 2);
    await answer(walk);
    await letDaysGo(walk, 8);
    await counted('results opened, by two', rosa, async () => {
      await signIn(walk, rosa);
      await openResults(walk, rosa, ben);
    });
    await walk.deskOf(ben.name);
    await counted('report as PDF', rosa, () => takeReport(walk, rosa, ben));
    await counted('summary for everybody', rosa, () => proposeSummary(walk, rosa));
    await counted('confirmed by another', ben, async () => {
      await signIn(walk, ben);
      await confirmSummary(walk, ben);
    });
    await counted('demand', rosa, () => raiseDemand(walk, rosa));
    if (walk.wrong.length > 0) throw new Error(walk.wrong.join('\n'));
    return { walked, tried: walk.tried };
  } catch (cause) {
    const places = await Promise.all([...desks.values()].map(whereIs));
    throw new Error([...walk.wrong, ...places].join('\n'), { cause });
  } finally {
    for (const desk of desks.values()) await desk.context.close();
    await test.close();
  }
}

import type { Browser } from 'playwright-core';
import { startTestApp, type TestApp } from '../../testing-app.js';
import { Desk, type Cost } from './desk.js';
import {
  addFactor,
  inviteReps,
  makeAccount,
  makeFirstAccount,
  makePassphrase,
  signIn,
  takeInvitation,
} from './founding.js';
import { LeapingClock } from './leaping-clock.js';
import { answer, letDaysGo, openResults, raiseDemand, takeReport } from './opening.js';
import { confirmSummary, proposeSummary } from './showing.js';
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
  /** Another admin does something in between. */
  beside(work: (other: Desk) => Promise<void>): Promise<void>;
}

/** For whoever has to find out what went wrong. */
const whereIs = async (desk: Desk): Promise<string> =>
  `${desk.name} at ${desk.path}: ${(await desk.said()).slice(0, 400)}`;

const REPS = ['rosa', 'ben', 'cleo'];

/**
 * From an empty folder to the report in hand and a demand: one admin, three representatives. At every step
 * something is wrong first, or lost, or done by somebody else; what that costs is not counted.
 */
export async function walkOffice(browser: Browser): Promise<readonly Walked[]> {
  const clock = new LeapingClock('Europe/Paris');
  const test = await startTestApp('sqlite', {}, clock);
  const desks: Desk[] = [];
  const sitDown = async (name: string): Promise<Desk> => {
    const desk = await Desk.at(browser, test.url, name);
    desks.push(desk);
    return desk;
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
    return done;
  };
  try {
    const admin = await sitDown('ada');
    const walk: OfficeWalk = {
      test,
      clock,
      codes: new Map(),
      beside: async (work) => {
        const other = await sitDown('otto');
        await makeAccount(walk, other);
        await signIn(walk, other);
        await work(other);
      },
    };
    await counted('first link to account', admin, () => makeFirstAccount(walk, admin));
    const links = await counted('invite three representatives', admin, () =>
      inviteReps(admin, REPS),
    );
    const reps = await Promise.all(REPS.map(sitDown));
    for (const [i, rep] of reps.entries()) {
      await counted('link to account', rep, () => takeInvitation(rep, links[i]!));
      await counted('opening passphrase', rep, () => makePassphrase(rep));
    }
    const [rosa, ben] = reps as [Desk, Desk];
    walk.codes.set(rosa.name, await counted('second factor', rosa, () => addFactor(walk, rosa)));
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
    await counted('report as PDF', rosa, () => takeReport(walk, rosa, ben));
    await counted('summary for everybody', rosa, () => proposeSummary(walk, rosa));
    await counted('confirmed by another', ben, async () => {
      await signIn(walk, ben);
      await confirmSummary(walk, ben);
    });
    await counted('demand', rosa, () => raiseDemand(walk, rosa));
    return walked;
  } catch (cause) {
    throw new Error((await Promise.all(desks.map(whereIs))).join('\n'), { cause });
  } finally {
    for (const desk of desks) await desk.context.close();
    await test.close();
  }
}

import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { dayAfter } from '../../../src/common/index.js';
import type { ProtectedRelease } from '../../../src/disclosure/index.js';
import { ReleaseStore } from '../../../src/releases/index.js';
import { type Survey, SurveyDirectory } from '../../../src/surveys/index.js';
import { DayKeeper } from '../../../src/surveys/life/day-keeper.js';
import { KnownDay } from '../../../src/surveys/life/known-day.js';
import { followPath, settingsForm } from '../admin-forms.js';
import { PlacedClock } from '../placed-clock.js';
import {
  type Engine,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../testing-app.js';
import { HolderFiles } from './holder-files.js';

export const NAMES = ['ada', 'ben', 'cleo'] as const;

/** Holders' devices have the clock of this machine, so the survey's last day is over by it. */
export const DAY = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
export const LAST_DAY = dayAfter(DAY, 2);

type Files = Readonly<Record<string, string>>;

/** An office whose holders work beside it: with a device each, by the command line, on the files that it gives and takes. */
export class TableDesk extends HolderFiles {
  readonly clock = new PlacedClock(`${DAY}T09:00:00Z`);
  test!: TestApp;
  rep!: TestSession;
  admin!: TestSession;
  /** Path of the questionnaire that is asked. */
  questionnaire!: string;
  /** Of the survey that was scheduled last. */
  id!: string;
  readonly receipts: string[] = [];

  constructor(engine: Engine) {
    super();
    beforeAll(async () => {
      this.test = await startTestApp(engine, {}, this.clock);
      await this.signInBoth();
    });
    afterAll(async () => {
      await this.test.close();
      this.forget();
    });
    afterEach(() => {
      process.exitCode = undefined;
    });
  }

  readonly survey = (): Promise<Survey> => this.test.app.get(SurveyDirectory).get(this.id);
  readonly latest = async (): Promise<ProtectedRelease> =>
    (await this.test.app.get(ReleaseStore).latest(this.id))!;
  readonly table = (file = ''): string => `/rep/surveys/${this.id}/table${file}`;

  /** What a rep reads there. */
  async page(path: string): Promise<string> {
    return (await this.rep.get(path)).text();
  }

  /** What a step of a holder says to a program. */
  async council(...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    return JSON.parse(await this.cahier(...args, '--json')) as Record<string, unknown>;
  }

  /** Sends files as the office's forms do. */
  bring(path: string, files: Files, session = this.rep): Promise<Response> {
    const body = new FormData();
    body.append('_csrf', session.csrf);
    for (const [field, name] of Object.entries(files)) {
      body.append(field, new Blob([this.read(name)]), name);
    }
    const headers = { cookie: session.cookie };
    return fetch(this.test.url + path, { method: 'POST', body, headers, redirect: 'manual' });
  }

  async bringToCouncil(name: string): Promise<void> {
    followPath(await this.bring('/rep/council/files', { file: name }));
  }

  async save(path: string, as: string): Promise<void> {
    const answer = await this.rep.get(path);
    writeFileSync(this.at(as), Buffer.from(await answer.arrayBuffer()));
  }

  /** Schedules a survey of that questionnaire, which devices look over. */
  async schedule(more: Files): Promise<void> {
    const settings = { ...settingsForm, timeZone: 'UTC', mode: 'two-phases', threshold: '5' };
    const sealed = { sensitiveThreshold: '5', opening: 'table', ...more };
    const page = followPath(
      await this.admin.post(`${this.questionnaire}/surveys`, { ...settings, ...sealed }),
    );
    this.id = page.split('/').at(-1)!;
    followPath(await this.admin.post(`${page}/steps`, { step: 'scheduled' }));
    await this.save(this.table('/survey.json'), 'survey.json');
    for (const name of NAMES) await this.look(name);
  }

  async close(day: string): Promise<void> {
    this.clock.put(`${day}T09:00:00Z`);
    await this.test.app.get(KnownDay).confirm();
    await this.test.app.get(DayKeeper).keep();
    expect((await this.survey()).state).toBe('closed');
    await this.signInBoth();
  }

  /** Ada gives values, Ben opens with them. */
  async openByTwo(...more: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
    rmSync(this.at('values.json'), { force: true });
    const values = [
      '--package',
      this.at('holder.box'),
      '--to',
      '2',
      '--out',
      this.at('values.json'),
    ];
    await this.council('values', ...this.device('ada'), ...values, '--compared');
    const made = ['--release', this.at('release.json'), '--minutes', this.at('minutes.json')];
    const files = ['--package', this.at('opener.box'), '--list', this.at('list.json')];
    const given = ['--values', this.at('values.json'), '--compared', ...more];
    return this.council('open', ...this.device('ben'), ...files, ...given, ...made);
  }

  /** Ada signs the minutes too, one account brings them, another confirms. */
  async publish(): Promise<void> {
    const minutesOf = ['--minutes', this.at('minutes.json'), '--release', this.at('release.json')];
    const out = ['--compared', '--out', this.at('signed.json')];
    await this.council('sign', ...this.device('ada'), ...minutesOf, ...out);
    const files = { release: 'release.json', minutes: 'signed.json' };
    followPath(await this.bring(this.table(), files));
    const other = await signIn(this.test, 'rep');
    const [agree = ''] = /\/rep\/agreements\/[0-9a-f]{32}\/agree/.exec(
      await (await other.get(this.table())).text(),
    )!;
    followPath(await other.post(agree, {}));
    expect((await this.survey()).state).toBe('opened');
  }

  /** Cleo and Ben sign what waits on the survey's page, one after the other; a rep brings it. */
  async decideByTwo(): Promise<void> {
    const [path = ''] = /\/rep\/agreements\/[0-9a-f]{32}/.exec(
      await this.page(`/rep/surveys/${this.id}`),
    )!;
    const sign = (name: string, file: string, out: string) => {
      const files = ['--decision', this.at(file), '--compared', '--out', this.at(out)];
      return this.council('decide', ...this.device(name), ...files);
    };
    const bring = (decision: string) => this.bring(`${path}/signatures`, { decision });
    await this.save(`${path}/decision.json`, 'decision.json');
    expect(await sign('cleo', 'decision.json', 'once.json')).toMatchObject({ signed: [3] });
    expect((await bring('decision.json')).status).toBe(409);
    expect(await sign('ben', 'once.json', 'twice.json')).toMatchObject({ signed: [2, 3] });
    expect((await bring('twice.json')).status).toBe(303);
  }

  private async signInBoth(): Promise<void> {
    [this.rep, this.admin] = [await signIn(this.test, 'rep'), await signIn(this.test, 'admin')];
  }
}

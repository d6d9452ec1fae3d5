import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { dayAfter } from '../../src/common/index.js';
import { deriveBlinding, fromBase64Url, toBase64Url, toHex } from '../../src/credentials/index.js';
import { verifyBulletin } from '../../src/credentials/verify-bulletin.js';
import { type Database, OFFICE_DATABASE, RESPONSES_DATABASE } from '../../src/database/index.js';
import { rowDigest } from '../../src/holders/index.js';
import { ReleaseStore, Verbatim } from '../../src/releases/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { DayKeeper } from '../../src/surveys/life/day-keeper.js';
import { KnownDay } from '../../src/surveys/life/known-day.js';
import { TrailReader } from '../../src/trail/index.js';
import { runHere } from '../cli/run-here.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { foundInOffice } from '../support/council-in-office.js';
import { hashOf, postJson } from '../support/invitation-survey.js';
import { PlacedClock } from '../support/placed-clock.js';
import { said } from '../support/said.js';
import { seeAnswer } from '../support/seen-answer.js';
import { rowBody, sealTestRow } from '../support/table-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const NAMES = ['ada', 'ben', 'cleo'] as const;
type Name = (typeof NAMES)[number];

/** Holders' devices have the clock of this machine, so the survey's last day is over by it. */
const DAY = new Date(Date.now() - 5 * 86_400_000).toISOString().slice(0, 10);
const LAST_DAY = dayAfter(DAY, 2);

const PEOPLE = 14;
/** What they send; the last two are a holder's try, and what no page would let anybody answer. */
const CONTENTS = [
  ...Array.from({ length: 12 }, (_, i) => [
    { site: 'orvane', swap: i < 7 ? 'yes' : 'no', wish: `A quiet hour, said Ines Moreau ${i}.` },
  ]),
  [{ site: 'orvane', swap: 'no' }, { test: true }],
  [{ swap: 'perhaps' }],
] as const;

describe.each(ENGINES)(
  'a council that founds itself, asks, and opens on its own table, on %s',
  (engine) => {
    let folder: string;
    let test: TestApp;
    let rep: TestSession;
    let admin: TestSession;
    let id: string;
    const clock = new PlacedClock(`${DAY}T09:00:00Z`);
    let questionnaire: string;
    const receipts: string[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'cahier-table-'));
      test = await startTestApp(engine, {}, clock);
      [rep, admin] = [await signIn(test, 'rep'), await signIn(test, 'admin')];
    });
    afterAll(async () => {
      await test.close();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(() => {
      process.exitCode = undefined;
    });

    const at = (name: string): string => join(folder, name);
    const text = (name: string): string => readFileSync(at(name), 'utf8');
    const device = (name: Name): string[] => [
      ...['--device', at(`${name}.device.json`)],
      ...['--passphrase-file', at(`${name}.words`)],
    ];
    async function council(...args: readonly string[]): Promise<Record<string, unknown>> {
      const { output, refusal } = await runHere('council', ...args, '--json');
      expect(refusal && said(refusal)).toBeUndefined();
      return JSON.parse(output) as Record<string, unknown>;
    }
    /** Sends files as the office's forms do. */
    function bring(path: string, files: Readonly<Record<string, string>>, session = rep) {
      const body = new FormData();
      body.append('_csrf', session.csrf);
      for (const [field, name] of Object.entries(files)) {
        body.append(field, new Blob([text(name)]), name);
      }
      const headers = { cookie: session.cookie };
      return fetch(test.url + path, { method: 'POST', body, headers, redirect: 'manual' });
    }
    const bringToCouncil = async (name: string) =>
      followPath(await bring('/rep/council/files', { file: name }));
    const survey = () => test.app.get(SurveyDirectory).get(id);
    /** Schedules a survey of that questionnaire, which devices look over. */
    async function schedule(more: Readonly<Record<string, string>>): Promise<void> {
      const settings = { ...settingsForm, timeZone: 'UTC', mode: 'two-phases', threshold: '5' };
      const sealed = { sensitiveThreshold: '5', opening: 'table', ...more };
      const page = followPath(
        await admin.post(`${questionnaire}/surveys`, { ...settings, ...sealed }),
      );
      id = page.split('/').at(-1)!;
      followPath(await admin.post(`${page}/steps`, { step: 'scheduled' }));
      const definition = await rep.get(table('/survey.json'));
      writeFileSync(at('survey.json'), await definition.text());
      for (const name of NAMES) {
        const files = ['--list', at('list.json'), '--definition', at('survey.json')];
        await council(
          'look',
          ...device(name),
          ...files,
          '--compared',
          '--out',
          at(`${name}.looked`),
        );
      }
    }

    /** People answer, on the first of its days. */
    async function answer(): Promise<void> {
      const secrets = Array.from({ length: PEOPLE }, () => new Uint8Array(randomBytes(10)));
      const hashes = secrets.map((secret) => hashOf(id, secret)).join('\n');
      const slips = { hashes, count: String(PEOPLE) };
      const uploaded = await admin.post(`/admin/surveys/${id}/invitations/hashes`, slips);
      expect(uploaded.status).toBe(200);
      await test.app.get(DayKeeper).keep();
      const { state, definition, definitionHash } = await survey();
      expect(state).toBe('open');
      const frozen = { id, definition, definitionHash: definitionHash! };
      const { spki } = definition.keys!.issuers![0]!;
      for (const [i, [answers, more]] of CONTENTS.entries()) {
        const request = await deriveBlinding(randomBytes(16), id, spki);
        const drawn = await postJson(`${test.url}/api/draw`, {
          survey: id,
          invitation: toBase64Url(secrets[i]!),
          blinded: toBase64Url(request.blinded),
        });
        const { signature } = (await drawn.json()) as { readonly signature: string };
        const token = await request.finalize(fromBase64Url(signature)!);
        const row = await sealTestRow(frozen, answers, more);
        if (more) {
          const digest = toHex(rowDigest(row, NAMES.length)!);
          const cast = { schema: 'cahier/test-1', definition: definitionHash, digest, answers };
          writeFileSync(at('test.json'), JSON.stringify(cast));
          await council('test', ...device('ada'), '--test', at('test.json'));
          await council('test', ...device('ben'), '--test', at('test.json'));
        }
        const counted = await seeAnswer(test.url, await rowBody(frozen, token, { row }));
        expect(counted.status).toBe(200);
        receipts.push(`${counted.receipt}${counted.signature}`);
      }
    }

    async function close(day: string): Promise<void> {
      clock.put(`${day}T09:00:00Z`);
      await test.app.get(KnownDay).confirm();
      await test.app.get(DayKeeper).keep();
      expect((await survey()).state).toBe('closed');
      [rep, admin] = [await signIn(test, 'rep'), await signIn(test, 'admin')];
    }

    const keepPackage = async (file: string, as = file): Promise<void> =>
      writeFileSync(at(as), Buffer.from(await (await rep.get(table(`/${file}`))).arrayBuffer()));

    /** Ada gives values, Ben opens with them. */
    async function openByTwo(...more: readonly string[]): Promise<Record<string, unknown>> {
      rmSync(at('values.json'), { force: true });
      const values = ['--package', at('holder.box'), '--to', '2', '--out', at('values.json')];
      await council('values', ...device('ada'), ...values, '--compared');
      const made = ['--release', at('release.json'), '--minutes', at('minutes.json')];
      const files = ['--package', at('opener.box'), '--list', at('list.json')];
      const given = ['--values', at('values.json'), '--compared', ...more];
      return council('open', ...device('ben'), ...files, ...given, ...made);
    }

    /** Ada signs the minutes too, one account brings them, another confirms. */
    async function publish(): Promise<void> {
      const minutesOf = ['--minutes', at('minutes.json'), '--release', at('release.json')];
      const out = ['--compared', '--out', at('signed.json')];
      await council('sign', ...device('ada'), ...minutesOf, ...out);
      followPath(await bring(table(), { release: 'release.json', minutes: 'signed.json' }));
      const other = await signIn(test, 'rep');
      const [agree = ''] = /\/rep\/agreements\/[0-9a-f]{32}\/agree/.exec(
        await (await other.get(table())).text(),
      )!;
      followPath(await other.post(agree, {}));
      expect((await survey()).state).toBe('opened');
    }

    /** Cleo and Ben sign what waits on the survey's page, one after the other; a rep brings it. */
    async function decideByTwo(): Promise<void> {
      const [path = ''] = /\/rep\/agreements\/[0-9a-f]{32}/.exec(
        await (await rep.get(`/rep/surveys/${id}`)).text(),
      )!;
      writeFileSync(at('decision.json'), await (await rep.get(`${path}/decision.json`)).text());
      const once = ['--decision', at('decision.json'), '--compared', '--out', at('once.json')];
      expect(await council('decide', ...device('cleo'), ...once)).toMatchObject({ signed: [3] });
      expect((await bring(`${path}/signatures`, { decision: 'decision.json' })).status).toBe(409);
      const twice = ['--decision', at('once.json'), '--compared', '--out', at('twice.json')];
      expect(await council('decide', ...device('ben'), ...twice)).toMatchObject({ signed: [2, 3] });
      expect((await bring(`${path}/signatures`, { decision: 'twice.json' })).status).toBe(303);
    }

    const table = (file = '') => `/rep/surveys/${id}/table${file}`;

    it('founds itself by files of three devices', async () => {
      for (const name of NAMES) {
        const made = ['--passphrase-out', at(`${name}.words`), '--out', at(`${name}.card`)];
        const named = ['--name', `${name} Moreau`, '--device', at(`${name}.device.json`)];
        await council('card', ...named, ...made);
        await bringToCouncil(`${name}.card`);
      }
      const cards = NAMES.map((name) => at(`${name}.card`));
      await council('list', '--card', ...cards, '--needed', '2', '--out', at('list.json'));
      await bringToCouncil('list.json');
      for (const name of NAMES) {
        const files = ['--list', at('list.json'), '--out', at(`${name}.confirm`)];
        await council('confirm', ...device(name), ...files, '--compared');
        await bringToCouncil(`${name}.confirm`);
      }
      await foundInOffice(test, rep);
      const page = await (await rep.get('/rep/council')).text();
      expect(page).toContain('2 of these 3 people open the results together.');
      const sheet = await (await rep.get('/rep/council/sheet')).text();
      expect(sheet).toMatch(/>1\. ada Moreau<br>[^]*>2\. ben Moreau<br>[^]*>3\. cleo Moreau<br>/);
      const [, hash = ''] = /<span class="code">([0-9a-f]{64})/.exec(page)!;
      expect(sheet).toContain(`>${hash}<`);
      expect(sheet).toContain(`begins with ${hash.slice(0, 8)}, ends with ${hash.slice(-8)}.`);
      expect(sheet).not.toContain(text('ada.words').trim());
    });

    it('has a survey sealed to these three, which each device looks over', async () => {
      questionnaire = await completeQuestionnaire(admin, 'table');
      const wish = {
        code: 'wish',
        'title.en': 'What would help?',
        'help.en': '',
        maxLength: '200',
      };
      followPath(await admin.post(`${questionnaire}/questions?section=section1&kind=text`, wish));
      await schedule({ opensOn: DAY, closesOn: LAST_DAY, slug: 'on-table', tests: '3' });
      for (const name of ['ada', 'ben']) await bringToCouncil(`${name}.looked`);
      const over = await (await rep.get(table())).text();
      expect(over).toContain('<strong>Looked over by 2 of 3.</strong> ada Moreau and ben Moreau');
      expect((await survey()).definition.holders).toMatchObject({ needed: 2, number: 1 });
      expect((await survey()).definition.tests).toBe(3);
      const tests = await (await rep.get(table())).text();
      expect(tests).toContain('The holders cast 3 test ballots');
      expect(tests).toContain('what 10 people of 100 sent meets a test ballot in 19 of 100 cases');
      expect(tests).toContain('Reckoned with 2 of 3');
    });

    it('is answered by people with ballots, in rows that their phones seal', async () => {
      await answer();
      expect(receipts).toHaveLength(PEOPLE);
    });

    it('gives its package to representatives alone, and from the closing on', async () => {
      const early = await rep.get(table('/opener.box'));
      expect([early.status, await early.text()]).toEqual([
        409,
        expect.stringContaining('The package is made when the survey closes'),
      ]);
      await close(dayAfter(LAST_DAY, 1));
      const page = await (await rep.get(table())).text();
      for (const file of ['holder.box', 'opener.box']) {
        expect(page).toContain(`href="${table(`/${file}`)}"`);
        expect((await admin.get(table(`/${file}`))).status).toBe(403);
        const answer = await rep.get(table(`/${file}`));
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.box"$/);
        writeFileSync(at(file), Buffer.from(await answer.arrayBuffer()));
      }
      const { entries } = await test.app.get(TrailReader).whole();
      const taken = entries.filter(({ kind }) => kind === 'package-taken');
      expect(taken.map(({ details }) => details)).toEqual([{ for: 'holder' }, { for: 'opener' }]);
      const bulletin: unknown = await (await fetch(`${test.url}/b/on-table/bulletin.json`)).json();
      const findings = receipts.flatMap((one) => verifyBulletin(bulletin, one).findings);
      expect([receipts.length, findings]).toEqual([PEOPLE, []]);
    });

    it('makes a package that devices refuse in a sentence, where a row was altered in the database', async () => {
      const responses = test.app.get<Database>(RESPONSES_DATABASE);
      const [row] = await responses.run((m) =>
        m.query<{ digest: string; sealed: Buffer }[]>(
          'SELECT digest, sealed FROM sealed_row LIMIT 1',
        ),
      );
      const put = (sealed: Buffer) =>
        responses.run((m) => m.update('sealed_row', { digest: row!.digest }, { sealed }));
      await put(Buffer.of(0));
      await keepPackage('holder.box', 'spoiled.box');
      await put(row!.sealed);
      const values = ['--package', at('spoiled.box'), '--to', '2', '--out', at('spoiled.json')];
      const { refusal } = await runHere(
        'council',
        'values',
        ...device('ada'),
        ...values,
        '--compared',
      );
      expect(refusal && said(refusal)).toContain(
        'Nothing is given out. Download the package again',
      );
    });

    it('is opened by two of the three, and published when a second account confirms', async () => {
      for (const early of ['/comments', '/minutes']) {
        const answer = await rep.get(table(early));
        expect([answer.status, await answer.text()]).toEqual([
          409,
          expect.stringContaining('bring the release and the minutes first'),
        ]);
      }
      const minutes = await openByTwo('--comments', at('comments.json'));
      expect(minutes).toMatchObject({ rows: 14, counted: 12, tests: 1, copies: 0, refused: 1 });
      expect(minutes).toMatchObject({ tested: { same: 1, different: 0, missing: 0 } });
      const alone = await bring(table(), { release: 'release.json', minutes: 'minutes.json' });
      expect([alone.status, await alone.text()]).toEqual([
        409,
        expect.stringContaining('and the minutes have 1 that hold'),
      ]);
      await publish();
      const { content } = (await test.app.get(ReleaseStore).latest(id))!;
      expect(content).toMatchObject({
        participation: { invited: PEOPLE, responses: 12 },
        ballots: { responses: PEOPLE, invalid: 2 },
        tables: [{ question: 'swap', columns: ['Total', 'yes', 'no'], cells: [[12, 7, 5]] }],
      });
      const kept = await (await rep.get(table('/minutes'))).text();
      expect(kept).toContain('Signed by the devices of ada Moreau and ben Moreau.');
      expect(kept).toContain('The survey names 3 test ballots.');
      expect(kept).toContain('looked for the 1 that it had noted: 1 came out as cast');
      expect(kept).toContain('14 rows: 12 counted, 1 test ballot, 0 copies, 1 refused.');
      expect(kept).toContain(content.hash);
      const page = await (await rep.get(`/rep/surveys/${id}`)).text();
      expect(page).toContain(`href="${table('/minutes')}"`);
      const results = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      expect(results).toContain('Together: 12 Answer People Share Yes 7 58% No 5 42%');
    });

    it('quotes what two of those who took part chose, and never gets the other comments', async () => {
      const moved = await rep.get(`/rep/surveys/${id}/verbatims`);
      expect(moved.headers.get('location')).toBe(table('/comments'));
      const page = await (await rep.get(table('/comments'))).text();
      expect(page).toMatch(/ada Moreau[^]*ben Moreau/);
      expect(page).not.toContain('cleo Moreau');
      const minutes = ['--minutes', at('signed.json'), '--release', at('release.json')];
      const files = ['--comments', at('comments.json'), ...minutes];
      await council('comments', ...device('ada'), ...files, '--out', at('review.json'));
      const review = JSON.parse(text('review.json')) as { readonly text: string }[];
      expect(review).toHaveLength(12);
      const quoted = 'A quiet hour, said […].';
      const reviewed = review.map((one, i) => ({
        ...one,
        theme: 'section1',
        ...(i === 0 ? { text: quoted, quote: true } : {}),
      }));
      writeFileSync(at('reviewed.json'), JSON.stringify(reviewed));
      const decided = ['--review', at('reviewed.json'), '--compared', '--out', at('choice.json')];
      await council('choose', ...device('ada'), ...files, ...decided);
      const agreed = ['--choice', at('choice.json'), '--compared', '--out', at('both.json')];
      await council('agree', ...device('ben'), ...files, ...agreed);
      const seen = ['--choice', at('choice.json'), '--compared', '--out', at('seen.json')];
      const { output } = await runHere('council', 'agree', ...device('ben'), ...files, ...seen);
      expect(output).toContain('Filed under section1: 12.');
      expect(output).toContain('Under section1. Written: ');
      const both = JSON.parse(text('both.json')) as { readonly chosen: object[] };
      const [first] = both.chosen as { readonly text: string | null }[];
      const altered = {
        ...both,
        chosen: [{ ...first, text: 'As ordered.' }, ...both.chosen.slice(1)],
      };
      writeFileSync(at('altered.json'), JSON.stringify(altered));
      for (const [file, status, sentence] of [
        ['choice.json', 409, '1 signature holds'],
        ['altered.json', 409, '0 signatures hold'],
        ['release.json', 422, 'is not a file of the kind cahier/choice-1'],
        ['comments.json', 422, 'is not a file of the kind cahier/choice-1'],
      ] as const) {
        const answer = await bring(table('/comments'), { choice: file });
        expect([answer.status, await answer.text()]).toEqual([
          status,
          expect.stringContaining(sentence),
        ]);
      }
      expect((await bring(table('/comments'), { choice: 'both.json' }, admin)).status).toBe(403);
      const store = test.app.get(ReleaseStore);
      expect((await store.editions(id)).length).toBe(1);
      // Brought twice at once, it is published once.
      const twice = [1, 2].map(() => bring(table('/comments'), { choice: 'both.json' }));
      const statuses = (await Promise.all(twice)).map(({ status }) => status);
      expect([...statuses].sort()).toEqual([303, 409]);
      expect((await store.editions(id)).length).toBe(2);
      const { content } = (await store.latest(id))!;
      expect(content).toMatchObject({
        verbatims: [{ question: 'wish', theme: 'section1', text: quoted }],
        review: { devices: 2 },
      });
      const again = await bring(table('/comments'), { choice: 'both.json' });
      expect([again.status, await again.text()]).toEqual([
        409,
        expect.stringContaining('comes after another release'),
      ]);
      const report = await (await rep.get(`/rep/surveys/${id}`)).text();
      expect(report).not.toContain('Ines Moreau');
      const pool = await test.app.get<Database>(OFFICE_DATABASE).run((one) => one.count(Verbatim));
      expect(pool).toBe(0);
    });

    it('is counted again by others from the same packages, with the same release', async () => {
      const values = ['--package', at('holder.box'), '--to', '3', '--out', at('again.json')];
      await council('values', ...device('ada'), ...values, '--compared');
      const made = ['--release', at('recount.json'), '--minutes', at('recount.minutes.json')];
      const files = ['--package', at('opener.box'), '--list', at('list.json')];
      const given = ['--values', at('again.json'), '--compared'];
      const compared = ['--recount', at('signed.json')];
      const again = await council(
        'open',
        ...device('cleo'),
        ...files,
        ...given,
        ...made,
        ...compared,
      );
      expect(text('recount.json')).toBe(text('release.json'));
      expect(again).toMatchObject({ seats: [1, 3], differs: [] });
    });

    if (engine === 'sqlite') {
      it('says after the destruction what each holder destroys, and who has said that they did', async () => {
        followPath(await rep.post(`/rep/surveys/${id}/purge`, {}));
        expect((await survey()).purgedOn).toBeNull();
        expect(await (await rep.get(`/rep/surveys/${id}`)).text()).not.toContain('destroys now');
        const early = await rep.get(`/rep/surveys/${id}/table/ended.json`);
        expect([early.status, await early.text()]).toEqual([
          409,
          expect.stringContaining('is not destroyed yet'),
        ]);
        await decideByTwo();
        const page = async () => (await rep.get(`/rep/surveys/${id}`)).text();
        expect(await page()).toContain('0 of 3 people say that they have destroyed');
        const [, file = ''] = /href="([^"]+\/table\/ended\.json)"/.exec(await page())!;
        writeFileSync(at('over.json'), await (await rep.get(file)).text());
        for (const name of ['ada', 'cleo'] as const) {
          const out = ['--ended', at('over.json'), '--done', '--out', at(`${name}.gone`)];
          await council('destroyed', ...device(name), ...out);
          await bringToCouncil(`${name}.gone`);
        }
        const forged = { ...(JSON.parse(text('ada.gone')) as object), seat: 2 };
        writeFileSync(at('forged.gone'), JSON.stringify(forged));
        const refused = await bring('/rep/council/files', { file: 'forged.gone' });
        expect([refused.status, await refused.text()]).toEqual([
          422,
          expect.stringContaining('is not signed by a seat of this list'),
        ]);
        const said = (await page()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
        expect(said).toContain('2 of 3 people say that they have destroyed what they had.');
        expect(said).toContain('ada Moreau : has said so ben Moreau : has not said so');
        expect(said).toContain('Not said yet: ben Moreau.');
      });
    }

    if (engine === 'postgres') {
      it('asks again, and its second release is protected against the first, of which the package holds the latest', async () => {
        const { definitionHash } = await survey();
        const { hash } = (await test.app.get(ReleaseStore).latest(id))!;
        const day = dayAfter(LAST_DAY, 1);
        const wave = { opensOn: day, closesOn: day, slug: 'again', previousWave: definitionHash! };
        await schedule(wave);
        await answer();
        await close(dayAfter(day, 1));
        await keepPackage('holder.box');
        await keepPackage('opener.box');
        const minutes = await openByTwo();
        expect(minutes).toMatchObject({ rows: 14, counted: 12, tests: 1, refused: 1 });
        // Named, though nobody kept them: whoever opens again has the same.
        expect(minutes['comments']).toMatch(/^sha256:[0-9a-f]{64}$/);
        await publish();
        const { content } = (await test.app.get(ReleaseStore).latest(id))!;
        expect(content.prior).toContain(hash);
        const page = await (await rep.get(table('/comments'))).text();
        expect(page).not.toContain('left no comments');
      });
    }
  },
);

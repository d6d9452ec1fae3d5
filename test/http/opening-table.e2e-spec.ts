import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BulletinStore } from '../../src/bulletin/index.js';
import { ENGLISH_WORDS } from '../../src/common/index.js';
import type { ProtectedRelease } from '../../src/disclosure/index.js';
import { hashOfList, holdersOf, type Minutes, signMinutes } from '../../src/holders/index.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { CouncilRoster } from '../../src/roster/keeping/council-roster.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import type { Viewer } from '../../src/web/index.js';
import { type Founded, foundedCouncil } from '../support/founded-council.js';
import { aReportRelease } from '../support/report-release.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

const SEALED_ROOT = '2c'.repeat(32);
const ballots = {
  mode: 'two-phases',
  root: '1b'.repeat(32),
  invited: 200,
  drawn: 150,
  responses: 126,
  invalid: 6,
} as const;
/** What two of the holders wrote, and have not signed. */
const minutesOfRelease = ({ content, hash }: ProtectedRelease) => ({
  schema: 'cahier/minutes-1' as const,
  definition: content.survey.definition,
  root: SEALED_ROOT,
  seats: [1, 3],
  opener: 3,
  day: '2026-03-22',
  rows: 126,
  counted: 120,
  tests: 3,
  copies: 1,
  refused: 2,
  undecided: [],
  faults: [],
  contests: [],
  release: hash,
  signatures: [],
});

describe('a survey that is opened on the council’s table', () => {
  let test: TestApp;
  let reps: readonly TestSession[];
  let admin: TestSession;
  let council: Founded;
  let release: ProtectedRelease;
  let minutes: Minutes;
  const id = randomBytes(16).toString('hex');
  const page = `/rep/surveys/${id}/table`;

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    reps = [await signIn(test, 'rep'), await signIn(test, 'rep')];
    admin = await signIn(test, 'admin');
    council = await foundedCouncil(3, 2);
    const holders = await holdersOf(council.list, ENGLISH_WORDS);
    const definitionOf = { mode: 'two-phases', holders } as const;
    release = aReportRelease({ definition: definitionOf, ballots, verbatims: [] });
    const { definition, survey } = release.content;
    minutes = await signed(minutesOfRelease(release), [1, 3]);
    await test.app.get(SurveyDirectory).create({
      id,
      slug: 'on-table',
      questionnaireId: null,
      state: 'closed',
      definition,
      definitionHash: survey.definition,
      invited: 200,
      participation: null,
      participationDay: null,
    });
    const { root, invited, drawn, responses } = ballots;
    await test.app.get(BulletinStore).add({
      surveyId: id,
      root,
      invited,
      drawn,
      responses,
      unsigned: [],
      leaves: '',
      content: JSON.stringify({ sealedRoot: SEALED_ROOT }),
    });
  });
  afterAll(() => test.close());

  /** By devices that have looked at the survey and noted its rows. */
  async function signed(said: Minutes, seats: readonly number[]): Promise<Minutes> {
    let written = said;
    for (const seat of seats) {
      const { content } = council.people[seat - 1]!;
      const of = { definition: said.definition, list: await hashOfList(council.list), seat };
      const roots = [{ definition: said.definition, root: said.root }];
      const device = { ...content, definitions: [of], roots };
      written = await signMinutes(written, 'minutes', device);
    }
    return written;
  }

  function bring(files: { release: unknown; minutes: unknown }, session = reps[0]!) {
    const body = new FormData();
    body.append('_csrf', session.csrf);
    for (const [name, file] of Object.entries(files)) {
      const text = typeof file === 'string' ? file : JSON.stringify(file);
      body.append(name, new Blob([text]), `${name}.json`);
    }
    const headers = { cookie: session.cookie };
    return fetch(test.url + page, { method: 'POST', body, headers, redirect: 'manual' });
  }
  const stateOf = async () => (await test.app.get(SurveyDirectory).get(id)).state;

  it('has a page that names the holders, and what the server checks and cannot check', async () => {
    const moved = await reps[0]!.get(`/rep/surveys/${id}/opening`);
    expect(moved.headers.get('location')).toBe(page);
    const html = await (await reps[0]!.get(page)).text();
    expect(html).toContain('2 of these 3 open it together, on devices of their own');
    expect(html).toContain('Cleo Moreau');
    expect(html).toContain(
      'What the server cannot check: that the figures are those of what people sent.',
    );
  });

  it('takes nothing that does not add up, and says what', async () => {
    const { content } = release;
    for (const [files, status, sentence] of [
      [{ release: content, minutes }, 409, 'is not among the council’s files here'],
    ] as const) {
      const answer = await bring(files);
      expect([answer.status, await answer.text()]).toEqual([
        status,
        expect.stringContaining(sentence),
      ]);
    }
    await test.app.get(CouncilRoster).add(JSON.stringify(council.list), { login: 'a' } as Viewer);
    const alone = await signed(minutesOfRelease(release), [3]);
    const twice = { ...alone, signatures: [...alone.signatures, ...alone.signatures] };
    const altered = { ...minutes, contests: ['added later'] };
    for (const [files, status, sentence] of [
      [{ release: content, minutes: alone }, 409, 'and the minutes have 1 that hold'],
      [{ release: content, minutes: twice }, 409, 'and the minutes have 1 that hold'],
      [{ release: content, minutes: altered }, 409, 'and the minutes have 0 that hold'],
      [{ release: content, minutes: minutesOfRelease(release) }, 409, 'the minutes have 0'],
      [{ release: content, minutes: '{' }, 422, 'The file “minutes” cannot be read'],
      [{ release: content, minutes: content }, 422, 'is no minutes of an opening'],
      [{ release: {}, minutes }, 422, 'release'],
      [
        { release: content, minutes: { ...minutes, tests: 4 } },
        409,
        'make 127, and the bulletin has 126',
      ],
      [{ release: content, minutes: { ...minutes, seats: [1] } }, 409, 'it takes 2 of 3'],
    ] as const) {
      const answer = await bring(files);
      expect([answer.status, await answer.text()]).toEqual([
        status,
        expect.stringContaining(sentence),
      ]);
    }
    expect(await stateOf()).toBe('closed');
  });

  it('is published once a second representative’s account confirms what the first brought', async () => {
    const forged = { seat: 2, signature: 'A'.repeat(86) };
    const more = { ...minutes, signatures: [...minutes.signatures, forged] };
    const brought = await bring({ release: release.content, minutes: more });
    expect(brought.headers.get('location')).toBe(page);
    expect(await stateOf()).toBe('closed');
    const html = await (await reps[1]!.get(page)).text();
    expect(html).toContain('Ada Moreau and Cleo Moreau');
    expect(html).toContain('Counted 120, test ballots 3, copies 1, refused 2.');
    const [agree = ''] = /\/rep\/agreements\/[0-9a-f]{32}\/agree/.exec(html)!;
    expect((await reps[0]!.post(agree, {})).status).not.toBe(303);
    expect((await admin.post(agree, {})).status).toBe(403);
    expect(await stateOf()).toBe('closed');
    expect((await reps[1]!.post(agree, {})).status).toBe(303);
    expect(await stateOf()).toBe('opened');
    const stored = await test.app.get(ReleaseStore).latest(id);
    expect(stored?.hash).toBe(release.hash);
    // An entry in the list of signatures is not yet a signature.
    const kept = await (await reps[0]!.get(`${page}/minutes`)).text();
    expect(kept).toContain('Signed by the devices of Ada Moreau and Cleo Moreau.');
    const again = await bring({ release: release.content, minutes });
    expect(again.headers.get('location')).toBe(`/rep/surveys/${id}`);
  });

  it('is none of an admin’s business', async () => {
    expect((await admin.get(page)).status).toBe(403);
    expect((await bring({ release: release.content, minutes }, admin)).status).toBe(403);
    expect((await fetch(test.url + page, { redirect: 'manual' })).status).toBe(303);
  });
});

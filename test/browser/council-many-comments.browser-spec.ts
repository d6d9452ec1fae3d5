import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import type { BallotCount } from '../../src/disclosure/index.js';
import { inLotOrder } from '../../src/comments/offline.js';
import { hashOfComments } from '../../src/holders/comments/comments-file.js';
import { markOf } from '../../src/holders/comments/pooled-comment.js';
import { sealComments } from '../../src/holders/comments/seal-comments.js';
import { signMinutes } from '../../src/holders/box/sign-minutes.js';
import type { Choice } from '../../src/holders/index.js';
import { lockDevice } from '../../src/holders/device/lock-device.js';
import { describeInBrowser } from '../support/chromium.js';
import { CouncilFolder, LIGHT_LOCK } from '../support/council-folder.js';
import { SIX_WORDS } from '../support/founded-council.js';
import { minutesOf, ROOT } from '../support/minutes-of.js';
import { aTable } from '../support/packed-box.js';
import { aReportRelease } from '../support/report-release.js';

const BALLOTS = {
  ...{ mode: 'two-phases', root: ROOT, invited: 200, drawn: 140 },
  ...{ responses: 120, invalid: 0 },
} as BallotCount;
const MANY = 1000;
/** Each tenth names somebody, so that a passage of it is highlighted. */
const POOL = Array.from({ length: MANY }, (_, i) => ({
  id: String(i).padStart(32, '0'),
  question: 'open',
  text:
    i % 10 === 0
      ? `Call 0612${1000 + i} about van ${i}.`
      : `The breaks are too short, says ${'x'.repeat(i % 7)}.`,
}));

describeInBrowser('a thousand comments on a holder’s device', () => {
  let own: CouncilFolder;
  let marks: readonly string[];
  let release: string;

  beforeAll(async () => {
    own = await CouncilFolder.open((await buildHoldersPage(LIGHT_LOCK)).contents);
    await prepare();
  });
  afterAll(() => own.close());

  /** What an opening of the survey gave, and the device of a holder who took part. */
  async function prepare(): Promise<void> {
    const table = await aTable(3, 2);
    const { holders } = table.definition;
    const made = aReportRelease({
      definition: { mode: 'two-phases', holders: holders! },
      ballots: BALLOTS,
      verbatims: [],
    });
    const { definition, survey } = made.content;
    const hash = survey.definition;
    release = made.hash;
    const box = { hash, definition } as Parameters<typeof sealComments>[0]['box'];
    const comments = (await sealComments({ box, root: ROOT }, [1, 3], POOL))!;
    marks = await Promise.all(POOL.map(markOf));
    const devices = table.devices.map((device, i) => ({
      ...device,
      definitions: [{ definition: hash, list: holders!.list, seat: i + 1 }],
      roots: [{ definition: hash, root: ROOT }],
    }));
    const said = {
      ...minutesOf(hash, { release, comments: await hashOfComments(comments) }),
      ...{ rows: MANY, counted: MANY },
    };
    const signed = await signMinutes(said, 'minutes.json', devices[2]!);
    const files = {
      'ada.device.json': await lockDevice('Ada Moreau', devices[0]!, SIX_WORDS),
      'comments.json': comments,
      'minutes.json': await signMinutes(signed, 'minutes.json', devices[0]!),
      'release.json': made.content,
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(own.at(name), JSON.stringify(content));
  }

  const lines = () => own.page.locator('.lines li');
  const go = async (next: string): Promise<void> => {
    await own.page.locator('[name="next"]').selectOption(next);
    await own.desk.press();
  };
  const show = async (filter: string): Promise<void> => {
    await own.page.locator('[name="show"]').selectOption(filter);
    await own.desk.press();
  };
  const heading = (text: string | RegExp) =>
    own.page.getByRole('heading', { name: text }).waitFor();
  const counted = (text: string) => own.page.getByText(text).waitFor();

  it('are shown in parts, filed and quoted many at once, and chosen by lot', async () => {
    const { desk, page } = own;
    await desk.step('choose');
    await desk.choose('device', 'ada.device.json');
    await desk.type('passphrase', SIX_WORDS);
    await desk.press();
    for (const name of ['comments', 'minutes', 'release']) await desk.choose(name, `${name}.json`);
    await desk.press();
    await heading('Page 1 of 50');
    await own.examined();

    await go('many');
    await heading('Page 1 of 4');
    expect(await lines().count()).toBe(250);
    await own.examined();
    // Nothing is ticked.
    await page.locator('[name="act"]').selectOption('theme');
    await page.locator('[name="theme"]').selectOption('work');
    await desk.press();
    await page.getByText('No comment is ticked').waitFor();
    for (const at of [0, 3]) await lines().nth(at).locator('input').check();
    await desk.press();
    await counted(': 2 filed');
    await show('theme-work');
    await heading('Page 1 of 1');
    expect(await lines().count()).toBe(2);
    await show('unfiled');
    await heading('Page 1 of 4');

    await show('marked');
    await page.locator('[name="of"]').selectOption('listed');
    await page.locator('[name="act"]').selectOption('quote');
    const marked = Number(
      /all (\d+) listed/.exec((await page.locator('[name="of"]').textContent())!)![1],
    );
    expect(marked).toBeGreaterThanOrEqual(MANY / 10);
    await desk.press();
    await counted(`${marked} of 1000 are quoted`);

    await go('lot');
    await heading('Chosen by lot');
    await own.examined();
    await page.locator('[name="count"]').selectOption('10');
    await desk.press();
    await page.getByText('would be left out').waitFor();
    await page.locator('[name="replace"]').check();
    await desk.press();
    await counted('10 of 1000 are quoted');
    await show('chosen');
    await heading('Page 1 of 1');
    expect(await page.locator('fieldset.comment').count()).toBe(10);
    await go('done');
    await page.locator('section.comment').first().waitFor();
    await own.examined();
    await desk.agree();
    await desk.keep('choice.json');
    const { chosen } = own.json('choice.json') as Choice;
    const drawn = inLotOrder(
      release,
      marks.map((id) => ({ id })),
    ).slice(0, 10);
    expect(chosen.filter(({ text }) => text !== null).map(({ comment }) => comment)).toEqual(
      drawn.map(({ id }) => id).sort(),
    );
    expect(chosen.filter(({ theme }) => theme === 'work')).toHaveLength(2);
  });
});

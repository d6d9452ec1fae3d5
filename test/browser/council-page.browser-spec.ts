import { argon2Sync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { buildHoldersPage } from '../../scripts/build-browser.mjs';
import { councilFile } from '../../src/client/index.js';
import { fromBase64Url } from '../../src/credentials/index.js';
import { pointOf } from '../../src/holders/device/device-keys.js';
import { sealing } from '../../src/holders/device/device-lock.js';
import type { DeviceFile } from '../../src/holders/device/lock-device.js';
import {
  type Choice,
  type DeviceContent,
  type HolderCard,
  type Minutes,
  minutesSigners,
  readList,
} from '../../src/holders/index.js';
import { runHere } from '../cli/run-here.js';
import { describeInBrowser, openChromium, PATIENCE_MS } from '../support/chromium.js';
import { aClosedSurvey, longPackageOf, packagesOf } from '../support/closed-box.js';
import { CouncilPage } from '../support/council-page.js';
import { said } from '../support/said.js';
import { examine } from '../support/looks/examine.js';

/** The lock of devices at the cost that it has in tests, here and in the command line alike. */
const LIGHT_LOCK = { '@noble/hashes/argon2.js': './test/support/light-argon2id.ts' };
const SMALL = { width: 320, height: 640 };

/** What a script could try, written for the page: a picture, a call, a worker. */
const TRY_EVERYTHING = `(async () => {
  const tried = (way) => new Promise((done) => {
    Promise.resolve().then(way).then(() => done('sent'), () => done('refused'));
  });
  return [
    await tried(() => new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = 'SERVERimage';
    })),
    await tried(() => fetch('SERVERfetch', { mode: 'no-cors' })),
    await tried(() => new Worker('SERVERworker')),
  ];
})()`;

describeInBrowser('the holders’ page from a folder', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let desk: CouncilPage;
  const faults: string[] = [];
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const json = (name: string): unknown => JSON.parse(read(name));

  async function cahier(...args: readonly string[]): Promise<void> {
    const { refusal } = await runHere('council', ...args);
    expect(refusal && said(refusal)).toBeUndefined();
  }
  const device = (name: string): readonly string[] => [
    '--device',
    join(folder, `${name}.device.json`),
    '--passphrase-file',
    join(folder, `${name}.words`),
  ];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-table-'));
    browser = await openChromium();
    page = await browser.newPage({ viewport: SMALL, locale: 'en', acceptDownloads: true });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => faults.push(error.message));
    desk = new CouncilPage(page, folder);
    await desk.open((await buildHoldersPage(LIGHT_LOCK)).contents);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const examined = async (): Promise<void> => expect(await examine(page)).toEqual([]);

  it('founds, looks over and gives values as the command line does, with its files', async () => {
    await examined();
    await desk.step('card');
    await desk.type('name', 'Ada Moreau');
    await desk.press();
    const words = await desk.words();
    writeFileSync(join(folder, 'ada.words'), words.join(' '));
    await desk.agree();
    await desk.type('passphrase', words.join(' '));
    await examined();
    await desk.press();
    await desk.keep('ada.device.json', 'ada.card.json');
    const eight = await desk.words();
    expect(eight).toHaveLength(8);
    await desk.back();
    for (const name of ['ben', 'cleo']) {
      const made = ['--passphrase-out', join(folder, `${name}.words`), '--json'];
      const card = ['--out', join(folder, `${name}.card.json`)];
      const own = ['--device', join(folder, `${name}.device.json`)];
      await cahier('card', '--name', `${name} Moreau`, ...own, ...made, ...card);
    }

    await desk.step('list');
    await desk.choose('cards', 'ada.card.json', 'ben.card.json', 'cleo.card.json');
    await desk.press();
    await desk.type('outside-2', 'secretary of a union');
    expect(await desk.words()).toEqual(eight);
    await examined();
    await desk.press();
    await desk.keep('list.json');
    await desk.back();

    const definition = await aClosedSurvey(await readList(json('list.json'), 'list.json'));
    writeFileSync(join(folder, 'survey.json'), JSON.stringify(definition));
    const boxes = await packagesOf(definition);
    writeFileSync(join(folder, 'holder.box'), await boxes.holder.bytes());
    writeFileSync(join(folder, 'opener.box'), await boxes.opener.bytes());

    await desk.step('confirm');
    await desk.choose('device', 'ada.device.json');
    await desk.type('passphrase', words.join(' '));
    await desk.press();
    await desk.choose('list', 'list.json');
    await desk.press();
    expect(await desk.words(3)).toHaveLength(12);
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.confirm.json');
    await desk.back();

    await desk.step('look');
    await desk.choose('definition', 'survey.json');
    await desk.choose('list', 'list.json');
    await desk.press();
    await examined();
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.looked.json');
    await desk.back();

    writeFileSync(join(folder, 'test.json'), JSON.stringify(boxes.test));
    await desk.step('test');
    await desk.choose('test', 'test.json');
    await desk.press();
    await desk.keep('ada.device.json');
    await examined();
    expect(await page.locator('h2').textContent()).toContain('knows 1 test ballot');
    await desk.back();

    await desk.step('values');
    await desk.choose('package', 'holder.box');
    await desk.type('to', '2');
    await desk.press();
    await desk.agree();
    await desk.keep('ada.device.json', 'ada.values.json');
    await desk.back();
    await page.locator('[data-action="close"]').click();
  });

  it('opens to the very bytes that the command line writes, from the same files', async () => {
    const files = ['--list', join(folder, 'list.json'), '--compared'];
    for (const [step, more, out] of [
      ['confirm', [], 'ben.confirm.json'],
      ['look', ['--definition', join(folder, 'survey.json')], 'ben.looked.json'],
    ] as const) {
      await cahier(step, ...device('ben'), ...files, ...more, '--out', join(folder, out));
    }
    writeFileSync(join(folder, 'ben.before.json'), read('ben.device.json'));

    await desk.step('open');
    await desk.choose('device', 'ben.before.json');
    await desk.type('passphrase', read('ben.words').trim());
    await desk.press();
    await desk.choose('package', 'opener.box');
    await desk.choose('list', 'list.json');
    await desk.choose('values', 'ada.values.json');
    await desk.press();
    await desk.agree();
    await page.locator('table').first().waitFor();
    await examined();
    await desk.press();
    await desk.keep('ben.kept.json', 'page.release.json', 'page.minutes.json', 'comments.json');

    await cahier(
      'open',
      ...device('ben'),
      ...files,
      '--package',
      join(folder, 'opener.box'),
      '--values',
      join(folder, 'ada.values.json'),
      '--release',
      join(folder, 'cli.release.json'),
      '--minutes',
      join(folder, 'cli.minutes.json'),
      '--comments',
      join(folder, 'cli.comments.json'),
    );
    expect(read('page.release.json')).toBe(read('cli.release.json'));
    const unsigned = (name: string) => ({
      ...(json(name) as Minutes),
      // Comments are named anew by chance at each opening.
      comments: null,
      signatures: [],
    });
    expect(unsigned('page.minutes.json')).toEqual(unsigned('cli.minutes.json'));
    await desk.back();

    // The other way round: a device of the page, with all that it has learned, and minutes of both.
    const release = ['--release', join(folder, 'page.release.json')];
    const minutes = ['--minutes', join(folder, 'page.minutes.json'), '--compared'];
    const out = ['--out', join(folder, 'both.minutes.json')];
    await cahier('sign', ...device('ada'), ...minutes, ...release, ...out);
    await desk.step('sign');
    await desk.choose('minutes', 'both.minutes.json');
    await desk.choose('release', 'page.release.json');
    await desk.press();
    await desk.agree();
    await desk.keep('minutes.json');
    const list = await readList(json('list.json'), 'list.json');
    const signers = list.seats.map(({ card }) => [card.sign]);
    expect(await minutesSigners(json('minutes.json') as Minutes, signers)).toEqual([1, 2]);
    await desk.back();
  });

  it('reads the comments, and what it chose of them is agreed to on the command line and here', async () => {
    const files = async (): Promise<void> => {
      await desk.choose('comments', 'comments.json');
      await desk.choose('minutes', 'minutes.json');
      await desk.choose('release', 'page.release.json');
    };
    await desk.step('choose');
    await files();
    await desk.press();
    const comment = page.locator('fieldset.comment').first();
    await comment.waitFor();
    await examined();
    expect(await page.locator('fieldset.comment').count()).toBe(12);
    const written = (await comment.locator('blockquote').textContent())!;
    await comment.locator('textarea').fill('More rest, said […].');
    await comment.locator('input[type="checkbox"]').check();
    await comment.locator('select').selectOption('all');
    await desk.press();
    await page.locator('section.comment').waitFor();
    await examined();
    const shown = await page.locator('section.comment').textContent();
    expect(shown).toContain('More rest, said […].');
    expect(shown).toContain(written);
    // Once more through them, with what was decided still there.
    await page.locator('[name="then"]').selectOption('again');
    await desk.press();
    expect(await comment.locator('textarea').inputValue()).toBe('More rest, said […].');
    await desk.press();
    await desk.agree();
    await desk.keep('choice.json');
    await desk.back();

    const cli = [
      '--comments',
      join(folder, 'comments.json'),
      '--choice',
      join(folder, 'choice.json'),
    ];
    const minutes = ['--minutes', join(folder, 'minutes.json'), '--compared'];
    const release = ['--release', join(folder, 'page.release.json')];
    await cahier(
      'agree',
      ...device('ada'),
      ...cli,
      ...minutes,
      ...release,
      '--out',
      join(folder, 'both.json'),
    );
    await desk.step('agree');
    await files();
    await desk.choose('choice', 'both.json');
    await desk.press();
    await page.locator('section.comment').waitFor();
    expect(await page.locator('main li').allTextContents()).toContainEqual(
      expect.stringMatching(/: \d+ filed/),
    );
    await examined();
    await desk.agree();
    await desk.keep('agreed.json');
    const { signatures } = json('agreed.json') as Choice;
    expect(signatures.map(({ seat }) => seat)).toEqual([1, 2]);
    await desk.back();
  });

  it('hands a seat over, takes it over, and gives values for it that the command line opens', async () => {
    const own = ['--passphrase-out', join(folder, 'dora.words'), '--json'];
    const made = [
      '--device',
      join(folder, 'dora.device.json'),
      '--out',
      join(folder, 'dora.card.json'),
    ];
    await cahier('card', '--name', 'Dora Moreau', ...made, ...own);
    const list = ['--list', join(folder, 'list.json')];
    await cahier(
      'confirm',
      ...device('cleo'),
      ...list,
      '--compared',
      '--out',
      join(folder, 'cleo.confirm.json'),
    );
    const leaver = ['--seat', '3', '--confirmation', join(folder, 'cleo.confirm.json')];
    const successor = ['--card', join(folder, 'dora.card.json'), '--compared'];
    await cahier(
      'hand-over',
      ...device('ada'),
      ...list,
      ...leaver,
      ...successor,
      '--out',
      join(folder, 'ada.piece.json'),
    );
    await desk.step('handOver');
    await desk.choose('list', 'list.json');
    await desk.choose('confirmation', 'cleo.confirm.json');
    await desk.choose('card', 'dora.card.json');
    await desk.press();
    expect(await desk.words()).toHaveLength(8);
    await examined();
    await desk.agree();
    await desk.keep('ben.piece.json');
    await desk.back();
    await page.locator('[data-action="close"]').click();

    await desk.step('takeOver');
    await desk.choose('device', 'dora.device.json');
    await desk.type('passphrase', read('dora.words').trim());
    await desk.press();
    await desk.choose('list', 'list.json');
    await desk.choose('pieces', 'ada.piece.json', 'ben.piece.json');
    await desk.press();
    await desk.keep('dora.device.json');
    await examined();
    await desk.back();
    await desk.step('look');
    await desk.choose('definition', 'survey.json');
    await desk.choose('list', 'list.json');
    await desk.press();
    await desk.agree();
    await desk.keep('dora.device.json');
    await desk.back();
    await desk.step('values');
    await desk.choose('package', 'holder.box');
    await desk.type('to', '2');
    await desk.press();
    await desk.agree();
    await desk.keep('dora.device.json', 'dora.values.json');
    await desk.back();
    await page.locator('[data-action="close"]').click();

    const opening = [
      '--package',
      join(folder, 'opener.box'),
      '--values',
      join(folder, 'dora.values.json'),
    ];
    const pieces = ['--takeover', join(folder, 'ada.piece.json'), join(folder, 'ben.piece.json')];
    const out = [
      '--release',
      join(folder, 'dora.release.json'),
      '--minutes',
      join(folder, 'dora.minutes.json'),
    ];
    await cahier('open', ...device('ben'), ...list, '--compared', ...opening, ...pieces, ...out);
    expect(read('dora.release.json')).toBe(read('page.release.json'));
    expect(json('dora.minutes.json')).toMatchObject({ seats: [2, 3], counted: 12 });
  });

  it('prints a seat, and takes it back from the lines of the sheet', async () => {
    await desk.step('paper');
    await desk.choose('device', 'cleo.device.json');
    await desk.press();
    const sheet = (await page.locator('pre.paper').textContent())!;
    expect(await page.locator('.codes svg path').count()).toBeGreaterThan(1);
    const box = (await page.locator('.codes svg').first().boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThan(150);
    await examined();
    await desk.back();
    await desk.step('fromPaper');
    await desk.type('lines', sheet);
    await desk.press();
    await desk.keep('cleo.paper.json');
    await desk.back();
    expect(json('cleo.paper.json')).toEqual(json('cleo.device.json'));
  });

  it('stops giving values in the middle, and goes on from the file of what there was', async () => {
    const list = await readList(json('list.json'), 'list.json');
    const definition = await aClosedSurvey(list, '2026-04-30');
    writeFileSync(join(folder, 'long.json'), JSON.stringify(definition));
    writeFileSync(join(folder, 'long.box'), await (await longPackageOf(definition, 6000)).bytes());
    const looking = [
      '--list',
      join(folder, 'list.json'),
      '--definition',
      join(folder, 'long.json'),
    ];
    await cahier(
      'look',
      ...device('ada'),
      ...looking,
      '--compared',
      '--out',
      join(folder, 'long.looked.json'),
    );
    const begin = async (): Promise<void> => {
      await desk.choose('package', 'long.box');
      await desk.type('to', '2');
    };
    await desk.step('values');
    await desk.choose('device', 'ada.device.json');
    await desk.type('passphrase', read('ada.words'));
    await desk.press();
    await begin();
    await desk.press();
    await desk.agree();
    await page.locator('progress:not([value="0"])').waitFor();
    await page.locator('[data-part="desk"] button.quiet').click();
    await desk.keep('ada.device.json', 'unfinished.json');
    await examined();
    await desk.back();
    const left = (json('unfinished.json') as { readonly blocks: readonly string[] }).blocks;
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(6);
    await desk.step('values');
    await begin();
    await desk.choose('before', 'unfinished.json');
    await desk.press();
    await desk.agree();
    await desk.keep('long.values.json');
    const whole = json('long.values.json') as { readonly blocks: readonly string[] };
    expect(whole.blocks).toHaveLength(6);
    expect(whole.blocks.slice(0, left.length)).toEqual(left);
    await desk.back();
  });

  it('says of a wrong file what to do, and keeps what was chosen', async () => {
    await desk.step('check');
    await desk.choose('list', 'list.json');
    await desk.choose('confirmations', 'ada.confirm.json', 'ada.card.json');
    await desk.press();
    const trouble = page.locator('[role="alert"].problem').first();
    await trouble.waitFor();
    expect(await trouble.textContent()).toContain(
      '“ada.card.json” is not a file of the kind cahier/confirm-1',
    );
    await desk.choose('confirmations', 'ada.confirm.json', 'ben.confirm.json');
    await desk.press();
    await page.locator('[data-part="desk"] h2').first().waitFor();
    expect(await page.locator('main').textContent()).toContain('Seat 3 has not confirmed.');
    await examined();
  });

  it('locks a device, as it was built, by what another implementation of argon2id computes', async () => {
    await desk.open(councilFile().body);
    await desk.step('card');
    await desk.type('name', 'Dario Moreau');
    await desk.press();
    const words = (await desk.words()).join(' ');
    await desk.agree();
    await desk.type('passphrase', words);
    await desk.press();
    await desk.keep('dario.device.json', 'dario.card.json');
    const made = json('dario.device.json') as DeviceFile;
    const raw = argon2Sync('argon2id', {
      message: words,
      nonce: fromBase64Url(made.salt)!,
      memory: 128 * 1024,
      passes: 3,
      parallelism: 1,
      tagLength: 32,
    });
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const how = sealing(fromBase64Url(made.nonce)!, made);
    const opened = await crypto.subtle.decrypt(how, key, fromBase64Url(made.sealed)!);
    const { sign } = JSON.parse(new TextDecoder().decode(opened)) as DeviceContent;
    expect(pointOf(sign)).toBe((json('dario.card.json') as HolderCard).sign);
  });

  it('asks for nothing but itself, and reaches no server however a script tries', async () => {
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(desk.asked).toEqual([]);
    const results = await page.evaluate(TRY_EVERYTHING.replaceAll('SERVER', address));
    await new Promise((resolve) => server.close(resolve));
    expect({ results, asked }).toEqual({ results: ['refused', 'refused', 'refused'], asked: [] });
    expect(faults).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../src/common/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { type CouncilList, newDevice } from '../../src/holders/index.js';
import { isOpenedOnTable } from '../../src/questionnaire/index.js';
import { ListInForce } from '../../src/roster/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { completeQuestionnaire, followPath, settingsForm } from '../support/admin-forms.js';
import { foundInOffice } from '../support/council-in-office.js';
import { aHolder, confirm, copyOf, type Holder, listOf } from '../support/founded-council.js';
import { signIn, startTestApp, type TestApp, type TestSession } from '../support/testing-app.js';

describe('the council in the office', () => {
  let test: TestApp;
  let rep: TestSession;
  let admin: TestSession;
  let people: readonly Holder[];

  beforeAll(async () => {
    test = await startTestApp('sqlite');
    [rep, admin] = [await signIn(test, 'rep'), await signIn(test, 'admin')];
    people = await Promise.all(['Imane Delorme', 'Ruben Asplund', 'Odile Karras'].map(aHolder));
  });
  afterAll(() => test.close());

  /** Brings a file as the page's form does; what is no text is written as JSON. */
  function bring(file: unknown, session = rep): Promise<Response> {
    const body = new FormData();
    body.append('_csrf', session.csrf);
    const text = typeof file === 'string' ? file : JSON.stringify(file);
    body.append('file', new Blob([text]), 'brought.json');
    const headers = { cookie: session.cookie };
    const address = `${test.url}/rep/council/files`;
    return fetch(address, { method: 'POST', body, headers, redirect: 'manual' });
  }
  const page = async (path = '/rep/council', session = rep) => (await session.get(path)).text();
  /** The list that the page offers to download. */
  async function listOnPage(): Promise<CouncilList> {
    const [link = ''] = /\/rep\/council\/files\/[0-9a-f]{64}(?=" download="list)/.exec(
      await page(),
    )!;
    return (await (await rep.get(link)).json()) as CouncilList;
  }
  async function proposed(): Promise<CouncilList> {
    const links = [
      ...(await page()).matchAll(/\/rep\/council\/files\/[0-9a-f]{64}(?=" download="list)/g),
    ];
    return (await (await rep.get(links[1]![0])).json()) as CouncilList;
  }
  const idsOnPage = (html: string): readonly string[] =>
    [...html.matchAll(/name="cards" value="([0-9a-f]{64})"/g)].map(([, id]) => id!);
  const assemble = (cards: readonly string[], more: Record<string, string> = {}) =>
    rep.post('/rep/council/lists', { cards, needed: '2', ...more });

  it('says how a first list comes about, and that surveys are opened the weaker way until then', async () => {
    const html = await page();
    expect(html).toContain('No list of holders is in force yet.');
    expect(html).toContain('It takes three holders.');
    expect(await test.app.get(ListInForce).seats()).toBeUndefined();
  });

  it('hands out the holders’ page as a file, and shows its digest', async () => {
    const answer = await rep.get('/rep/council/council.html');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="council.html"');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.length).toBeLessThan(900_000);
    expect(await page()).toContain(createHash('sha256').update(body).digest('hex'));
  });

  it('refuses a file that is none of the council, with what it is and what to bring', async () => {
    const { device } = await newDevice('Imane Delorme', 'six words that are none of any');
    const { card } = people[0]!;
    for (const [file, sentence] of [
      ['{"schema"', 'it is no JSON, or was cut on its way'],
      ['[]', 'This is no file of the council'],
      [{ schema: 'cahier/values-1' }, 'This is no file of the council'],
      [device, 'its private keys under six words. It was not kept'],
      [{ ...card, name: 'Somebody Else' }, 'is not signed by its own key'],
      [{ ...card, seal: card.sign }, 'it has to be another key'],
      [{ ...card, more: 1 }, 'it may hold nothing'],
      ['x'.repeat(70_000), 'at most 64 kB'],
    ] as const) {
      const answer = await bring(file);
      expect([answer.status, await answer.text()]).toEqual([
        422,
        expect.stringContaining(sentence),
      ]);
    }
    expect(idsOnPage(await page())).toEqual([]);
  });

  it('takes cards, shows the eight words of each, and assembles a list of three', async () => {
    for (const { card } of people) {
      expect((await bring(card)).headers.get('location')).toBe('/rep/council?done=card');
      // The same one again is the same one.
      expect((await bring(card)).status).toBe(303);
    }
    const html = await page();
    const ids = idsOnPage(html);
    expect(ids).toHaveLength(3);
    expect(html.match(/class="code" lang="en">(\w+ ){7}\w+</g)).toHaveLength(3);
    const few = await assemble(ids.slice(1));
    expect([few.status, await few.text()]).toEqual([
      422,
      expect.stringContaining('Tick at least 3 cards'),
    ]);
    const alone = await assemble(ids, { needed: '3', [`outside.${ids[0]}`]: 'x'.repeat(81) });
    expect([alone.status, await alone.text()]).toEqual([
      422,
      expect.stringContaining('in at most 80 characters'),
    ]);
    // What a device would refuse is refused here, at its field; what can be put right is.
    for (const outside of ['Gewerk\u00adschaft', 'Union\u0007', 'Union \u202e of']) {
      const unseen = await assemble(ids, { [`outside.${ids[1]}`]: outside });
      expect([unseen.status, await unseen.text()]).toEqual([
        422,
        expect.stringContaining(`href="#outside-${ids[1]}"`),
      ]);
    }
    const typed = ' Union\u00a0 of\r\ntechnicie\u0301ns  ';
    const made = await assemble(ids, { [`outside.${ids[2]}`]: typed });
    expect(made.headers.get('location')).toBe('/rep/council?done=assembled');
    expect(await page()).toContain('not of the council: Union of techniciéns');
    const list = await listOnPage();
    expect(list).toMatchObject({ number: 1, before: null, needed: 2 });
    expect(list.seats.map(({ outside }) => outside)).toEqual([
      undefined,
      undefined,
      'Union of techniciéns',
    ]);
  });

  it('has a first list in force once each device has confirmed it and two reps have founded the council, and names who is missing until then', async () => {
    const list = await listOnPage();
    const seated = list.seats.map(({ card }) => people.find((one) => one.card.seal === card.seal)!);
    const given = [];
    for (const holder of seated) given.push(await confirm(holder, list));
    const forged = { ...given[1]!, signature: given[0]!.signature };
    const refused = await bring(forged);
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('is not signed by the device of seat 2'),
    ]);
    const stray = await bring({ ...given[0]!, list: `sha256:${'0a'.repeat(32)}` });
    expect(await stray.text()).toContain('is about a list that is not here');
    for (const [i, confirmation] of given.entries()) {
      expect(await test.app.get(ListInForce).seats()).toBeUndefined();
      expect((await page()).match(/has not confirmed yet/g)).toHaveLength(3 - i);
      expect((await bring(confirmation)).headers.get('location')).toContain('done=confirmation');
    }
    expect(await test.app.get(ListInForce).seats()).toBeUndefined();
    expect(await page('/rep/council/sheet')).toContain('Confirmed by the devices of all 3 seats');
    await foundInOffice(test, rep);
    const seats = await test.app.get(ListInForce).seats();
    expect(seats).toMatchObject({ number: 1, needed: 2 });
    expect(seats!.seats[2]).toMatchObject({ outside: 'Union of techniciéns' });
    expect(seats!.seats[0]!.words).toHaveLength(8);
    expect(await page()).toContain('2 of these 3 people open the results together.');
  });

  it('takes no second founding once a list is in force', async () => {
    const list = await listOnPage();
    for (const second of [
      { ...list, number: 2 },
      { ...list, number: 2, needed: 3 },
    ]) {
      const answer = await bring(second);
      expect([answer.status, await answer.text()]).toEqual([
        409,
        expect.stringContaining('does not follow list 1, which is in force here'),
      ]);
    }
  });

  it('lets a list follow only with the devices of those before, whoever assembles it', async () => {
    const stranger = await aHolder('Basil Ferrand');
    await bring(stranger.card);
    const ids = idsOnPage(await page());
    await assemble(ids, { needed: '3' });
    const html = await page();
    expect(html).toContain('Signed by 0 of the 2 holders of the list before that it takes.');
    const number = 2;
    const far = await bring({ ...(await proposed()), number: 9999 });
    expect([far.status, await far.text()]).toEqual([
      409,
      expect.stringContaining('Number 9999 is too far ahead'),
    ]);
    expect(await proposed()).toMatchObject({ number });
    // The first list that is named is still the one in force.
    expect(await test.app.get(ListInForce).seats()).toMatchObject({ number: 1 });
  });

  it('prints on the sheet which list is in force, and of another that it is only proposed', async () => {
    const { seats } = (await test.app.get(ListInForce).seats())!;
    // Made elsewhere: none of its cards was brought.
    const strangers = await Promise.all(['Dana Roth', 'Eva Holm', 'Finn Aas'].map(aHolder));
    const before = await listOnPage();
    expect((await bring(await listOf(strangers, 2, { before, number: 7 }))).status).toBe(303);
    const sheet = await page('/rep/council/sheet');
    expect(sheet).toContain('In force here when this was printed: the devices of all 3 seats');
    for (const { words } of seats) expect(sheet).toContain(`>${words.join(' ')}<`);
    const [, other = ''] = /href="([^"]+)">List 7 of/.exec(sheet)!;
    const stranger = await page(other);
    expect(stranger).toMatch(
      /Only proposed, and not in force here .* 0 of 3 seats have confirmed it/,
    );
    expect(stranger).toContain('Signed by 0 of the 2 holders of the list before');
    expect(stranger.match(/<br><span lang="en" translate="no">(\w+ ){7}\w+</g)).toHaveLength(3);
  });

  it('has a rep remove what no list in force rests on, and nothing else', async () => {
    const removable = async () =>
      [...(await page()).matchAll(/action="(\/rep\/council\/files\/[0-9a-f]{64}\/removal)"/g)].map(
        ([, action]) => action!,
      );
    const held = /\/rep\/council\/files\/[0-9a-f]{64}/.exec(await page())![0];
    const refused = await rep.post(`${held}/removal`, {});
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining('rests on this file: it stays here'),
    ]);
    expect(await removable()).toHaveLength(3);
    for (const action of await removable()) {
      expect((await admin.post(action, {})).status).toBe(403);
      const answer = await rep.post(action, {});
      expect(answer.headers.get('location')).toBe('/rep/council?done=removed');
      expect((await rep.post(action, {})).status).toBe(404);
    }
    expect(await removable()).toEqual([]);
    expect(await page('/rep/trail')).toContain('File of the council removed');
    expect(await test.app.get(ListInForce).seats()).toMatchObject({ number: 1 });
  });

  it('sets a row aside that cannot be read, names it, and goes on with the others', async () => {
    const id = 'a1'.repeat(32);
    const row = { id, kind: 'list', words: null, addedOn: '2031-03-04', addedBy: 'a-rep' };
    const office = test.app.get<Database>(OFFICE_DATABASE);
    const list = copyOf(await listOnPage());
    Object.assign(list.seats[0]!, { outside: 'A  union' });
    await office.run((m) => m.insert('council_file', { ...row, content: JSON.stringify(list) }));
    for (const html of [await page(), await page('/admin/council', admin)]) {
      expect(html).toContain(
        '“list-a1a1a1a1.json”, added on 4 March 2031 by a-rep, cannot be read',
      );
    }
    expect(await test.app.get(ListInForce).seats()).toMatchObject({ number: 1 });
    expect((await rep.get('/rep/council/sheet')).status).toBe(200);
    expect((await bring((await aHolder('Cora Lind')).card)).status).toBe(303);
    expect((await rep.post(`/rep/council/files/${id}/removal`, {})).status).toBe(303);
    expect(await page()).not.toContain('list-a1a1a1a1');
  });

  it('sets a confirmation aside whose signature does not hold, whoever wrote it there', async () => {
    const office = test.app.get<Database>(OFFICE_DATABASE);
    const rows = await office.run((m) => m.findBy('council_file', { kind: 'confirmation' }));
    const [row, other] = rows as unknown as { id: string; content: string }[];
    const { signature } = JSON.parse(other!.content) as { signature: string };
    const content = canonicalJson({ ...(JSON.parse(row!.content) as object), signature });
    const id = createHash('sha256').update(content).digest('hex');
    await office.run((m) => m.insert('council_file', { ...row, id, content }));
    const html = await page();
    expect(html).toContain(`“confirmation-${id.slice(0, 8)}.json”`);
    expect(html).toContain('is not signed by the seat that it names');
    expect(await test.app.get(ListInForce).seats()).toMatchObject({ number: 1 });
    expect((await rep.post(`/rep/council/files/${id}/removal`, {})).status).toBe(303);
    // A true one that is altered where it lies counts for nothing, until the file as it was made comes again.
    await office.run((m) => m.update('council_file', { id: row!.id }, { content: '{}' }));
    expect(await test.app.get(ListInForce).seats()).toBeUndefined();
    expect((await bring(row!.content)).status).toBe(303);
    expect(await test.app.get(ListInForce).seats()).toMatchObject({ number: 1 });
    expect(await page()).not.toContain('counts for nothing here');
  });

  it('seals a new survey by invitation to the list in force, unless the settings say otherwise', async () => {
    const path = await completeQuestionnaire(admin, 'roster');
    expect(await page(`${path}/surveys/new`, admin)).toMatch(/value="table"[^>]* checked/);
    const invited = { ...settingsForm, mode: 'two-phases' } as const;
    const schedule = async (slug: string, opening: string) => {
      const survey = followPath(await admin.post(`${path}/surveys`, { ...invited, slug, opening }));
      const answer = await admin.post(`${survey}/steps`, { step: 'scheduled' });
      return { survey, answer };
    };
    const { survey, answer } = await schedule('on-table', 'table');
    followPath(answer);
    const { definition } = await test.app.get(SurveyDirectory).get(survey.split('/').at(-1)!);
    expect(isOpenedOnTable(definition)).toBe(true);
    expect(canonicalJson(definition.holders)).toBe(
      canonicalJson(await test.app.get(ListInForce).seats()),
    );
    expect(definition.keys).not.toHaveProperty('council');
    expect(definition.keys).not.toHaveProperty('intake');
    expect(definition.keys!.receipts).toBeDefined();
    // The weaker way is a choice that the definition says; here no rep has a passphrase for it.
    const { answer: onServer } = await schedule('on-server', 'server');
    expect(await onServer.text()).toContain(
      'At least two representatives must set their opening passphrase',
    );
  });

  it('lets an admin see the state and do none of it', async () => {
    const html = await page('/admin/council', admin);
    expect(html).toContain('Only representatives bring files here');
    expect(html).toContain('Imane Delorme');
    expect(html).not.toMatch(/<form[^>]*council/);
    expect(html).not.toContain('/rep/council');
    const [id] = idsOnPage(await page());
    for (const path of ['', `/files/${id}`]) {
      expect((await admin.get(`/rep/council${path}`)).status).toBe(403);
    }
    expect((await bring(people[0]!.card, admin)).status).toBe(403);
    const post = await admin.post('/rep/council/lists', { cards: [id!], needed: '2' });
    expect(post.status).toBe(403);
    expect(await post.text()).toMatch(/<h1[^>]*>[^<]+/);
    expect((await rep.get('/admin/council')).status).toBe(403);
    expect((await fetch(`${test.url}/rep/council`, { redirect: 'manual' })).status).toBe(303);
  });
});

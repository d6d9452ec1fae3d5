import { describe, expect, it } from '@jest/globals';
import { AccountService, PasswordResets } from '../../src/accounts/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { TrailReader } from '../../src/trail/index.js';
import { addAppFactor } from '../support/app-factor.js';
import { signsFile } from '../support/council-in-office.js';
import { DecisionsDesk, refused, TODAY } from '../support/decisions-desk.js';
import { textOf } from '../support/form-in-page.js';
import { ENGINES, openSession, signIn } from '../support/testing-app.js';

describe.each(ENGINES)('what two holders decide, on %s', (engine) => {
  const desk = new DecisionsDesk(engine);
  const { aSurvey, bring, decided, proposed, surveyOf } = desk;

  it('is done with the second of their signatures, one brought after the other', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'last-day-later', { closesOn: '2031-04-07' });
    const shown = textOf(await (await desk.rep.get(`/rep/surveys/${id}`)).text());
    expect(shown).toContain(
      'of two of these people have signed it: Ada Moreau, Ben Moreau and Cleo Moreau',
    );
    expect((await bring(path, await signsFile(desk.cleo, file))).status).toBe(303);
    expect(textOf(await (await desk.rep.get(path)).text())).toContain(
      'Signed by the device of Cleo Moreau. One more is needed',
    );
    expect((await surveyOf(id)).amendments).toBeNull();
    // Brought by one account at once, twice: done once.
    const second = await signsFile(desk.ada, file);
    const answers = await Promise.all([bring(path, second), bring(path, second)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const { amendments, slug, definitionHash } = await surveyOf(id);
    expect(amendments).toMatchObject([
      {
        kind: 'last-day-later',
        closesOn: '2031-04-07',
        proposed: TODAY,
        previous: definitionHash,
        signatures: [{ seat: 1 }, { seat: 3 }],
      },
    ]);
    const told = (await (await fetch(`${desk.test.url}/api/surveys/${slug}`)).json()) as object;
    expect(told).toMatchObject({ amendments });
    const page = textOf(await (await desk.rep.get(`/rep/surveys/${id}`)).text());
    expect(page).toContain(
      'the devices of Ada Moreau and Cleo Moreau moved the last day from 31 March 2031 to 7 April 2031',
    );
    const { entries } = await desk.test.app.get(TrailReader).whole();
    expect(entries.slice(-3).map(({ kind, details }) => [kind, details])).toEqual([
      ['proposal-made', { act: 'last-day-later' }],
      ['proposal-signed', { act: 'last-day-later', seats: '3' }],
      ['proposal-decided', { act: 'last-day-later', seats: '1, 3' }],
    ]);
  });

  it('takes no account: neither confirms, an admin brings nothing, and a new one is a courier', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const other = await signIn(desk.test, 'rep');
    await refused(await other.post(`${path}/agree`, {}), 409, 'no account confirms it');
    const one = await signsFile(desk.ada, file);
    const both = await signsFile(desk.ben, one);
    expect((await bring(path, both, desk.admin)).status).toBe(403);
    await refused(await bring(path, file), 409, 'no new signature');
    expect((await bring(path, one, await signIn(desk.test, 'rep'))).status).toBe(303);
    // The same device again, and as another seat.
    await refused(await bring(path, one), 409, 'no new signature');
    const { signature } = (JSON.parse(one) as Signed).signatures[0]!;
    const asSecond = JSON.stringify({
      ...(JSON.parse(one) as Signed),
      signatures: [{ seat: 2, signature }],
    });
    await refused(await bring(path, asSecond), 409, 'no new signature');
    expect((await surveyOf(id)).state).toBe('scheduled');
    await desk.rep.post(`${path}/withdraw`, {});
    await refused(await bring(path, both), 409, 'confirmed or withdrawn meanwhile');
  });

  it('is not decided by an account that got a new password, which brings what two have signed', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const [login, password] = ['taken-over', 'chosen by whoever approved'];
    const accounts = desk.test.app.get(AccountService);
    await accounts.create({ login, password: 'a whole sentence', role: 'rep', language: 'en' });
    const resets = desk.test.app.get(PasswordResets);
    const token = await resets.ask(login);
    const known = (await resets.known()).find(({ owner }) => owner.login === login)!;
    const others = (await accounts.list()).filter((one) => one.login !== login);
    const approver = others.find(({ role }) => role === 'rep')!;
    expect(await resets.approve(known.reset.tokenHash, approver.id)).toBe(true);
    expect(await resets.use(token, password)).toBe('used');
    const taken = await openSession(desk.test.url, login, password);
    await refused(await taken.post(`${path}/agree`, {}), 409, 'no account confirms it');
    await refused(await bring(path, file, taken), 409, 'no new signature');
    expect((await bring(path, await signsFile(desk.ada, file), taken)).status).toBe(303);
    await refused(await taken.post(`${path}/agree`, {}), 409, 'no account confirms it');
    expect((await surveyOf(id)).state).toBe('scheduled');
    expect((await bring(path, await signsFile(desk.cleo, file), taken)).status).toBe(303);
    expect((await surveyOf(id)).state).toBe('cancelled');
  });

  it('refuses signatures of another survey, another act, an earlier change, and what was altered', async () => {
    const [id, another] = [await aSurvey(), await aSurvey()];
    const first = await proposed(id, 'last-day-later', { closesOn: '2031-04-07' });
    const elsewhere = await proposed(another, 'last-day-later', { closesOn: '2031-04-07' });
    const both = await signsFile(desk.ben, await signsFile(desk.ada, first.file));
    await refused(
      await bring(elsewhere.path, both),
      409,
      'says something else than what is proposed here',
    );
    const cancel = await proposed(another, 'cancel');
    await refused(
      await bring(cancel.path, both),
      409,
      'says something else than what is proposed here',
    );
    for (const more of [
      { reason: 'Nobody has answered yet, it seems.' },
      { day: '2031-03-11' },
      { act: { kind: 'last-day-later', closesOn: '2031-05-07' } },
    ]) {
      const altered = JSON.stringify({ ...(JSON.parse(both) as Signed), ...more });
      await refused(
        await bring(first.path, altered),
        409,
        'says something else than what is proposed here',
      );
    }
    await refused(await bring(first.path, '{'), 422, 'is not what a holder’s device signed');
    await refused(
      await bring(first.path, '{"schema":"cahier/looked-1"}'),
      422,
      'cahier/decision-1',
    );
    // A change that came first: what was signed before does not hang on it.
    const early = await proposed(id, 'cancel');
    expect((await bring(first.path, both)).status).toBe(303);
    const signed = await signsFile(desk.ben, await signsFile(desk.ada, early.file));
    await refused(await bring(early.path, signed), 409, 'Something else was changed meanwhile');
    await desk.rep.post(`${early.path}/withdraw`, {});
    // And the change before, asked for again, is another one.
    const again = await proposed(id, 'last-day-later', { closesOn: '2031-04-14' });
    await refused(
      await bring(again.path, both),
      409,
      'says something else than what is proposed here',
    );
  });

  it('has to be signed within two weeks', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const both = await signsFile(desk.ben, await signsFile(desk.ada, file));
    await desk.goTo('2031-03-25T12:00:00Z');
    await refused(await bring(path, both), 409, 'had to be signed by 24 March 2031');
    await desk.goTo(`${TODAY}T12:00:00Z`);
    expect((await bring(path, both)).status).toBe(303);
    expect((await surveyOf(id)).state).toBe('cancelled');
  });

  it('keeps the pages of a survey whose proposal was damaged, where it is withdrawn', async () => {
    const id = await aSurvey();
    const { path, file } = await proposed(id, 'cancel');
    const damage = (column: string, value: string) =>
      desk.test.app
        .get<Database>(OFFICE_DATABASE)
        .run((manager) =>
          manager.query(`UPDATE agreement SET ${column} = '${value}' WHERE subject = '${id}'`),
        );
    const pages = [`/rep/surveys/${id}`, path, '/rep'];
    for (const [column, value] of [
      ['content', '{}'],
      ['decision', '{"x":1}'],
      ['kind', 'nonsense'],
    ] as const) {
      await damage(column, value);
      const answers = await Promise.all(pages.map((page) => desk.rep.get(page)));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      for (const answer of answers.slice(0, 2)) {
        const html = await answer.text();
        expect(textOf(html)).toContain('cannot be read');
        expect(html).toContain(`action="${path}/withdraw"`);
        expect(html).not.toContain(`action="${path}/agree"`);
      }
      await refused(await bring(path, await signsFile(desk.ada, file)), 409, 'cannot be read');
    }
    expect((await desk.rep.post(`${path}/withdraw`, {})).status).toBe(303);
    await decided(id, 'cancel');
  });

  it('takes lost second factors off an account, by the council in force', async () => {
    const forgetful = { login: 'forgetful', password: 'a whole sentence' };
    await desk.test.app.get(AccountService).create({ ...forgetful, role: 'rep', language: 'en' });
    const owner = await openSession(desk.test.url, forgetful.login, forgetful.password);
    await addAppFactor(owner, { password: forgetful.password, now: desk.clock.now() });
    const home = '/rep/lost-factors';
    const page = async () => (await desk.rep.get(home)).text();
    const [, propose = ''] =
      /action="(\/rep\/lost-factors\/[0-9a-f]{32})"/.exec(await page()) ?? [];
    expect((await desk.rep.post(propose, {})).status).toBe(303);
    const [, path = ''] = /action="(\/rep\/agreements\/\w+)\/signatures"/.exec(await page()) ?? [];
    const file = await (await desk.rep.get(`${path}/decision.json`)).text();
    expect(JSON.parse(file)).toMatchObject({ survey: null, act: { kind: 'factors-cleared' } });
    await refused(
      await (await signIn(desk.test, 'rep')).post(`${path}/agree`, {}),
      409,
      'no account',
    );
    expect((await bring(path, await signsFile(desk.ada, file))).status).toBe(303);
    await refused(await bring(path, await signsFile(desk.ada, file)), 409, 'no new signature');
    expect((await bring(path, await signsFile(desk.ben, file))).status).toBe(303);
    expect(await page()).not.toContain(propose);
    await refused(
      await bring(path, await signsFile(desk.ben, file)),
      409,
      'confirmed or withdrawn',
    );
  });
});

interface Signed {
  readonly signatures: readonly { readonly seat: number; readonly signature: string }[];
}

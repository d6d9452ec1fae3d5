import { beforeAll, describe, expect, it } from '@jest/globals';
import { TrailReader } from '../../src/trail/index.js';
import { signsFile } from '../support/council-in-office.js';
import { DecisionsDesk, refused } from '../support/decisions-desk.js';
import { textOf } from '../support/form-in-page.js';
import { ENGINES } from '../support/testing-app.js';

const MAIL = {
  CAHIER_SMTP_URL: 'smtp://127.0.0.1:9',
  CAHIER_MAIL_FROM: 'council@orvalmont.example',
  CAHIER_PUBLIC_URL: 'https://cahier.orvalmont.example',
};
/** After the days on which these lists are sent in and taken back. */
const LATER = { opensOn: '2031-05-10', closesOn: '2031-06-30' };

describe.each(ENGINES)('taking a list of addresses back, on %s', (engine) => {
  const desk = new DecisionsDesk(engine, MAIL);
  let path: string;
  let id: string;
  beforeAll(async () => {
    id = await desk.aSurvey(LATER);
    path = `/admin/surveys/${id}/invitations`;
  });

  const staff = (from: number) =>
    Array.from({ length: 12 }, (_, i) => `person-${from + i}@orvane.example`).join('\n');
  const shown = async () => textOf(await (await desk.admin.get(path)).text());
  /** Sent in today; its short name. */
  async function sent(name: string, from: number): Promise<string> {
    const answer = await desk.admin.post(`${path}/mail`, { addresses: staff(from), name });
    const page = await answer.text();
    return new RegExp(`name="list" value="([0-9a-f]+)">\\s*<p><strong>${name}`).exec(page)![1]!;
  }
  const alone = (list: string) => desk.admin.post(`${path}/void`, { list, confirm: 'yes' });
  async function bring(list: string, decision: string): Promise<Response> {
    const body = new FormData();
    for (const [field, value] of [
      ['_csrf', desk.admin.csrf],
      ['list', list],
      ['confirm', 'yes'],
    ] as const) {
      body.set(field, value);
    }
    body.append('decision', new Blob([decision]), 'signed.json');
    const headers = { cookie: desk.admin.cookie };
    return fetch(`${desk.test.url}${path}/void`, { method: 'POST', body, headers });
  }
  const toSign = (list: string) => desk.admin.get(`${path}/lists/${list}/decision.json`);

  it('is an administrator’s alone on the day on which it was sent in, and takes two holders later', async () => {
    const mistake = await sent('the wrong file', 0);
    expect((await toSign(mistake)).status).toBe(404);
    expect(await (await alone(mistake)).text()).toContain('The list is taken back');
    const list = await sent('the other site', 100);
    await desk.goTo('2031-03-11T12:00:00Z');
    expect(await shown()).toContain(
      'The devices of two of these people have to sign that this list is taken back: Ada Moreau, Ben Moreau and Cleo Moreau',
    );
    await refused(await alone(list), 422, 'take the file, have two of them sign it');
    const file = await (await toSign(list)).text();
    expect(JSON.parse(file)).toMatchObject({
      survey: { definition: (await desk.surveyOf(id)).definitionHash },
      act: { kind: 'list-taken-back', addresses: list, people: 12 },
    });
    const one = await signsFile(desk.ben, file);
    await refused(await bring(list, file), 422, 'has not the signatures of two holders');
    await refused(await bring(list, one), 422, 'has not the signatures of two holders');
    const { signatures } = JSON.parse(one) as Signed;
    const bens = { seat: 1, signature: signatures[0]!.signature };
    const forged = { ...(JSON.parse(one) as Signed), signatures: [...signatures, bens] };
    await refused(await bring(list, JSON.stringify(forged)), 422, 'has not the signatures of two');
    const both = await signsFile(desk.ada, one);
    expect(await (await bring(list, both)).text()).toContain('The list is taken back');
    await refused(await bring(list, both), 422, 'does not wait any more');
    expect(await shown()).not.toContain('the other site');
    const { entries } = await desk.test.app.get(TrailReader).whole();
    const voided = entries.filter(({ kind }) => kind === 'list-voided');
    expect(voided.map(({ details }) => details)).toEqual([undefined, { seats: '1, 2' }]);
    const done = entries.filter(({ details }) => details?.['act'] === 'list-voided');
    expect(done.map(({ kind }) => kind)).toEqual(['invitations-done', 'invitations-done']);
  });

  it('takes no file of another list, of another survey, altered, or older than two weeks', async () => {
    const [list, other] = [await sent('first', 200), await sent('second', 300)];
    await desk.goTo('2031-03-12T12:00:00Z');
    const both = await signsFile(
      desk.cleo,
      await signsFile(desk.ada, await (await toSign(list)).text()),
    );
    await refused(await bring(other, both), 422, 'not the decision about this list');
    for (const more of [
      { act: { ...(JSON.parse(both) as Signed).act, people: 11 } },
      { reason: 'No.' },
    ]) {
      const altered = JSON.stringify({ ...(JSON.parse(both) as Signed), ...more });
      await refused(await bring(list, altered), 422, 'not the decision about this list');
    }
    for (const other of ['{', '.'.repeat(20_000)]) {
      await refused(await bring(list, other), 422, 'not the decision about this list');
    }
    const redated = JSON.stringify({ ...(JSON.parse(both) as Signed), day: '2031-03-11' });
    await refused(await bring(list, redated), 422, 'has not the signatures of two holders');
    await desk.goTo('2031-03-27T12:00:00Z');
    await refused(await bring(list, both), 422, 'within two weeks');
    await desk.goTo('2031-03-26T12:00:00Z');
    expect(await (await bring(list, both)).text()).toContain('The list is taken back');
  });

  it('is nobody’s once ballots can be drawn', async () => {
    const list = await sent('too late', 400);
    await desk.goTo('2031-03-28T12:00:00Z');
    const both = await signsFile(
      desk.ben,
      await signsFile(desk.ada, await (await toSign(list)).text()),
    );
    await desk.admin.post(`${path}/drawing`, { phase: 'early', book: '' });
    await refused(await bring(list, both), 422, 'can no longer be taken back');
    expect((await toSign(list)).status).toBe(404);
  });
});

interface Signed {
  readonly act: object;
  readonly signatures: readonly { readonly seat: number; readonly signature: string }[];
}

import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { newDevice } from '../../../src/holders/index.js';
import { foundInOffice } from '../../support/council-in-office.js';
import { refused } from '../../support/decisions-desk.js';
import { confirm } from '../../support/founded-council.js';
import { idsOnPage, type RosterDesk } from '../../support/council-files/roster-desk.js';

/** From nothing to a first list in force. */
export function comesAbout(desk: RosterDesk): void {
  it('says how a first list comes about, and that surveys are opened the weaker way until then', async () => {
    const html = await desk.page();
    expect(html).toContain('No list of holders is in force yet.');
    expect(html).toContain('It takes three holders.');
    expect(await desk.inForce()).toBeUndefined();
  });

  it('hands out the holders’ page as a file, and shows its digest', async () => {
    const answer = await desk.rep.get('/rep/council/council.html');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="council.html"');
    const body = Buffer.from(await answer.arrayBuffer());
    expect(body.length).toBeLessThan(900_000);
    expect(await desk.page()).toContain(createHash('sha256').update(body).digest('hex'));
  });

  it('refuses a file that is none of the council, with what it is and what to bring', async () => {
    const { device } = await newDevice('Imane Delorme', 'six words that are none of any');
    const { card } = desk.people[0]!;
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
      await refused(await desk.bring(file), 422, sentence);
    }
    expect(idsOnPage(await desk.page())).toEqual([]);
  });

  it('takes cards, shows the eight words of each, and assembles a list of three', async () => {
    for (const { card } of desk.people) {
      expect((await desk.bring(card)).headers.get('location')).toBe('/rep/council?done=card');
      // The same one again is the same one.
      expect((await desk.bring(card)).status).toBe(303);
    }
    const html = await desk.page();
    const ids = idsOnPage(html);
    expect(ids).toHaveLength(3);
    expect(html.match(/class="code" lang="en">(\w+ ){7}\w+</g)).toHaveLength(3);
    const few = await desk.assemble(ids.slice(1));
    await refused(few, 422, 'Tick at least 3 cards');
    const alone = await desk.assemble(ids, { needed: '3', [`outside.${ids[0]}`]: 'x'.repeat(81) });
    await refused(alone, 422, 'in at most 80 characters');
    // What a device would refuse is refused here, at its field; what can be put right is.
    for (const outside of ['Gewerk\u00adschaft', 'Union\u0007', 'Union \u202e of']) {
      const unseen = await desk.assemble(ids, { [`outside.${ids[1]}`]: outside });
      expect([unseen.status, await unseen.text()]).toEqual([
        422,
        expect.stringContaining(`href="#outside-${ids[1]}"`),
      ]);
    }
    const typed = ' Union\u00a0 of\r\ntechnicie\u0301ns  ';
    const made = await desk.assemble(ids, { [`outside.${ids[2]}`]: typed });
    expect(made.headers.get('location')).toBe('/rep/council?done=assembled');
    expect(await desk.page()).toContain('not of the council: Union of techniciéns');
    const list = await desk.listOnPage();
    expect(list).toMatchObject({ number: 1, before: null, needed: 2 });
    expect(list.seats.map(({ outside }) => outside)).toEqual([
      undefined,
      undefined,
      'Union of techniciéns',
    ]);
  });

  it('has a first list in force once each device has confirmed it and two reps have founded the council, and names who is missing until then', async () => {
    const list = await desk.listOnPage();
    const seated = list.seats.map(({ card }) =>
      desk.people.find((one) => one.card.seal === card.seal)!,
    );
    const given = [];
    for (const holder of seated) given.push(await confirm(holder, list));
    const forged = { ...given[1]!, signature: given[0]!.signature };
    await refused(await desk.bring(forged), 422, 'is not signed by the device of seat 2');
    const stray = await desk.bring({ ...given[0]!, list: `sha256:${'0a'.repeat(32)}` });
    expect(await stray.text()).toContain('is about a list that is not here');
    for (const [i, confirmation] of given.entries()) {
      expect(await desk.inForce()).toBeUndefined();
      expect((await desk.page()).match(/has not confirmed yet/g)).toHaveLength(3 - i);
      expect((await desk.bring(confirmation)).headers.get('location')).toContain(
        'done=confirmation',
      );
    }
    expect(await desk.inForce()).toBeUndefined();
    expect(await desk.page('/rep/council/sheet')).toContain(
      'Confirmed by the devices of all 3 seats',
    );
    await foundInOffice(desk.test, desk.rep);
    const seats = await desk.inForce();
    expect(seats).toMatchObject({ number: 1, needed: 2 });
    expect(seats!.seats[2]).toMatchObject({ outside: 'Union of techniciéns' });
    expect(seats!.seats[0]!.words).toHaveLength(8);
    expect(await desk.page()).toContain('2 of these 3 people open the results together.');
  });
}

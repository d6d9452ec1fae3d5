import { expect, it } from '@jest/globals';
import { refused } from '../../support/decisions-desk.js';
import { aHolder, listOf } from '../../support/founded-council.js';
import { idsOnPage, type RosterDesk } from '../../support/council-files/roster-desk.js';

/** What may come after a list in force. */
export function isFollowed(desk: RosterDesk): void {
  it('takes no second founding once a list is in force', async () => {
    const list = await desk.listOnPage();
    for (const second of [
      { ...list, number: 2 },
      { ...list, number: 2, needed: 3 },
    ]) {
      const answer = await desk.bring(second);
      await refused(answer, 409, 'does not follow list 1, which is in force here');
    }
  });

  it('lets a list follow only with the devices of those before, whoever assembles it', async () => {
    const stranger = await aHolder('Basil Ferrand');
    await desk.bring(stranger.card);
    const ids = idsOnPage(await desk.page());
    await desk.assemble(ids, { needed: '3' });
    const html = await desk.page();
    expect(html).toContain('Signed by 0 of the 2 holders of the list before that it takes.');
    const number = 2;
    const far = await desk.bring({ ...(await desk.proposed()), number: 9999 });
    await refused(far, 409, 'Number 9999 is too far ahead');
    expect(await desk.proposed()).toMatchObject({ number });
    // The first list that is named is still the one in force.
    expect(await desk.inForce()).toMatchObject({ number: 1 });
  });

  it('prints on the sheet which list is in force, and of another that it is only proposed', async () => {
    const { seats } = (await desk.inForce())!;
    // Made elsewhere: none of its cards was brought.
    const strangers = await Promise.all(['Dana Roth', 'Eva Holm', 'Finn Aas'].map(aHolder));
    const before = await desk.listOnPage();
    expect((await desk.bring(await listOf(strangers, 2, { before, number: 7 }))).status).toBe(303);
    const sheet = await desk.page('/rep/council/sheet');
    expect(sheet).toContain('In force here when this was printed: the devices of all 3 seats');
    for (const { words } of seats) expect(sheet).toContain(`>${words.join(' ')}<`);
    const [, other = ''] = /href="([^"]+)">List 7 of/.exec(sheet)!;
    const stranger = await desk.page(other);
    expect(stranger).toMatch(
      /Only proposed, and not in force here .* 0 of 3 seats have confirmed it/,
    );
    expect(stranger).toContain('Signed by 0 of the 2 holders of the list before');
    expect(stranger.match(/<br><span lang="en" translate="no">(\w+ ){7}\w+</g)).toHaveLength(3);
  });
}

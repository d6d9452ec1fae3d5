import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { canonicalJson } from '../../../src/common/index.js';
import { type Database, OFFICE_DATABASE } from '../../../src/database/index.js';
import { refused } from '../../support/decisions-desk.js';
import { aHolder, copyOf } from '../../support/founded-council.js';
import type { RosterDesk } from '../../support/council-files/roster-desk.js';

/** What is taken away, and what is altered where it lies. */
export function keepsFiles(desk: RosterDesk): void {
  it('has a rep remove what no list in force rests on, and nothing else', async () => {
    const removable = async () =>
      [
        ...(await desk.page()).matchAll(/action="(\/rep\/council\/files\/[0-9a-f]{64}\/removal)"/g),
      ].map(([, action]) => action!);
    const held = /\/rep\/council\/files\/[0-9a-f]{64}/.exec(await desk.page())![0];
    await refused(
      await desk.rep.post(`${held}/removal`, {}),
      409,
      'rests on this file: it stays here',
    );
    expect(await removable()).toHaveLength(3);
    for (const action of await removable()) {
      expect((await desk.admin.post(action, {})).status).toBe(403);
      const answer = await desk.rep.post(action, {});
      expect(answer.headers.get('location')).toBe('/rep/council?done=removed');
      expect((await desk.rep.post(action, {})).status).toBe(404);
    }
    expect(await removable()).toEqual([]);
    expect(await desk.page('/rep/trail')).toContain('File of the council removed');
    expect(await desk.inForce()).toMatchObject({ number: 1 });
  });

  it('sets a row aside that cannot be read, names it, and goes on with the others', async () => {
    const id = 'a1'.repeat(32);
    const row = { id, kind: 'list', words: null, addedOn: '2031-03-04', addedBy: 'a-rep' };
    const office = desk.test.app.get<Database>(OFFICE_DATABASE);
    const list = copyOf(await desk.listOnPage());
    Object.assign(list.seats[0]!, { outside: 'A  union' });
    await office.run((m) => m.insert('council_file', { ...row, content: JSON.stringify(list) }));
    for (const html of [await desk.page(), await desk.page('/admin/council', desk.admin)]) {
      expect(html).toContain(
        '“list-a1a1a1a1.json”, added on 4 March 2031 by a-rep, cannot be read',
      );
    }
    expect(await desk.inForce()).toMatchObject({ number: 1 });
    expect((await desk.rep.get('/rep/council/sheet')).status).toBe(200);
    expect((await desk.bring((await aHolder('Cora Lind')).card)).status).toBe(303);
    expect((await desk.rep.post(`/rep/council/files/${id}/removal`, {})).status).toBe(303);
    expect(await desk.page()).not.toContain('list-a1a1a1a1');
  });

  it('sets a confirmation aside whose signature does not hold, whoever wrote it there', async () => {
    const office = desk.test.app.get<Database>(OFFICE_DATABASE);
    const rows = await office.run((m) => m.findBy('council_file', { kind: 'confirmation' }));
    const [row, other] = rows as unknown as { id: string; content: string }[];
    const { signature } = JSON.parse(other!.content) as { signature: string };
    const content = canonicalJson({ ...(JSON.parse(row!.content) as object), signature });
    const id = createHash('sha256').update(content).digest('hex');
    await office.run((m) => m.insert('council_file', { ...row, id, content }));
    const html = await desk.page();
    expect(html).toContain(`“confirmation-${id.slice(0, 8)}.json”`);
    expect(html).toContain('is not signed by the seat that it names');
    expect(await desk.inForce()).toMatchObject({ number: 1 });
    expect((await desk.rep.post(`/rep/council/files/${id}/removal`, {})).status).toBe(303);
    // A true one that is altered where it lies counts for nothing, until the file as it was made comes again.
    await office.run((m) => m.update('council_file', { id: row!.id }, { content: '{}' }));
    expect(await desk.inForce()).toBeUndefined();
    expect((await desk.bring(row!.content)).status).toBe(303);
    expect(await desk.inForce()).toMatchObject({ number: 1 });
    expect(await desk.page()).not.toContain('counts for nothing here');
  });
}

import { writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { dayAfter } from '../../../src/common/index.js';
import { followPath } from '../../support/admin-forms.js';
import { peopleAnswer } from '../../support/council-files/people-answer.js';
import { LAST_DAY, type TableDesk } from '../../support/council-files/table-desk.js';
import { refused } from '../../support/decisions-desk.js';

export function isCountedAgain(desk: TableDesk): void {
  it('is counted again by others from the same packages, with the same release', async () => {
    const values = [
      '--package',
      desk.at('holder.box'),
      '--to',
      '3',
      '--out',
      desk.at('again.json'),
    ];
    await desk.council('values', ...desk.device('ada'), ...values, '--compared');
    const made = [
      '--release',
      desk.at('recount.json'),
      '--minutes',
      desk.at('recount.minutes.json'),
    ];
    const files = ['--package', desk.at('opener.box'), '--list', desk.at('list.json')];
    const given = ['--values', desk.at('again.json'), '--compared'];
    const compared = ['--recount', desk.at('signed.json')];
    const again = await desk.council(
      'open',
      ...desk.device('cleo'),
      ...files,
      ...given,
      ...made,
      ...compared,
    );
    expect(desk.read('recount.json')).toBe(desk.read('release.json'));
    expect(again).toMatchObject({ seats: [1, 3], differs: [] });
  });
}

export function isDestroyed(desk: TableDesk): void {
  it('says after the destruction what each holder destroys, and who has said that they did', async () => {
    const page = () => desk.page(`/rep/surveys/${desk.id}`);
    followPath(await desk.rep.post(`/rep/surveys/${desk.id}/purge`, {}));
    expect((await desk.survey()).purgedOn).toBeNull();
    expect(await page()).not.toContain('destroys now');
    const early = await desk.rep.get(desk.table('/ended.json'));
    await refused(early, 409, 'is not destroyed yet');
    await desk.decideByTwo();
    expect(await page()).toContain('0 of 3 people say that they have destroyed');
    const [, file = ''] = /href="([^"]+\/table\/ended\.json)"/.exec(await page())!;
    await desk.save(file, 'over.json');
    for (const name of ['ada', 'cleo'] as const) {
      const out = ['--ended', desk.at('over.json'), '--done', '--out', desk.at(`${name}.gone`)];
      await desk.council('destroyed', ...desk.device(name), ...out);
      await desk.bringToCouncil(`${name}.gone`);
    }
    const forged = { ...(desk.json('ada.gone') as object), seat: 2 };
    writeFileSync(desk.at('forged.gone'), JSON.stringify(forged));
    const answer = await desk.bring('/rep/council/files', { file: 'forged.gone' });
    await refused(answer, 422, 'is not signed by a seat of this list');
    const said = (await page()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(said).toContain('2 of 3 people say that they have destroyed what they had.');
    expect(said).toContain('ada Moreau : has said so ben Moreau : has not said so');
    expect(said).toContain('Not said yet: ben Moreau.');
  });
}

export function asksAgain(desk: TableDesk): void {
  it('asks again, and its second release is protected against the first, of which the package holds the latest', async () => {
    const { definitionHash } = await desk.survey();
    const { hash } = await desk.latest();
    const day = dayAfter(LAST_DAY, 1);
    const wave = { opensOn: day, closesOn: day, slug: 'again', previousWave: definitionHash! };
    await desk.schedule(wave);
    await peopleAnswer(desk);
    await desk.close(dayAfter(day, 1));
    for (const file of ['holder.box', 'opener.box']) await desk.save(desk.table(`/${file}`), file);
    const minutes = await desk.openByTwo();
    expect(minutes).toMatchObject({ rows: 14, counted: 12, tests: 1, refused: 1 });
    // Named, though nobody kept them: whoever opens again has the same.
    expect(minutes['comments']).toMatch(/^sha256:[0-9a-f]{64}$/);
    await desk.publish();
    const { content } = await desk.latest();
    expect(content.prior).toContain(hash);
    const page = await desk.page(desk.table('/comments'));
    expect(page).not.toContain('left no comments');
  });
}

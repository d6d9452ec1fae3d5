import { writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../../src/database/index.js';
import { ReleaseStore, Verbatim } from '../../../src/releases/index.js';
import type { TableDesk } from '../../support/council-files/table-desk.js';
import { refused } from '../../support/decisions-desk.js';

/** Of what was opened. */
export function quotesComments(desk: TableDesk): void {
  it('quotes what two of those who took part chose, and never gets the other comments', async () => {
    const moved = await desk.rep.get(`/rep/surveys/${desk.id}/verbatims`);
    expect(moved.headers.get('location')).toBe(desk.table('/comments'));
    const page = await desk.page(desk.table('/comments'));
    expect(page).toMatch(/ada Moreau[^]*ben Moreau/);
    expect(page).not.toContain('cleo Moreau');
    const minutes = ['--minutes', desk.at('signed.json'), '--release', desk.at('release.json')];
    const files = ['--comments', desk.at('comments.json'), ...minutes];
    await desk.council(
      'comments',
      ...desk.device('ada'),
      ...files,
      '--out',
      desk.at('review.json'),
    );
    const review = desk.json('review.json') as { readonly text: string }[];
    expect(review).toHaveLength(12);
    const quoted = 'A quiet hour, said […].';
    const reviewed = review.map((one, i) => ({
      ...one,
      theme: 'section1',
      ...(i === 0 ? { text: quoted, quote: true } : {}),
    }));
    writeFileSync(desk.at('reviewed.json'), JSON.stringify(reviewed));
    const decided = [
      '--review',
      desk.at('reviewed.json'),
      '--compared',
      '--out',
      desk.at('choice.json'),
    ];
    await desk.council('choose', ...desk.device('ada'), ...files, ...decided);
    const agreed = [
      '--choice',
      desk.at('choice.json'),
      '--compared',
      '--out',
      desk.at('both.json'),
    ];
    await desk.council('agree', ...desk.device('ben'), ...files, ...agreed);
    const seen = ['--choice', desk.at('choice.json'), '--compared', '--out', desk.at('seen.json')];
    const output = await desk.cahier('agree', ...desk.device('ben'), ...files, ...seen);
    expect(output).toContain('Filed under section1: 12.');
    expect(output).toContain('Under section1. Written: ');
    const both = desk.json('both.json') as { readonly chosen: object[] };
    const [first] = both.chosen as { readonly text: string | null }[];
    const altered = {
      ...both,
      chosen: [{ ...first, text: 'As ordered.' }, ...both.chosen.slice(1)],
    };
    writeFileSync(desk.at('altered.json'), JSON.stringify(altered));
    for (const [file, status, sentence] of [
      ['choice.json', 409, '1 signature holds'],
      ['altered.json', 409, '0 signatures hold'],
      ['release.json', 422, 'is not a file of the kind cahier/choice-1'],
      ['comments.json', 422, 'is not a file of the kind cahier/choice-1'],
    ] as const) {
      const answer = await desk.bring(desk.table('/comments'), { choice: file });
      await refused(answer, status, sentence);
    }
    expect(
      (await desk.bring(desk.table('/comments'), { choice: 'both.json' }, desk.admin)).status,
    ).toBe(403);
    const store = desk.test.app.get(ReleaseStore);
    expect((await store.editions(desk.id)).length).toBe(1);
    // Brought twice at once, it is published once.
    const twice = [1, 2].map(() => desk.bring(desk.table('/comments'), { choice: 'both.json' }));
    const statuses = (await Promise.all(twice)).map(({ status }) => status);
    expect([...statuses].sort()).toEqual([303, 409]);
    expect((await store.editions(desk.id)).length).toBe(2);
    const { content } = (await store.latest(desk.id))!;
    expect(content).toMatchObject({
      verbatims: [{ question: 'wish', theme: 'section1', text: quoted }],
      review: { devices: 2 },
    });
    const again = await desk.bring(desk.table('/comments'), { choice: 'both.json' });
    await refused(again, 409, 'comes after another release');
    const report = await desk.page(`/rep/surveys/${desk.id}`);
    expect(report).not.toContain('Ines Moreau');
    const pool = await desk.test.app
      .get<Database>(OFFICE_DATABASE)
      .run((one) => one.count(Verbatim));
    expect(pool).toBe(0);
  });
}

import { writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { dayAfter } from '../../../src/common/index.js';
import { verifyBulletin } from '../../../src/credentials/verify-bulletin.js';
import { type Database, RESPONSES_DATABASE } from '../../../src/database/index.js';
import { TrailReader } from '../../../src/trail/index.js';
import { runHere } from '../../cli/run-here.js';
import { completeQuestionnaire, followPath } from '../../support/admin-forms.js';
import { DAY, LAST_DAY, NAMES, type TableDesk } from '../../support/council-files/table-desk.js';
import { PEOPLE, peopleAnswer } from '../../support/council-files/people-answer.js';
import { foundInOffice } from '../../support/council-in-office.js';
import { refused } from '../../support/decisions-desk.js';
import { said } from '../../support/said.js';

/** From three devices to results that a second account has confirmed. */
export function isFoundedAndOpened(desk: TableDesk): void {
  it('founds itself by files of three devices', async () => {
    for (const name of NAMES) {
      await desk.makeCard(name);
      await desk.bringToCouncil(`${name}.card.json`);
    }
    const cards = NAMES.map((name) => desk.at(`${name}.card.json`));
    await desk.council('list', '--card', ...cards, '--needed', '2', '--out', desk.at('list.json'));
    await desk.bringToCouncil('list.json');
    for (const name of NAMES) {
      await desk.confirm(name);
      await desk.bringToCouncil(`${name}.confirm.json`);
    }
    await foundInOffice(desk.test, desk.rep);
    const page = await desk.page('/rep/council');
    expect(page).toContain('2 of these 3 people open the results together.');
    const sheet = await desk.page('/rep/council/sheet');
    expect(sheet).toMatch(/>1\. ada Moreau<br>[^]*>2\. ben Moreau<br>[^]*>3\. cleo Moreau<br>/);
    const [, hash = ''] = /<span class="code">([0-9a-f]{64})/.exec(page)!;
    expect(sheet).toContain(`>${hash}<`);
    expect(sheet).toContain(`begins with ${hash.slice(0, 8)}, ends with ${hash.slice(-8)}.`);
    expect(sheet).not.toContain(desk.read('ada.words').trim());
  });

  it('has a survey sealed to these three, which each device looks over', async () => {
    desk.questionnaire = await completeQuestionnaire(desk.admin, 'table');
    const wish = {
      code: 'wish',
      'title.en': 'What would help?',
      'help.en': '',
      maxLength: '200',
    };
    followPath(
      await desk.admin.post(`${desk.questionnaire}/questions?section=section1&kind=text`, wish),
    );
    await desk.schedule({ opensOn: DAY, closesOn: LAST_DAY, slug: 'on-table', tests: '3' });
    for (const name of ['ada', 'ben']) await desk.bringToCouncil(`${name}.looked.json`);
    const over = await desk.page(desk.table());
    expect(over).toContain('<strong>Looked over by 2 of 3.</strong> ada Moreau and ben Moreau');
    expect((await desk.survey()).definition.holders).toMatchObject({ needed: 2, number: 1 });
    expect((await desk.survey()).definition.tests).toBe(3);
    const tests = await desk.page(desk.table());
    expect(tests).toContain('The holders cast 3 test ballots');
    expect(tests).toContain('what 10 people of 100 sent meets a test ballot in 19 of 100 cases');
    expect(tests).toContain('Reckoned with 2 of 3');
  });

  it('is answered by people with ballots, in rows that their phones seal', async () => {
    await peopleAnswer(desk);
    expect(desk.receipts).toHaveLength(PEOPLE);
  });

  it('gives its package to representatives alone, and from the closing on', async () => {
    const early = await desk.rep.get(desk.table('/opener.box'));
    await refused(early, 409, 'The package is made when the survey closes');
    await desk.close(dayAfter(LAST_DAY, 1));
    const page = await desk.page(desk.table());
    for (const file of ['holder.box', 'opener.box']) {
      expect(page).toContain(`href="${desk.table(`/${file}`)}"`);
      expect((await desk.admin.get(desk.table(`/${file}`))).status).toBe(403);
      const answer = await desk.rep.get(desk.table(`/${file}`));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*\.box"$/);
      writeFileSync(desk.at(file), Buffer.from(await answer.arrayBuffer()));
    }
    const { entries } = await desk.test.app.get(TrailReader).whole();
    const taken = entries.filter(({ kind }) => kind === 'package-taken');
    expect(taken.map(({ details }) => details)).toEqual([{ for: 'holder' }, { for: 'opener' }]);
    const bulletin: unknown = await (
      await fetch(`${desk.test.url}/b/on-table/bulletin.json`)
    ).json();
    const findings = desk.receipts.flatMap((one) => verifyBulletin(bulletin, one).findings);
    expect([desk.receipts.length, findings]).toEqual([PEOPLE, []]);
  });

  it('makes a package that devices refuse in a sentence, where a row was altered in the database', async () => {
    const responses = desk.test.app.get<Database>(RESPONSES_DATABASE);
    const [row] = await responses.run((m) =>
      m.query<{ digest: string; sealed: Buffer }[]>(
        'SELECT digest, sealed FROM sealed_row LIMIT 1',
      ),
    );
    const put = (sealed: Buffer) =>
      responses.run((m) => m.update('sealed_row', { digest: row!.digest }, { sealed }));
    await put(Buffer.of(0));
    await desk.save(desk.table('/holder.box'), 'spoiled.box');
    await put(row!.sealed);
    const values = [
      '--package',
      desk.at('spoiled.box'),
      '--to',
      '2',
      '--out',
      desk.at('spoiled.json'),
    ];
    const { refusal } = await runHere(
      'council',
      'values',
      ...desk.device('ada'),
      ...values,
      '--compared',
    );
    expect(refusal && said(refusal)).toContain('Nothing is given out. Download the package again');
  });

  it('is opened by two of the three, and published when a second account confirms', async () => {
    for (const early of ['/comments', '/minutes']) {
      const answer = await desk.rep.get(desk.table(early));
      await refused(answer, 409, 'bring the release and the minutes first');
    }
    const minutes = await desk.openByTwo('--comments', desk.at('comments.json'));
    expect(minutes).toMatchObject({ rows: 14, counted: 12, tests: 1, copies: 0, refused: 1 });
    expect(minutes).toMatchObject({ tested: { same: 1, different: 0, missing: 0 } });
    const alone = await desk.bring(desk.table(), {
      release: 'release.json',
      minutes: 'minutes.json',
    });
    await refused(alone, 409, 'and the minutes have 1 that hold');
    await desk.publish();
    const { content } = await desk.latest();
    expect(content).toMatchObject({
      participation: { invited: PEOPLE, responses: 12 },
      ballots: { responses: PEOPLE, invalid: 2 },
      tables: [{ question: 'swap', columns: ['Total', 'yes', 'no'], cells: [[12, 7, 5]] }],
    });
    const kept = await desk.page(desk.table('/minutes'));
    expect(kept).toContain('Signed by the devices of ada Moreau and ben Moreau.');
    expect(kept).toContain('The survey names 3 test ballots.');
    expect(kept).toContain('looked for the 1 that it had noted: 1 came out as cast');
    expect(kept).toContain('14 rows: 12 counted, 1 test ballot, 0 copies, 1 refused.');
    expect(kept).toContain(content.hash);
    const page = await desk.page(`/rep/surveys/${desk.id}`);
    expect(page).toContain(`href="${desk.table('/minutes')}"`);
    const results = page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(results).toContain('Together: 12 Answer People Share Yes 7 58% No 5 42%');
  });
}

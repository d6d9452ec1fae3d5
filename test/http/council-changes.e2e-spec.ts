import { describe, expect, it } from '@jest/globals';
import { verifyBulletin, verifyCancelled } from '../../src/credentials/index.js';
import { invite } from '../../src/demo/take-part.js';
import { DrawingStore } from '../../src/eligibility/storage/drawing-store.js';
import { SurveyPlanning } from '../../src/surveys/index.js';
import { handThirdSeat, looksAt, signsFile } from '../support/council-in-office.js';
import { DecisionsDesk, refused } from '../support/decisions-desk.js';
import { textOf } from '../support/form-in-page.js';
import { aHolder } from '../support/founded-council.js';
import { ENGINES } from '../support/testing-app.js';

describe.each(ENGINES)('a survey that two holders decide about, on %s', (engine) => {
  const desk = new DecisionsDesk(engine);
  const { aSurvey, bring, decided, proposeAt, proposed, surveyOf } = desk;

  it('has a last day from the start, before which no administrator closes it', async () => {
    await expect(aSurvey({ closesOn: undefined })).rejects.toMatchObject({
      code: 'survey-not-ready',
    });
    const id = await aSurvey({ mayCloseEarly: true });
    await invite(desk.test.app, id, 14);
    const planning = desk.test.app.get(SurveyPlanning);
    await planning.open(id);
    const { slug } = await surveyOf(id);
    const answer = await desk.admin.post(`/admin/surveys/${id}/close`, { word: slug });
    expect([answer.status, (await surveyOf(id)).state]).toEqual([409, 'open']);
    await expect(planning.close(id, slug)).rejects.toMatchObject({
      code: 'closing-early-takes-two',
    });
  });

  it('closes early and cancels with a bulletin that names who signed, and checks', async () => {
    const id = await aSurvey({ mayCloseEarly: true });
    await invite(desk.test.app, id, 14);
    await desk.test.app.get(SurveyPlanning).open(id);
    await decided(id, 'close-early');
    const { slug, state } = await surveyOf(id);
    expect(state).toBe('closed');
    const published = await (await fetch(`${desk.test.url}/b/${slug}/bulletin.json`)).json();
    const check = verifyBulletin(published);
    expect(check).toMatchObject({ findings: [], signedBy: [['Ada Moreau', 'Ben Moreau']] });
    const other = published as { readonly amendments: readonly object[] };
    const forged = {
      ...other,
      amendments: other.amendments.map((one) => ({ ...one, reason: 'No reason at all.' })),
    };
    expect(verifyBulletin(forged).findings.map(({ code }) => code)).toEqual(['amendments']);
    const gone = await aSurvey();
    await decided(gone, 'cancel');
    const left = await surveyOf(gone);
    const told = await (await fetch(`${desk.test.url}/b/${left.slug}/bulletin.json`)).json();
    expect(verifyCancelled(told)).toMatchObject({
      findings: [],
      signedBy: [['Ada Moreau', 'Ben Moreau']],
    });
  });

  it('leaves it to no administrator to end the drawing of ballots, which would be closing early', async () => {
    const id = await aSurvey();
    await invite(desk.test.app, id, 14);
    await desk.test.app.get(SurveyPlanning).open(id);
    const at = `/admin/surveys/${id}/invitations`;
    const ending = await desk.admin.post(`${at}/drawing`, {
      phase: 'ended',
      book: '',
      sure: 'yes',
    });
    await refused(ending, 422, 'no account stops giving out its ballots');
    const page = await (await desk.admin.get(at)).text();
    expect(page).toContain('value="with-survey" checked');
    expect(page).not.toContain('value="ended"');
    expect(await desk.test.app.get(DrawingStore).get(id)).toMatchObject({ phase: 'with-survey' });
  });

  it('gives a seat to the successor whom the others handed it, whose device signs from then on', async () => {
    const id = await aSurvey();
    const dario = await aHolder('Dario Moreau');
    const changes = `/rep/surveys/${id}/changes`;
    const none = textOf(await (await desk.rep.get(changes)).text());
    expect(none).toContain('Nobody has been handed a seat of this survey');
    const successor = dario.card.sign;
    await refused(
      await proposeAt(id, 'replace-holder', { successor }),
      409,
      'Nobody has been handed',
    );
    await handThirdSeat(desk.test, desk.rep, desk.council, dario);
    expect(await (await desk.rep.get(changes)).text()).toContain('Seat 3: Dario Moreau');
    await decided(id, 'replace-holder', { successor });
    await looksAt(desk.test, id, desk.council, dario);
    const { path, file } = await proposed(id, 'last-day-later', { closesOn: '2031-04-07' });
    await refused(
      await bring(path, await signsFile(desk.cleo, file)),
      409,
      'a seat that was handed over',
    );
    expect((await bring(path, await signsFile(dario, file))).status).toBe(303);
    expect((await bring(path, await signsFile(desk.ben, file))).status).toBe(303);
    const page = textOf(await (await desk.rep.get(`/rep/surveys/${id}`)).text());
    expect(page).toContain('gave the seat of Cleo Moreau to Dario Moreau');
    expect(page).toContain('the devices of Ben Moreau and Dario Moreau moved the last day');
  });
});

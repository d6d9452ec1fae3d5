import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { invite } from '../../src/demo/take-part.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { SurveyClosing, SurveyDirectory, SurveyPlanning } from '../../src/surveys/index.js';
import { TrailReader } from '../../src/trail/index.js';
import { signsFile } from '../support/council-in-office.js';
import { DecisionsDesk, refused, TODAY } from '../support/decisions-desk.js';
import { textOf } from '../support/form-in-page.js';
import { aReportRelease } from '../support/report-release.js';
import { ENGINES, signIn, type TestSession } from '../support/testing-app.js';

describe.each(ENGINES)(
  'the results of a survey that holders open, for everybody, on %s',
  (engine) => {
    const desk = new DecisionsDesk(engine);
    const release = aReportRelease();
    let other: TestSession;
    let id: string;
    let page: string;
    let office: string;
    /** What two have signed, and was brought. */
    let brought: string;

    beforeAll(async () => {
      other = await signIn(desk.test, 'rep');
      id = await desk.aSurvey();
      await invite(desk.test.app, id, 14);
      await desk.test.app.get(SurveyPlanning).open(id);
      await desk.test.app.get(SurveyClosing).close(await desk.surveyOf(id));
      page = `${desk.test.url}/r/${(await desk.surveyOf(id)).slug}`;
      office = `/rep/surveys/${id}/results-page`;
      await desk.test.app.get<Database>(OFFICE_DATABASE).run(async (manager) => {
        await desk.test.app.get(SurveyDirectory).markOpened(manager, id);
        await desk.test.app.get(ReleaseStore).addFirst(manager, id, release);
      });
    });

    const seen = async (by: TestSession, path = office): Promise<string> =>
      (await by.get(path)).text();
    const proposal = async () => {
      expect((await desk.rep.post(office, {})).status).toBe(303);
      const shown = await seen(desk.rep);
      const [, path = 'nothing waits'] =
        /action="(\/rep\/agreements\/\w+)\/signatures"/.exec(shown) ?? [];
      return { path, file: await (await desk.rep.get(`${path}/decision.json`)).text() };
    };
    const visit = (): Promise<Response> => fetch(page, { headers: { 'accept-language': 'en' } });

    it('are shown once the devices of two holders have signed for that release, and by no account', async () => {
      expect(textOf(await seen(desk.rep))).toContain('two holders sign for that release');
      const { path, file } = await proposal();
      expect(JSON.parse(file)).toMatchObject({
        survey: { definition: (await desk.surveyOf(id)).definitionHash },
        act: { kind: 'results-shown', release: release.hash },
        day: TODAY,
      });
      expect(textOf(await seen(other))).not.toContain('/agree"');
      await refused(await other.post(`${path}/agree`, {}), 409, 'no account confirms it');
      expect(await seen(other, `${office}/preview`)).toContain(
        'only once the devices of two holders',
      );
      const one = await signsFile(desk.ada, file);
      expect((await desk.bring(path, one)).status).toBe(303);
      expect((await visit()).status).toBe(404);
      // A signature for another release is none for this.
      const { act, ...rest } = JSON.parse(await signsFile(desk.ben, file)) as Signed;
      const elsewhere = { ...rest, act: { ...act, release: `sha256:${'0'.repeat(64)}` } };
      expect((await desk.bring(path, JSON.stringify(elsewhere))).status).toBe(409);
      expect((await visit()).status).toBe(404);
      brought = await signsFile(desk.ben, one);
      expect((await desk.bring(path, brought)).status).toBe(303);
      const shown = textOf(await (await visit()).text());
      expect(shown).toContain(
        'the devices of two holders of the council’s keys, at least, have signed',
      );
      expect(shown).not.toContain('accounts of two representatives');
      expect(shown).toContain(release.hash);
      const { entries } = await desk.test.app.get(TrailReader).whole();
      expect(entries.at(-1)).toMatchObject({
        kind: 'proposal-decided',
        details: { act: 'show-results', seats: '1, 2' },
      });
    });

    it('are withdrawn by two accounts at once, and shown anew by two devices only', async () => {
      expect((await desk.rep.post(`${office}/withdrawal`, {})).status).toBe(303);
      const [, agree = ''] =
        /action="(\/rep\/agreements\/\w+\/agree)"/.exec(await seen(other)) ?? [];
      expect((await other.post(agree, {})).status).toBe(303);
      expect((await visit()).status).toBe(404);
      const { path, file } = await proposal();
      // Not by what two have signed for the page before, on the same day and for the same release.
      await refused(await desk.bring(path, brought), 409, 'says something else');
      expect((await visit()).status).toBe(404);
      expect((await desk.bring(path, await signsFile(desk.cleo, file))).status).toBe(303);
      expect((await visit()).status).toBe(404);
    });
  },
);

interface Signed {
  readonly act: object;
}

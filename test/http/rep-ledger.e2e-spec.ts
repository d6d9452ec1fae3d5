import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../src/common/index.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { type Database, OFFICE_DATABASE } from '../../src/database/index.js';
import { type ProtectedRelease, publishRelease } from '../../src/disclosure/index.js';
import { definitionHash, type SurveyDefinition } from '../../src/questionnaire/index.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { fieldService } from '../support/ranges/field-service.js';
import { REP_DEFINITION, someResponses } from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

/** Sites with people: of 24 in the north 20 answer, of 60 in the south 20. */
const COUNTED: SurveyDefinition = {
  ...REP_DEFINITION,
  questionnaire: {
    ...REP_DEFINITION.questionnaire,
    profile: REP_DEFINITION.questionnaire.profile.map((site) => ({
      ...site,
      options: [
        { ...site.options[0]!, headcount: 24 },
        { ...site.options[1]!, headcount: 60 },
      ],
    })),
  },
};

interface StoredRelease {
  surveyId: string;
  edition: number;
  hash: string;
  content: string;
}

describe.each(ENGINES)('the record of an opened survey on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
  });
  afterAll(() => test.close());

  const office = (): Database => test.app.get(OFFICE_DATABASE);
  const pageOf = async (id: string) => {
    const answer = await rep.get(`/rep/surveys/${id}`);
    return { status: answer.status, text: await answer.text() };
  };

  /** A survey whose results were opened, without the reps who did it. */
  async function openedSurvey(definition = COUNTED, prior: readonly ProtectedRelease[] = []) {
    const id = randomBytes(16).toString('hex');
    const directory = test.app.get(SurveyDirectory);
    await directory.create({
      id,
      slug: `visits-${id.slice(0, 8)}`,
      questionnaireId: null,
      state: 'closed',
      definition,
      definitionHash: definitionHash(definition),
      invited: 84,
      participation: null,
      participationDay: null,
    });
    const responses = someResponses(40);
    const publication = publishRelease({
      definition,
      responses,
      invited: 84,
      // As of every survey on a server, whose ballots are its own.
      ballots: {
        mode: 'open-link',
        root: randomBytes(32).toString('hex'),
        invited: 84,
        drawn: null,
        responses: responses.length,
        invalid: 0,
      },
      verbatims: [],
      prior,
    });
    if (publication.kind !== 'released') throw new Error('nothing was released');
    const { release } = publication;
    await office().run(async (manager) => {
      await directory.markOpened(manager, id);
      await test.app.get(ReleaseStore).addFirst(manager, id, release);
    });
    return { id, release };
  }

  /** What somebody with access to the database could do. */
  const alter = (id: string, edition: number, change: (content: string) => string) =>
    office().run(async (manager) => {
      const where = { surveyId: id, edition };
      const row = await manager.findOneByOrFail<StoredRelease>('Release', where);
      await manager.update('Release', where, { content: change(row.content) });
    });

  it('lists every edition with its hash, and says that the chain is intact', async () => {
    const { id, release } = await openedSurvey();
    const { cells, published } = release.content.method.proof as Record<string, number>;
    const { text } = await pageOf(id);
    expect(text).toContain('The chain is intact');
    expect(text).toContain(release.hash);
    expect(text).toContain(`${published} of ${cells} (`);
  });

  it('shows an edition of ranges after one of the first schema, on the page and in its files', async () => {
    const { id, release } = await openedSurvey();
    const ranges = fieldService([release.hash]);
    await office().run((manager) =>
      manager.insert('Release', {
        surveyId: id,
        edition: 2,
        hash: ranges.hash,
        content: canonicalJson(ranges.content),
      }),
    );
    const { text } = await pageOf(id);
    expect(text).toContain('The chain is intact');
    for (const { hash } of [release, ranges]) expect(text).toContain(hash);
    expect(text).toContain('Promised to be published by group, in this order: Site and Trade.');
    expect(text).toContain('with no earlier release. Against anybody else');
    expect(text).toMatch(/<th scope="row">Site<\/th>(<td class="number">[^<]+<\/td>){3}/);
    const files = ['report.csv', 'report?lang=fr', 'release.json'].map(async (path) => {
      const answer = await rep.get(`/rep/surveys/${id}/${path}`);
      return [answer.status, await answer.text()] as const;
    });
    const [csv, html, json] = await Promise.all(files);
    expect(csv).toEqual([200, expect.stringContaining(',range,,')]);
    expect(html).toEqual([200, expect.stringMatching(/\d+ à \d+\u202f%/)]);
    expect(json).toEqual([200, canonicalJson(ranges.content)]);
  });

  it('shows a rate by group only where those who did not answer are many as well', async () => {
    // Four of the north did not answer: the release tells nothing by site, and so no rate does.
    const few = await pageOf((await openedSurvey()).id);
    expect(few.text).not.toContain('83%');
    expect(few.text).not.toMatch(/<td class="number">24<\/td>/);
    const north = (headcount: number): SurveyDefinition => {
      const definition = structuredClone(COUNTED);
      Object.assign(definition.questionnaire.profile[0]!.options[0]!, { headcount });
      return definition;
    };
    const many = await pageOf((await openedSurvey(north(44))).id);
    expect(many.text).toMatch(/Nordhaven<\/th><td class="number">44<\/td><td class="number">45%/);
  });

  it('shows the editions of the wave before, to which the first edition is tied', async () => {
    const first = await openedSurvey({ ...COUNTED, council: 'The first wave' });
    const previousWave = definitionHash({ ...COUNTED, council: 'The first wave' });
    const second = await openedSurvey({ ...COUNTED, previousWave }, [first.release]);
    const { text } = await pageOf(second.id);
    expect(second.release.content.prior).toEqual([first.release.hash]);
    expect(text).toContain('Repeats Visits &lt;b&gt;and&lt;/b&gt; roads');
    expect(text).toContain(first.release.hash);
    const report = await (await rep.get(`/rep/surveys/${second.id}/report?lang=en`)).text();
    expect(report).toContain('Beside the survey before');
    expect(report).toContain('is not judged');
    expect(report).not.toContain('Over 3 surveys');
    const third = await openedSurvey(
      { ...COUNTED, previousWave: definitionHash({ ...COUNTED, previousWave }) },
      [first.release, second.release],
    );
    const reportOfThird = async () =>
      (await rep.get(`/rep/surveys/${third.id}/report?lang=en`)).text();
    expect(await reportOfThird()).toContain('Over 3 surveys');
    await alter(first.id, 1, (content) => content.replace('"responses":40', '"responses":41'));
    const alone = await rep.get(`/rep/surveys/${second.id}/report?lang=en`);
    expect([alone.status, (await alone.text()).includes('Beside the survey before')]).toEqual([
      200,
      false,
    ]);
    const withSecond = await reportOfThird();
    expect(withSecond).toContain('Beside the survey before');
    expect(withSecond).not.toContain('Over 3 surveys');
  });

  it('shows and publishes nothing more of an edition that was altered', async () => {
    const { id } = await openedSurvey();
    await alter(id, 1, (content) => content.replace('"responses":40', '"responses":41'));
    const { status, text } = await pageOf(id);
    expect(status).toBe(200);
    expect(text).toContain('The chain is broken');
    expect(text).toContain('unreadable: the stored release was changed');
    expect(text).not.toContain('41 responses');
    const publication = await rep.post(`/rep/surveys/${id}/verbatims/publication`, {});
    expect(publication.status).toBe(409);
    expect(await publication.text()).toContain('no longer what was published');
    for (const path of ['release.json', 'report.csv', 'report.pdf']) {
      expect((await rep.get(`/rep/surveys/${id}/${path}`)).status).toBe(409);
    }
    const list = await rep.get('/rep');
    expect(list.status).toBe(200);
  });

  it.each(['', '{', '[]', '{"schema":"cahier/release-1"}'])(
    'holds against a stored edition of %j',
    async (content) => {
      const { id } = await openedSurvey();
      await alter(id, 1, () => content);
      expect((await pageOf(id)).text).toContain('The chain is broken');
    },
  );

  it('notices by the next edition that one was replaced by another, hash and all', async () => {
    const { id } = await openedSurvey();
    const other = await openedSurvey({ ...COUNTED, council: 'Another council' });
    await office().run(async (manager) => {
      const { content } = await manager.findOneByOrFail<StoredRelease>('Release', {
        surveyId: other.id,
        edition: 1,
      });
      await manager.insert('Release', {
        surveyId: id,
        edition: 2,
        hash: other.release.hash,
        content,
      });
    });
    expect((await pageOf(id)).text).toContain('not in the chain');
    const publication = await rep.post(`/rep/surveys/${id}/verbatims/publication`, {});
    expect(publication.status).toBe(409);
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SystemClock } from '../../src/common/index.js';
import { definitionOf } from '../../src/questionnaire/index.js';
import { dispatchQuestionnaire } from '../../src/demo/dispatch-questionnaire.js';
import { QuestionnaireDrafts } from '../../src/questionnaires/index.js';
import { type Survey, SurveyDirectory } from '../../src/surveys/index.js';
import { ENGINES, openTestDatabases, type TestDatabases } from '../support/databases.js';

const definition = definitionOf(dispatchQuestionnaire, { mode: 'open-link' });
const aSurvey = (slug: string, state: Survey['state']): Survey => ({
  id: randomBytes(16).toString('hex'),
  slug,
  questionnaireId: null,
  state,
  definition,
  definitionHash: null,
  invited: null,
  participation: null,
  participationDay: null,
});

describe.each(ENGINES)('surveys on %s', (engine) => {
  let databases: TestDatabases;
  let surveys: SurveyDirectory;
  let drafts: QuestionnaireDrafts;

  beforeAll(async () => {
    databases = await openTestDatabases(engine);
    surveys = new SurveyDirectory(databases.office, new SystemClock('UTC'));
    drafts = new QuestionnaireDrafts(databases.office);
  });
  afterAll(() => databases.close());

  it('refuses an address that is taken, also when two are made at once', async () => {
    const made = await Promise.allSettled([
      surveys.create(aSurvey('twins', 'draft')),
      surveys.create(aSurvey('twins', 'draft')),
    ]);
    const refusals = made.filter(({ status }) => status === 'rejected');
    expect(refusals).toMatchObject([{ reason: { code: 'slug-taken' } }]);
  });

  it('refuses a change decided in a state that the survey has left', async () => {
    const survey = aSurvey('moved-on', 'open');
    await surveys.create(survey);
    await surveys.replace({ ...survey, state: 'closed' }, 'open');
    await expect(surveys.replace({ ...survey, state: 'closed' }, 'open')).rejects.toMatchObject({
      code: 'survey-changed-meanwhile',
    });
  });

  it('marks as opened only what is closed, and only once', async () => {
    const survey = aSurvey('opens-once', 'closed');
    await surveys.create(survey);
    const open = () => databases.office.run((manager) => surveys.markOpened(manager, survey.id));
    const outcomes = await Promise.allSettled([open(), open()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await surveys.byId(survey.id))?.state).toBe('opened');
  });

  it('refuses to open results while the closing is unfinished', async () => {
    const survey = { ...aSurvey('half-closed', 'closed'), isClosing: true };
    await surveys.create(survey);
    const open = () => databases.office.run((manager) => surveys.markOpened(manager, survey.id));
    await expect(open()).rejects.toMatchObject({ code: 'survey-not-closed' });
    expect((await surveys.beingClosed()).map(({ id }) => id)).toEqual([survey.id]);
    await surveys.recordClosed(survey.id);
    expect(await surveys.beingClosed()).toEqual([]);
    await open();
  });

  it('gives back a definition as it was stored', async () => {
    const survey = aSurvey('round-trip', 'draft');
    await surveys.create(survey);
    expect(await surveys.bySlug('round-trip')).toMatchObject(survey);
  });

  it('keeps both of two edits made at once', async () => {
    const id = await drafts.create(dispatchQuestionnaire);
    await Promise.all([
      drafts.change(id, (content) => ({ ...content, title: { en: 'Edited' } })),
      drafts.change(id, (content) => ({ ...content, sections: [] })),
    ]);
    expect((await drafts.get(id)).content).toMatchObject({ title: { en: 'Edited' }, sections: [] });
  });

  it('leaves a questionnaire as it was when an edit is refused', async () => {
    const id = await drafts.create(dispatchQuestionnaire);
    const refusal = new Error('refused');
    await expect(
      drafts.change(id, () => {
        throw refusal;
      }),
    ).rejects.toBe(refusal);
    expect((await drafts.get(id)).content).toEqual(dispatchQuestionnaire);
  });
});

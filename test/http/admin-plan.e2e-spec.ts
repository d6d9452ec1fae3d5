import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { councilOf } from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';
import {
  completeQuestionnaire,
  followPath,
  profileForm,
  settingsForm,
} from '../support/admin-forms.js';

/** Three sites of which one is too small to appear alone. */
const threeSites = {
  ...profileForm,
  'options.0.headcount': '80',
  'options.1.code': 'thule',
  'options.1.headcount': '60',
  'options.2.code': 'sund',
  'options.2.label.en': 'Sund',
  'options.2.parent': '',
  'options.2.headcount': '5',
} as const;

describe.each(ENGINES)('the plan of a survey on %s', (engine) => {
  let test: TestApp;
  let admin: TestSession;
  let questionnaire: string;

  beforeAll(async () => {
    test = await startTestApp(engine);
    admin = await signIn(test, 'admin');
    await councilOf(test);
    questionnaire = await completeQuestionnaire(admin, 'dispatch');
    followPath(await admin.post(`${questionnaire}/profile/site`, threeSites));
  });
  afterAll(() => test.close());

  type Fields = Record<string, string | readonly string[]>;
  const create = (slug: string, more: Fields = {}) =>
    admin.post(`${questionnaire}/surveys`, { ...settingsForm, slug, ...more });
  const makeSurvey = async (slug: string, more: Fields = {}) =>
    followPath(await create(slug, more));
  const stored = async (slug: string) => (await test.app.get(SurveyDirectory).bySlug(slug))!;

  describe('how people take part', () => {
    it('is refused in one sitting on a sensitive subject, with the reason', async () => {
      const answer = await create('too-quick', { mode: 'one-sitting', sensitive: 'yes' });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      expect(page).toContain('within minutes would let whoever runs the server connect the two');
      expect(page).toMatch(/value="one-sitting"[^>]* checked/);
    });

    it('keeps answers for one to sixty months, and says the day', async () => {
      for (const keepMonths of ['', '0', '61', '1.5', 'ever']) {
        const answer = await create('kept', { keepMonths });
        expect(answer.status).toBe(422);
        expect(await answer.text()).toContain('a whole number from 1 to 60');
      }
      const made = followPath(await create('kept', { keepMonths: '2' }));
      expect(await (await admin.get(made)).text()).toContain('28 February 2091');
      expect((await stored('kept')).definition.keepMonths).toBe(2);
    });

    it('tells people what the council knows, in the languages that it wrote', async () => {
      const long = { 'urgentHelp.en': 'x'.repeat(601), 'contact.en': 'Room 12' };
      const refused = await create('told', long);
      const again = await refused.text();
      expect(refused.status).toBe(422);
      expect(again).toContain('at most 600 characters in each language');
      expect(again).toMatch(/<details id="information"[^>]* open>/);
      expect(again).toMatch(/<textarea[^>]*name="contact.en"[^>]*>Room 12</);
      const told = {
        'urgentHelp.en': 'Line of Orvalmont: 000',
        'contact.en': '',
        'contact.fr': '',
      };
      const made = await makeSurvey('told', told);
      expect((await stored('told')).definition.information).toEqual({
        urgentHelp: { en: 'Line of Orvalmont: 000' },
      });
      const form = await (await admin.get(`${made}/settings`)).text();
      expect(form).toMatch(/<textarea[^>]*name="urgentHelp.en"[^>]*>Line of Orvalmont: 000</);
      await makeSurvey('untold');
      expect((await stored('untold')).definition).not.toHaveProperty('information');
    });

    it('is refused from a file or in a way that nobody knows', async () => {
      for (const mode of ['file', 'by-post', '']) {
        expect((await create('other-way', { mode })).status).toBe(422);
      }
    });

    it('is two phases on a sensitive subject and one sitting otherwise, unless told', async () => {
      const unsaid = Object.fromEntries(
        Object.entries(settingsForm).filter(([name]) => name !== 'mode'),
      );
      const post = (slug: string, more: Fields) =>
        admin.post(`${questionnaire}/surveys`, { ...unsaid, slug, ...more });
      followPath(await post('sensitive-one', { sensitive: 'yes' }));
      followPath(await post('ordinary-one', {}));
      expect((await stored('sensitive-one')).definition).toMatchObject({
        mode: 'two-phases',
        sensitive: true,
      });
      expect((await stored('ordinary-one')).definition.mode).toBe('one-sitting');
    });

    it('stands on the survey’s page with what it cannot promise', async () => {
      const survey = await makeSurvey('by-open-link');
      const page = await (await admin.get(survey)).text();
      expect(page).toContain('Through one open link');
      expect(page).toContain('One person could answer twice');
    });

    it('is refused with smaller groups than 20 on a sensitive subject', async () => {
      const more = { mode: 'two-phases', sensitive: 'yes', sensitiveThreshold: '12' };
      const answer = await create('too-small', more);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('threshold of sensitive questions is at least 20');
    });

    it('starts from two phases where a question is sensitive, whatever box is unticked', async () => {
      const other = await completeQuestionnaire(admin, 'delicate');
      const question = { code: 'swap', 'title.en': 'Were you hit?', 'help.en': '' };
      followPath(
        await admin.post(`${other}/questions/swap`, {
          ...question,
          direction: 'none',
          sensitive: 'yes',
        }),
      );
      const page = await (await admin.get(`${other}/surveys/new`)).text();
      expect(page).toMatch(/value="two-phases"[^>]* checked/);
      expect(page).toMatch(/name="sensitive"[^>]* checked disabled/);
      expect(page).toContain('marks a question as sensitive');
      for (const [more, why] of [
        [{ mode: 'one-sitting' }, 'within minutes'],
        [{ mode: 'two-phases', sensitiveThreshold: '10' }, 'at least 20'],
      ] as const) {
        const form = { ...settingsForm, slug: 'delicate-one', ...more };
        const answer = await admin.post(`${other}/surveys`, form);
        expect(answer.status).toBe(422);
        expect(await answer.text()).toContain(why);
      }
    });
  });

  describe('the forecast', () => {
    const estimate = async (more: Fields = {}) => {
      const answer = await create('estimated', { estimate: 'yes', ...more });
      expect(answer.status).toBe(200);
      return answer.text();
    };

    it('shows the rows that the method would print, and saves nothing', async () => {
      const page = await estimate();
      expect(page).toContain('if 60% of the people answer: 87 of 145');
      expect(page).toMatch(/Thule \+ Sund [^]*?<td class="number">39<\/td>/);
      expect(page).toContain('Your plan');
      expect(await test.app.get(SurveyDirectory).bySlug('estimated')).toBeNull();
    });

    it('stands beside those at the floor and at the usual threshold', async () => {
      const page = await estimate({ threshold: '12' });
      const titles = [...page.matchAll(/<h3>Groups of (\d+) and more/g)].map(([, k]) => k);
      expect(titles).toEqual(['5', '10', '12']);
    });

    it('proposes the merge that costs fewest people a row, to be taken with a press', async () => {
      const page = await estimate();
      expect(page).toMatch(
        /value="site\|thule\+sund"> <span>Thule \+ Sund <span class="muted">65 people in one row; 60 people may lose/,
      );
      expect(page).toContain('name="accept" value="site|thule+sund"');
      const answer = await create('estimated', { accept: 'site|thule+sund' });
      expect(answer.status).toBe(200);
      expect(await answer.text()).toMatch(/value="site\|thule\+sund" checked/);
      expect(await test.app.get(SurveyDirectory).bySlug('estimated')).toBeNull();
    });

    it('shows what a chosen merge makes possible', async () => {
      const page = await estimate({ merges: 'site|orvane+sund' });
      expect(page).toMatch(/Orvane \+ Sund [^]*?<td class="number">51<\/td>/);
      expect(page).toMatch(/value="site\|orvane\+sund" checked/);
    });

    it('follows the participation and the threshold that are typed', async () => {
      expect(await estimate({ expected: '10' })).toContain(
        'if 10% of the people answer: 15 of 145',
      );
      expect(await estimate({ threshold: '400' })).toMatch(/Groups of 400 and more/);
    });

    it.each([
      ['more than there are people', { threshold: '400' }, 'there are only 145 people'],
      ['more than are expected', { threshold: '90' }, '87 responses are expected, and k is 90'],
    ])('says what to do where k is %s', async (_what, more, said) => {
      const page = await estimate(more);
      expect(page).toContain(said);
      expect(page).toContain('Lower k');
    });

    it('holds against fields that make no sense', async () => {
      const nonsense = { threshold: 'x', expected: '-1e9', merges: 'a|b+c', crossings: 'mood' };
      await estimate(nonsense);
      await estimate({ ...nonsense, expected: ['1', '2'], crossings: ['site', 'site|site'] });
      await estimate({ accept: ['<script>', 'site|orvane+mars  '] });
    });

    it.each([
      ['expected', 'Expected participation: a whole number of percent'],
      ['tests', 'Test ballots of the holders: a whole number'],
    ])('names the field %s where it is no number, and saves nothing', async (field, said) => {
      const answer = await create('no-number', { [field]: '-5' });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(said);
      expect(page).not.toContain('does not belong to it');
    });

    it('is not made of what would keep everybody waiting', async () => {
      const other = await completeQuestionnaire(admin, 'crowded');
      for (const code of ['team', 'grade']) {
        const rows = Array.from({ length: 18 }, (_, i) => [
          [`options.${i}.code`, `${code}${i}`],
          [`options.${i}.label.en`, `No. ${i}`],
          [`options.${i}.parent`, ''],
          [`options.${i}.headcount`, '40'],
        ]).flat();
        const form = { ...profileForm, ...Object.fromEntries(rows), code };
        followPath(await admin.post(`${other}/profile`, form));
      }
      const page = await (await admin.get(`${other}/surveys/new`)).text();
      expect(page).toContain('There are too many groups to estimate while you wait');
    });

    it('stands beside the profile questions already, at the usual threshold', async () => {
      const page = await (await admin.get(questionnaire)).text();
      expect(page).toContain('if 60% of the people answer');
      expect(page).toMatch(/Thule \+ Sund [^]*?<td class="number">39<\/td>/);
    });

    it('says which headcounts are missing', async () => {
      const other = await completeQuestionnaire(admin, 'uncounted');
      await admin.post(`${other}/profile/site`, { ...profileForm, 'options.0.headcount': '' });
      const page = await (await admin.get(`${other}/surveys/new`)).text();
      expect(page).toContain('No estimate for Your site');
    });
  });

  describe('what is promised', () => {
    it('is read on the form and on the page of the survey, in the same sentences', async () => {
      const survey = await makeSurvey('promised', { participation: 'overall' });
      for (const path of [survey, `${survey}/settings`]) {
        const page = await (await admin.get(path)).text();
        expect(page).toContain('Results are split by “Your site”.');
        expect(page).toContain('No group of fewer than 10 is ever shown');
        expect(page).toContain('How many took part is told for everybody only');
      }
      expect((await stored('promised')).definition.participation).toBe('overall');
      const byGroup = await makeSurvey('promised-too');
      expect(await (await admin.get(byGroup)).text()).toContain('for everybody, and by group');
      expect((await stored('promised-too')).definition).not.toHaveProperty('participation');
    });

    it('is nothing that nobody knows', async () => {
      expect((await create('unpromised', { participation: 'by-name' })).status).toBe(422);
      expect((await create('unpromised', { crossings: 'mood' })).status).toBe(422);
    });
  });

  describe('merges', () => {
    it.each([
      'site|orvane',
      'site|orvane+thule+sund',
      'site|orvane+mars',
      'mood|orvane+thule',
      '<script>',
    ])('are refused as %s', async (merges) => {
      const answer = await create('badly-merged', { merges });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('at least two groups of one profile question');
    });

    it('are frozen with the survey and named on its page', async () => {
      const survey = await makeSurvey('merged', { merges: 'site|thule+sund' });
      followPath(await admin.post(`${survey}/steps`, { step: 'scheduled' }));
      const { definition } = await stored('merged');
      expect(definition.merges).toEqual([{ profile: 'site', options: ['thule', 'sund'] }]);
      expect(await (await admin.get(survey)).text()).toContain('Thule + Sund');
    });
  });

  describe('the survey before', () => {
    const HASH = `sha256:${'ab'.repeat(32)}`;

    it('is refused unless its results are open', async () => {
      const closed = await makeSurvey('not-opened');
      await admin.post(`${closed}/steps`, { step: 'scheduled' });
      const { definitionHash } = await stored('not-opened');
      for (const previousWave of [HASH, definitionHash!]) {
        const answer = await create('second-wave', { previousWave });
        expect(answer.status).toBe(409);
        expect(await answer.text()).toContain('whose results are open');
      }
      expect((await create('second-wave', { previousWave: 'not-opened' })).status).toBe(422);
    });

    it('is found again by those who protect against it, and those before it', async () => {
      const directory = test.app.get(SurveyDirectory);
      const open = async (slug: string, more: Fields) => {
        const survey = await makeSurvey(slug, more);
        await admin.post(`${survey}/steps`, { step: 'scheduled' });
        const scheduled = await stored(slug);
        await directory.replace({ ...scheduled, state: 'opened' }, 'scheduled');
        return stored(slug);
      };
      const first = await open('wave-1', { council: 'The first' });
      const second = await open('wave-2', { previousWave: first.definitionHash! });
      await makeSurvey('wave-3', { previousWave: second.definitionHash! });
      const waves = await directory.earlierWaves(await stored('wave-3'));
      expect(waves.map(({ slug }) => slug)).toEqual(['wave-2', 'wave-1']);
      expect(await directory.earlierWaves(first)).toEqual([]);
      const page = await (await admin.get(`${questionnaire}/surveys/new`)).text();
      expect(page).toContain('(wave-1)');
      expect(page).not.toContain('(wave-3)');
    });

    it('is not one of another questionnaire', async () => {
      const first = await stored('wave-1');
      const other = await completeQuestionnaire(admin, 'pulse');
      const answer = await admin.post(`${other}/surveys`, {
        ...settingsForm,
        slug: 'pulse-2',
        previousWave: first.definitionHash!,
      });
      expect(answer.status).toBe(409);
    });
  });

  it('finishes a closing of which a step failed when asked again, and only then', async () => {
    const survey = await makeSurvey('half-closed');
    const finish = () => admin.post(`${survey}/steps`, { step: 'finish-closing' });
    expect((await finish()).status).toBe(409);
    await admin.post(`${survey}/steps`, { step: 'scheduled' });
    const scheduled = await stored('half-closed');
    const directory = test.app.get(SurveyDirectory);
    await directory.replace({ ...scheduled, state: 'closed', isClosing: true }, 'scheduled');
    expect(await (await admin.get(survey)).text()).toContain('Finish closing');
    expect((await finish()).status).toBe(303);
    expect((await stored('half-closed')).isClosing).toBeNull();
  });
});

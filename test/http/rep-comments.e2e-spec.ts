import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VerbatimPool } from '../../src/comments/pool/verbatim-pool.js';
import { SurveyDirectory } from '../../src/surveys/index.js';
import { ReleaseStore } from '../../src/releases/index.js';
import { sentFrom, textOf } from '../support/form-in-page.js';
import { confirmAll, openSurvey, placeSurvey, someResponses } from '../support/rep-survey.js';
import {
  ENGINES,
  signIn,
  startTestApp,
  type TestApp,
  type TestSession,
} from '../support/testing-app.js';

const surveyPath = (path: string) => `/rep/surveys/${path}`;

describe.each(ENGINES)('comments before representatives on %s', (engine) => {
  let test: TestApp;
  let rep: TestSession;

  beforeAll(async () => {
    test = await startTestApp(engine);
    rep = await signIn(test, 'rep');
  });
  afterAll(() => test.close());

  const editionsOf = (id: string) => test.app.get(ReleaseStore).editions(id);
  const openedSurvey = async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    expect((await openSurvey(test, rep, id)).headers.get('location')).toBe(surveyPath(id));
    return id;
  };

  /** Two in which no test decides anything. */
  const left: Promise<string>[] = [];
  const untouched = async (n = 0) => (left[n] ??= openedSurvey());

  const idsIn = (page: string) =>
    [...page.matchAll(/name="redacted-([0-9a-f]{32})"/g)].map((match) => match[1]!);
  const review = async (id: string, changes: Record<string, string> = {}) => {
    const page = await (await rep.get(surveyPath(`${id}/verbatims`))).text();
    const fields: Record<string, string> = {};
    for (const verbatim of idsIn(page)) {
      fields[`redacted-${verbatim}`] = 'A van […]';
      fields[`theme-${verbatim}`] = 'roads';
    }
    return { ids: idsIn(page), fields: { ...fields, ...changes } };
  };

  describe('many at once', () => {
    const batchOf = (id: string) => surveyPath(`${id}/verbatims/batch`);
    const poolOf = async (id: string) => {
      const { definition } = await test.app.get(SurveyDirectory).get(id);
      return test.app.get(VerbatimPool).all(id, definition.questionnaire);
    };
    const seenOn = async (path: string) =>
      /name="_seen" value="(\w+)"/.exec(await (await rep.get(path)).text())![1]!;
    const decide = async (id: string, form: Record<string, string | string[]>, seen?: string) =>
      rep.post(`${batchOf(id)}?show=open`, {
        ...{ of: 'ticked', theme: '', act: 'theme', ...form },
        _seen: seen ?? (await seenOn(batchOf(id))),
      });

    it('are filed, chosen and left out in one step, and nothing over what another decided', async () => {
      const id = await openedSurvey();
      const seen = await seenOn(batchOf(id));
      expect((await decide(id, { of: 'listed', theme: 'roads' })).status).toBe(303);
      expect((await poolOf(id)).map(({ theme }) => theme)).toEqual(Array(10).fill('roads'));
      const late = await decide(id, { of: 'listed', theme: '' }, seen);
      expect(late.status).toBe(409);
      // None is left that nothing was decided on.
      const none = await decide(id, { of: 'listed', act: 'choose' });
      expect([none.status, textOf(await none.text())]).toEqual([
        ...[422, expect.stringContaining('No comment is ticked')],
      ]);
      const [first, second] = (await poolOf(id)).map((one) => one.id);
      const at = batchOf(id);
      const pick = async (act: string, picked: string[]) =>
        rep.post(at, { of: 'ticked', theme: '', act, pick: picked, _seen: await seenOn(at) });
      expect((await pick('choose', [first!, second!])).status).toBe(303);
      expect((await pick('leave', [second!])).status).toBe(303);
      expect((await poolOf(id)).filter(({ chosen }) => chosen).map((one) => one.id)).toEqual([
        first,
      ]);
      expect((await pick('choose', ['f'.repeat(32)])).status).toBe(409);
      const unknown = { of: 'listed', act: 'theme', theme: 'nowhere', _seen: await seenOn(at) };
      expect((await rep.post(at, unknown)).status).toBe(422);
    });

    it('are chosen by lot, always the same, which the report says with what it rests on until one is exchanged', async () => {
      const id = await openedSurvey();
      const at = batchOf(id);
      const draw = async (count: string, more = {}) =>
        rep.post(`${at}/lot`, { question: 'stop', count, ...more, _seen: await seenOn(at) });
      const chosen = async () =>
        (await poolOf(id)).filter((one) => one.chosen).map((one) => one.id);
      expect((await draw('10')).status).toBe(422);
      expect((await draw('3')).status).toBe(303);
      const drawn = await chosen();
      expect((await draw('5')).status).toBe(303);
      expect(await chosen()).toEqual(expect.arrayContaining(drawn));
      // What is chosen is left out only where somebody says so.
      const asks = await draw('3');
      expect([asks.status, textOf(await asks.text())]).toEqual([
        ...[422, expect.stringContaining('2 comments that are chosen on this question are not')],
      ]);
      expect(await chosen()).toHaveLength(5);
      expect((await draw('3', { replace: 'yes' })).status).toBe(303);
      expect(await chosen()).toEqual(drawn);
      const publication = surveyPath(`${id}/verbatims/publication`);
      const said = '“What should stop?”: the first 3 by lot of at least 10';
      for (const path of [at, publication])
        expect(textOf(await (await rep.get(path)).text())).toContain(said);
      expect((await rep.post(publication, {})).status).toBe(303);
      expect(await confirmAll(test, id)).toEqual([303]);
      const release = await test.app.get(ReleaseStore).latest(id);
      const on: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
      const draws = [3, 5, 3].map((count) => ({ on, drawn: count }));
      expect(release!.content.review).toEqual({
        ...{ accounts: 2, lots: [{ question: 'stop', drawn: 3, atLeast: 10, draws }] },
      });
      const report = await (await rep.get(surveyPath(`${id}/report?lang=en`))).text();
      expect(report).toContain('3 of at least 10 are quoted: the first in an order by lot');
      expect(report).toContain('nobody can draw again from this report');
      expect(report).not.toContain('chosen by lot');
      expect(textOf(report)).toMatch(
        /records every draw on this question.*: 3 on .*, 5 on .* and 3 on .*chosen by hand in between/,
      );
      expect(report).not.toContain('not recorded');
      const trail = (await (await rep.get('/rep/trail/trail.json')).json()) as {
        entries: { kind: string; survey?: { id: string }; details: object }[];
      };
      const pressed = trail.entries.filter(
        ({ kind, survey }) => kind === 'comments-drawn' && survey?.id === id,
      );
      expect(pressed.map(({ details }) => details)).toEqual(
        [3, 5, 3].map((count) => ({
          ...{ question: 'stop', drawn: count, atLeast: 10 },
          release: expect.stringMatching(/^sha256:/),
        })),
      );

      const other = (await poolOf(id)).find((one) => !one.chosen)!.id;
      const change = async (act: string, pick: string) =>
        rep.post(at, { of: 'ticked', theme: '', act, pick, _seen: await seenOn(at) });
      expect((await change('leave', drawn[0]!)).status).toBe(303);
      expect((await change('choose', other)).status).toBe(303);
      expect(textOf(await (await rep.get(publication)).text())).not.toContain('by lot');
    });
  });

  it('has no page before the opening', async () => {
    const id = await placeSurvey(test, 'closed', someResponses(40));
    expect((await rep.get(surveyPath(`${id}/verbatims`))).status).toBe(409);
    expect((await rep.post(surveyPath(`${id}/verbatims/publication`), {})).status).toBe(409);
  });

  it('keeps a question with nine comments out, and shows text as text', async () => {
    const id = await untouched();
    const page = await (await rep.get(surveyPath(`${id}/verbatims`))).text();
    expect(idsIn(page)).toHaveLength(10);
    expect(page).toContain('Too few comments');
    expect(page).toContain('What should stay?');
    expect(page).not.toContain('The crew of');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('<mark title="site or role">Nordhaven</mark>');
  });

  it('refuses a bad review, keeps what was typed and stores nothing of it', async () => {
    const id = await untouched();
    const { ids, fields } = await review(id);
    const [first] = ids;
    const answer = await rep.post(surveyPath(`${id}/verbatims`), {
      ...fields,
      [`redacted-${first}`]: ' ',
      surplus: 'x',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(`href="#redacted-${first}"`);
    expect(page).toContain('A van […]');
    expect(page).toMatch(
      new RegExp(`id="redacted-${first}"[^>]* aria-describedby="problem-${first} limit-${first}"`),
    );
    expect(page).toContain(`id="limit-${first}">5,000 characters at most.<`);
    const long = { ...fields, [`redacted-${first}`]: 'x'.repeat(5001) };
    expect((await rep.post(surveyPath(`${id}/verbatims`), long)).status).toBe(422);
    const after = await (await rep.get(surveyPath(`${id}/verbatims`))).text();
    expect(after).not.toContain('A van […]');
  });

  it('shows parts of them, and keeps what was typed where another rep took it out of the part', async () => {
    const id = await openedSurvey();
    const part = async (show: string) =>
      idsIn(await (await rep.get(surveyPath(`${id}/verbatims?show=${show}`))).text());
    const [first = '', ...others] = await part('open');
    expect(others).toHaveLength(9);
    expect(await part('marked')).toHaveLength(10);
    const one = (text: string) => ({
      ...{ [`redacted-${first}`]: text, [`theme-${first}`]: 'roads', [`chosen-${first}`]: 'yes' },
      [`seen-${first}`]: 'as it was',
    });
    const saved = await rep.post(surveyPath(`${id}/verbatims?show=open`), {
      ...one('A van'),
      [`seen-${first}`]: '',
    });
    expect(saved.status).toBe(409);
    const again = await rep.post(surveyPath(`${id}/verbatims?show=open`), {
      [`redacted-${first}`]: 'A van',
      [`theme-${first}`]: 'roads',
      [`chosen-${first}`]: 'yes',
    });
    expect([again.status, again.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/verbatims\?page=1&show=open&saved=yes$/),
    ]);
    expect(await part('open')).toEqual(others);
    expect([await part('chosen'), await part('theme-roads')]).toEqual([[first], [first]]);
    expect(await part('unfiled')).toEqual(others);
    const late = await rep.post(surveyPath(`${id}/verbatims?show=open`), one('A lorry'));
    expect(late.status).toBe(409);
    const kept = await late.text();
    expect([idsIn(kept), kept.includes('A lorry')]).toEqual([[first, ...others], true]);
  });

  it('refuses a comment of another survey', async () => {
    const [one, other] = [await untouched(), await untouched(1)];
    const { fields } = await review(one);
    expect((await rep.post(surveyPath(`${other}/verbatims`), fields)).status).toBe(409);
  });

  it('replaces nothing that another rep has written since, and says what stands there', async () => {
    const id = await openedSurvey();
    const at = surveyPath(`${id}/verbatims`);
    const opened = async () => Object.fromEntries(sentFrom(await (await rep.get(at)).text()));
    const [mine, theirs] = [await opened(), await opened()];
    const [first, second, third] = idsIn(await (await rep.get(at)).text());
    const save = (fields: Record<string, string>) => rep.post(at, fields);
    const redaction = { [`redacted-${first}`]: 'The crew […]', [`chosen-${second}`]: 'yes' };
    expect((await save({ ...theirs, ...redaction })).status).toBe(303);
    // Another comment of the same page: the redaction stays, though the page still held the old text.
    expect((await save({ ...mine, [`theme-${third}`]: 'roads' })).status).toBe(303);
    expect(await opened()).toMatchObject({ ...redaction, [`theme-${third}`]: 'roads' });
    const both = { [`redacted-${first}`]: 'Mine', [`theme-${second}`]: 'roads' };
    const refused = await save({ ...mine, ...both });
    expect(refused.status).toBe(409);
    const page = await refused.text();
    expect(textOf(page)).toContain('Stored now: “The crew […]”');
    expect(page.match(/class="field-error"/g)).toHaveLength(2);
    expect(await opened()).toMatchObject(redaction);
    const again = Object.fromEntries(sentFrom(page));
    expect(again).toMatchObject(both);
    expect((await save(again)).status).toBe(303);
    expect(await opened()).toMatchObject({ ...both, [`theme-${third}`]: 'roads' });
  });

  it('publishes no edition without a chosen comment', async () => {
    const id = await untouched(1);
    const answer = await rep.post(surveyPath(`${id}/verbatims/publication`), {});
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('choose at least one comment');
    expect(await editionsOf(id)).toHaveLength(1);
  });

  it('publishes the chosen ones as the next edition and keeps the first', async () => {
    const id = await openedSurvey();
    const { ids, fields } = await review(id);
    const chosen = { ...fields, [`chosen-${ids[0]}`]: 'yes' };
    expect((await rep.post(surveyPath(`${id}/verbatims`), chosen)).status).toBe(303);
    const preview = await rep.get(surveyPath(`${id}/verbatims/publication`));
    expect(await preview.text()).toContain('Propose edition 2');
    const path = surveyPath(`${id}/verbatims/publication`);
    expect((await rep.post(path, {})).status).toBe(303);
    expect(await editionsOf(id)).toHaveLength(1);
    expect(await confirmAll(test, id)).toEqual([303]);
    const [first, second] = await editionsOf(id);
    const content = (await test.app.get(ReleaseStore).latest(id))!.content;
    expect(content.hash).toBe(second!.hash);
    expect(content.prior).toEqual([first!.hash]);
    expect(content.verbatims).toEqual([{ question: 'stop', theme: 'roads', text: 'A van […]' }]);
    const again = await rep.post(path, {});
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('already has exactly these comments');
    expect(await editionsOf(id)).toHaveLength(2);
  });

  it('publishes by no account alone, nor what was changed after it was proposed', async () => {
    const id = await openedSurvey();
    const { ids, fields } = await review(id);
    const chosen = { ...fields, [`chosen-${ids[0]}`]: 'yes' };
    await rep.post(surveyPath(`${id}/verbatims`), chosen);
    await rep.post(surveyPath(`${id}/verbatims/publication`), {});
    const page = await (await rep.get(surveyPath(`${id}/verbatims/publication`))).text();
    expect(page).toContain('You proposed this yourself');
    const [, alone] = /action="(\/rep\/agreements\/\w+)\/withdraw"/.exec(page)!;
    expect((await rep.post(`${alone}/agree`, {})).status).toBe(409);
    const more = { ...chosen, [`chosen-${ids[1]}`]: 'yes' };
    await rep.post(surveyPath(`${id}/verbatims`), more);
    expect(await confirmAll(test, id)).toEqual([409]);
    expect(await editionsOf(id)).toHaveLength(1);
  });

  it('says in the report that two accounts agreed, only where they did', async () => {
    const id = await openedSurvey();
    const { ids, fields } = await review(id);
    const chosen = { ...fields, [`chosen-${ids[0]}`]: 'yes' };
    await rep.post(surveyPath(`${id}/verbatims`), chosen);
    const sentence = 'accounts agreed on these very comments';
    const report = async () => (await rep.get(surveyPath(`${id}/report?lang=en`))).text();
    const { definition } = await test.app.get(SurveyDirectory).get(id);
    const pool = await test.app.get(VerbatimPool).all(id, definition.questionnaire);
    const { question, text } = pool[0]!;
    await test.app.get(ReleaseStore).publishVerbatims(id, [{ question, text }]);
    expect(await report()).not.toContain(sentence);
    await rep.post(surveyPath(`${id}/verbatims/publication`), {});
    expect(await confirmAll(test, id)).toEqual([303]);
    expect(await report()).toContain(sentence);
  });
});

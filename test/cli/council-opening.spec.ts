import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDestroyed, ENDED_SCHEMA, readDestroyed } from '../../src/holders/index.js';
import { readList } from '../../src/holders/list/read-list.js';
import { definitionHash, type SurveyDefinition } from '../../src/questionnaire/index.js';
import { aClosedSurvey, packagesOf } from '../support/closed-box.js';
import { writeWrongPackages } from '../support/council-files/wrong-packages.js';
import { said } from '../support/said.js';
import { runHere } from './run-here.js';

const NAMES = ['ada', 'ben', 'cleo'] as const;
type Name = (typeof NAMES)[number];

describe('a box opened by files', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));
  const device = (name: Name): string[] => [
    '--device',
    at(`${name}.device.json`),
    '--passphrase-file',
    at(`${name}.words`),
  ];

  async function good(...args: readonly string[]): Promise<Record<string, unknown>> {
    const { output, refusal } = await runHere('council', ...args, '--json');
    expect(refusal && said(refusal)).toBeUndefined();
    return JSON.parse(output) as Record<string, unknown>;
  }
  const refusalOf = async (...args: readonly string[]) =>
    (await runHere('council', ...args, '--json')).refusal;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cahier-opening-'));
    for (const name of NAMES) {
      const made = ['--passphrase-out', at(`${name}.words`), '--out', at(`${name}.card.json`)];
      await good(
        'card',
        '--name',
        `${name} Moreau`,
        '--device',
        at(`${name}.device.json`),
        ...made,
      );
    }
    const cards = NAMES.map((name) => at(`${name}.card.json`));
    await good('list', '--card', ...cards, '--needed', '2', '--out', at('list.json'));
    const list = await readList(read('list.json'), 'list.json');
    const definition = await aClosedSurvey(list);
    writeFileSync(at('survey.json'), JSON.stringify(definition));
    for (const name of NAMES) {
      const files = ['--list', at('list.json'), '--compared'];
      await good('confirm', ...device(name), ...files, '--out', at(`${name}.confirm.json`));
      const survey = ['--definition', at('survey.json')];
      await good('look', ...device(name), ...files, ...survey, '--out', at(`${name}.looked.json`));
    }
    const { holder, opener } = await packagesOf(definition);
    writeFileSync(at('opener.box'), await opener.bytes());
    writeFileSync(at('holder.box'), await holder.bytes());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    process.exitCode = undefined;
  });

  const values = (from: Name, to: number, box = 'holder.box') => [
    'values',
    ...device(from),
    '--package',
    at(box),
    '--to',
    String(to),
    '--compared',
    '--out',
    at(`${from}-${to}.values.json`),
  ];
  const open = (by: Name, files: readonly string[], box = 'opener.box') => [
    'open',
    ...device(by),
    '--package',
    at(box),
    '--list',
    at('list.json'),
    '--values',
    ...files.map(at),
    '--compared',
    '--release',
    at(`${by}.release.json`),
    '--minutes',
    at(`${by}.minutes.json`),
  ];

  it('gives the same release again when two others open it anew', async () => {
    expect(await good(...values('ada', 2))).toMatchObject({ from: 1, to: 2, rows: 14 });
    const kept = (by: Name) => ['--comments', at(`${by}.comments.json`)];
    const first = await good(...open('ben', ['ada-2.values.json']), ...kept('ben'));
    expect(first).toMatchObject({ rows: 14, counted: 12, tests: 1, copies: 0, refused: 1 });
    expect(first).toMatchObject({ seats: [1, 2], opener: 2, faults: [], undecided: [] });
    expect(read('ben.release.json')).toMatchObject({
      schema: 'cahier/release-2',
      hash: (read('ben.minutes.json') as { release: string }).release,
      ballots: { responses: 14, invalid: 2 },
      participation: { responses: 12 },
    });
    await good(...values('ben', 3));
    const before = ['--recount', at('ben.minutes.json')];
    const again = [...open('cleo', ['ben-3.values.json']), ...kept('cleo'), ...before];
    expect(await good(...again)).toMatchObject({ seats: [2, 3], differs: [] });
    expect(read('cleo.release.json')).toEqual(read('ben.release.json'));
    // The comments too, to their names and their order: only who can read them is another.
    const fieldsOf = (by: Name) => (read(`${by}.comments.json`) as { fields: object }).fields;
    expect(fieldsOf('cleo')).toEqual(fieldsOf('ben'));
    for (const by of ['ben', 'cleo'] as const) {
      const files = ['--minutes', at(`${by}.minutes.json`), '--release', at(`${by}.release.json`)];
      await good(
        'comments',
        ...device(by),
        ...kept(by),
        ...files,
        '--out',
        at(`${by}.review.json`),
      );
    }
    expect(read('cleo.review.json')).toEqual(read('ben.review.json'));
  });

  it('says what differs from the opening before', async () => {
    const minutes = read('ben.minutes.json') as Record<string, unknown>;
    const invented = { ...minutes, counted: 13, refused: 0, comments: minutes['release'] };
    writeFileSync(at('invented.json'), JSON.stringify(invented));
    const again = open('cleo', ['ben-3.values.json']);
    const { output } = await runHere('council', ...again, '--recount', at('invented.json'));
    expect(output).toContain('NOT the same. These differ: sum, comments.');
    expect(process.exitCode).toBe(3);
  });

  it('gives its comments to the devices of those who took part, and takes what two of them choose', async () => {
    await good(...values('ada', 3));
    const kept = ['--comments', at('comments.json')];
    await good(...open('cleo', ['ada-3.values.json']), ...kept);
    expect(JSON.stringify(read('comments.json'))).not.toContain('More rest');
    const minutes = ['--minutes', at('cleo.minutes.json')];
    const release = ['--release', at('cleo.release.json')];
    const signed = ['--minutes', at('minutes.json')];
    await good(
      'sign',
      ...device('ada'),
      ...minutes,
      ...release,
      '--compared',
      '--out',
      at('minutes.json'),
    );
    const files = [...kept, ...release];
    const unsigned = await refusalOf(
      'comments',
      ...device('ada'),
      ...files,
      ...minutes,
      '--out',
      at('x'),
    );
    expect(unsigned).toMatchObject({ code: 'comments-not-signed' });
    await good('comments', ...device('ada'), ...files, ...signed, '--out', at('review.json'));
    const review = read('review.json') as { comment: string; text: string; question: string }[];
    expect(review.map(({ text }) => text)).toContain('More rest, said number 7.');
    const choose = ['choose', ...device('ada'), ...files, ...signed, '--compared'];
    const undecided = ['--review', at('review.json'), '--out', at('choice.json')];
    expect(await refusalOf(...choose, ...undecided)).toMatchObject({
      code: 'choice-without-quotes',
    });
    const redacted = review.map((one, i) => ({
      ...one,
      theme: 'all',
      ...(i < 2 ? { quote: true, text: `${one.text.slice(0, 9)}, said […].` } : {}),
    }));
    writeFileSync(at('reviewed.json'), JSON.stringify(redacted));
    const reviewed = ['--review', at('reviewed.json'), '--out', at('choice.json')];
    expect(await good(...choose, ...reviewed)).toMatchObject({ quotes: 2 });
    const agree = ['agree', ...device('cleo'), ...files, ...signed, '--compared'];
    const chosen = ['--choice', at('choice.json'), '--out', at('both.json')];
    expect(await good(...agree, ...chosen)).toMatchObject({ quotes: 2, signed: [1, 3] });
    // Ben had no part in this opening.
    expect(
      await refusalOf('agree', ...device('ben'), ...files, ...signed, '--compared', ...chosen),
    ).toMatchObject({ code: 'comments-not-signed' });
  });

  it('forgets a test ballot that was withdrawn, by its file or with all of its survey', async () => {
    const definition = definitionHash(read('survey.json') as SurveyDefinition);
    const cast = { schema: 'cahier/test-1', definition, answers: { q1: 'o1' } };
    const withdrawn = { ...cast, digest: '5f'.repeat(32), ballot: '1a'.repeat(32) };
    writeFileSync(at('test.json'), JSON.stringify(withdrawn));
    const test = ['test', ...device('cleo')];
    const file = ['--test', at('test.json')];
    const survey = ['--definition', at('survey.json')];
    expect(await refusalOf(...test)).toMatchObject({ code: 'council-test-missing' });
    for (const which of [file, survey]) {
      expect(await good(...test, ...file)).toEqual({ tests: 1 });
      expect(await refusalOf(...values('cleo', 2))).toMatchObject({ code: 'box-test-missing' });
      expect(await good(...test, '--forget', ...which)).toEqual({ tests: 0 });
      expect(await refusalOf(...test, '--forget', ...which)).toMatchObject({
        code: 'test-not-noted',
      });
    }
    expect(await good(...values('cleo', 2))).toMatchObject({ from: 3 });
  });

  it('refuses what is not in order, by a code that has a sentence', async () => {
    await good(...values('cleo', 1));
    const finished = await refusalOf(...values('cleo', 1));
    expect(finished).toMatchObject({ code: 'council-file-bad', category: 'invalid-input' });
    const forOther = await refusalOf(...open('ben', ['cleo-1.values.json']));
    expect(forOther).toMatchObject({ code: 'values-for-other' });
    const withoutAnswers = await refusalOf(...open('ada', ['cleo-1.values.json'], 'holder.box'));
    expect(withoutAnswers).toMatchObject({ code: 'box-without-bodies' });
    const absent = await refusalOf(...values('ben', 1, 'no.box'));
    expect(absent).toMatchObject({ code: 'file-unreadable', values: { option: '--package' } });
    const seat = await refusalOf(...values('ben', 1), '--seat', '3');
    expect(seat).toMatchObject({ code: 'council-seat-missing' });
  });

  it('gives nothing for a package that is not in order, nor by a clock that is a day behind', async () => {
    const list = await readList(read('list.json'), 'list.json');
    const wrong = await writeWrongPackages(at, list);
    rmSync(at('ben-3.values.json'), { force: true });
    const looking = ['--list', at('list.json'), '--definition', at('open.json'), '--compared'];
    await good('look', ...device('ben'), ...looking, '--out', at('open.looked.json'));
    const before = readFileSync(at('ben.device.json'), 'utf8');
    for (const { name, code, says } of wrong) {
      const refusal = await refusalOf(...values('ben', 3, name));
      expect([name, refusal?.code, said(refusal)]).toEqual([
        name,
        code,
        expect.stringContaining(says),
      ]);
    }
    expect(existsSync(at('ben-3.values.json'))).toBe(false);
    expect(readFileSync(at('ben.device.json'), 'utf8')).toBe(before);
    expect(await good(...values('ben', 3))).toMatchObject({ from: 2 });
  });

  it('lets the survey go at its end: the device says so, and gives nothing any more', async () => {
    const out = ['--done', '--out', at('ada.destroyed.json')];
    const alone = ['--ended', at('survey.json'), ...out];
    expect(await refusalOf('destroyed', ...device('ada'), ...alone)).toMatchObject({
      code: 'ended-survey-alone',
    });
    const ended = { schema: ENDED_SCHEMA, definition: read('survey.json'), amendments: [] };
    writeFileSync(at('ended.json'), JSON.stringify({ ...ended, destroyedOn: '2031-06-01' }));
    expect(
      await good('destroyed', ...device('ada'), '--ended', at('ended.json'), ...out),
    ).toMatchObject({ left: 0 });
    const list = await readList(read('list.json'), 'list.json');
    const said = readDestroyed(read('ada.destroyed.json'), 'ada.destroyed.json');
    await checkDestroyed(said, 'ada.destroyed.json', { list, takeovers: [] });
    expect(await refusalOf(...values('ada', 2))).toMatchObject({ code: 'box-not-looked-at' });
  });
});

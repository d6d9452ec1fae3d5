import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { everyType } from '../../../test/support/questionnaire-json.js';
import { DomainError } from '../../common/index.js';
import {
  parseQuestionnaire,
  parseResponsesCsv,
  type Questionnaire,
  writeResponsesCsv,
} from '../index.js';
import { said } from '../../../test/support/said.js';

const small = (questions: readonly object[]): Questionnaire =>
  parseQuestionnaire({
    schema: 'cahier/questionnaire-1',
    code: 'small',
    languages: ['en'],
    title: { en: 'Small' },
    profile: [
      {
        code: 'site',
        title: { en: 'Site' },
        options: [
          { code: 'a', label: { en: 'A' } },
          { code: 'b', label: { en: 'B' } },
        ],
      },
    ],
    sections: [{ code: 'all', title: { en: 'All' }, questions }],
  });

const threeQuestions = small([
  { code: 'agree', type: 'yesno', title: { en: '?' }, required: true },
  {
    code: 'some',
    type: 'multiple',
    title: { en: '?' },
    options: [
      { code: 'x', label: { en: 'X' } },
      { code: 'y', label: { en: 'Y' } },
    ],
  },
  { code: 'remark', type: 'text', title: { en: '?' } },
]);

const HEADER = 'site,agree,some,remark';

function refusalOf(text: string, questionnaire = threeQuestions): DomainError {
  try {
    parseResponsesCsv(questionnaire, text);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the file was accepted');
}

const golden = (name: string): string =>
  readFileSync(new URL(`../../../test/golden/survey-small/${name}`, import.meta.url), 'utf8');

describe('parseResponsesCsv', () => {
  it('reads the 412 responses of the example', () => {
    const questionnaire = parseQuestionnaire(JSON.parse(golden('survey.questionnaire.json')));
    const responses = parseResponsesCsv(questionnaire, golden('survey.csv'));
    expect(responses).toHaveLength(412);
    expect(responses[0]).toMatchObject({ site: 's2', first: ['km', 'breaks', 'training'] });
    expect(parseResponsesCsv(questionnaire, writeResponsesCsv(questionnaire, responses))).toEqual(
      responses,
    );
  });

  it('reads quoted cells, lists, empty cells, empty lines and a byte order mark', () => {
    const text = `\ufeffremark,some,site,agree\r\n"Two\r\nlines, ""quoted""",x| y,a,yes\r\n\r\n,,,no\r\n`;
    expect(parseResponsesCsv(threeQuestions, text)).toEqual([
      { remark: 'Two\nlines, "quoted"', some: ['x', 'y'], site: 'a', agree: 'yes' },
      { agree: 'no' },
    ]);
  });

  it('does without free texts, and without answers that the form would require', () => {
    expect(parseResponsesCsv(threeQuestions, 'site,agree,some\na,,x\n')).toEqual([
      { site: 'a', some: ['x'] },
    ]);
  });

  it('writes and reads a response to a question of every type', () => {
    const questionnaire = parseQuestionnaire(everyType());
    const responses = [
      { site: 'a', order: ['z', 'x'], grid: ['r1:x', 'r2:y'], remark: 'a,"b"\nc', minutes: '2' },
      { sign: 'sign' },
    ];
    expect(parseResponsesCsv(questionnaire, writeResponsesCsv(questionnaire, responses))).toEqual(
      responses,
    );
  });

  it.each<[string, string, string, RegExp]>([
    ['an empty file', '', 'csv-empty', /empty/],
    ['an unknown column', 'site,agree,some,colour\n', 'csv-unknown-column', /line 1: column 4/],
    ['a missing column', 'site,some\n', 'csv-missing-column', /missing: agree/],
    ['a column twice', `${HEADER},some\n`, 'csv-repeated-column', /columns 3 and 5/],
    ['cells that nothing separates', 'site agree some\na yes x\n', 'csv-not-commas', /commas/],
    ['a row that is short', `${HEADER}\na,yes,x,\nb,no\n`, 'csv-wrong-width', /line 3/],
    ['a row that is long', `${HEADER}\na,yes,x,fine, really\n`, 'csv-wrong-width', /5 cells/],
    ['an unknown code', `${HEADER}\na,perhaps,,\n`, 'csv-bad-answer', /line 2, column 2 \(agree\)/],
    ['a code of another case', `${HEADER}\nA,yes,,\n`, 'csv-bad-answer', /column 1 \(site\)/],
    ['a choice twice', `${HEADER}\na,yes,x|x,\n`, 'csv-bad-answer', /column 3 \(some\)/],
    ['a long text', `${HEADER}\na,yes,,${'x'.repeat(601)}\n`, 'csv-bad-answer', /600 characters/],
    ['a row without an answer', `${HEADER}\na,yes,,\n,,,\n`, 'csv-empty-response', /line 3/],
    ['an open quotation', `${HEADER}\na,yes,x,"no end\n`, 'csv-bad-quotes', /line 2.*quot/],
    ['a stray quotation mark', `${HEADER}\na,yes,x,a"b\n`, 'csv-bad-quotes', /line 2.*quot/],
  ])('refuses %s', (_what, text, code, message) => {
    const refusal = refusalOf(text);
    expect({ code: refusal.code, category: refusal.category }).toEqual({
      code,
      category: 'invalid-input',
    });
    expect(said(refusal)).toMatch(message);
  });

  it('names the line on which a record begins, after cells of several lines', () => {
    const text = `${HEADER}\na,yes,x,"one\ntwo"\n\na,never,,\n`;
    expect(said(refusalOf(text))).toMatch(/line 5, column 2/);
  });

  it('tells all that is wrong at once, line by line, and what to do about each', () => {
    const text = `${HEADER}\na,yes,x,\nc,never,z,\na,no\n,,,\na,yes,x,"open`;
    const refusal = refusalOf(text);
    expect(refusal).toMatchObject({ code: 'csv-problems', category: 'invalid-input' });
    const [lead, ...lines] = said(refusal).split('\n');
    expect(lead).toBe('The responses have 6 problems:');
    expect(lines.map((line) => /line \d+(, column \d+)?/.exec(line)![0])).toEqual([
      'line 3, column 1',
      'line 3, column 2',
      'line 3, column 3',
      'line 4',
      'line 5',
      'line 6',
    ]);
  });

  it('tells fifty of more, and how many there are', () => {
    const text = `${HEADER}\n${'a,never,,\n'.repeat(60)}`;
    const refusal = refusalOf(text);
    expect(refusal.code).toBe('csv-more-problems');
    const [lead, ...lines] = said(refusal).split('\n');
    expect(lead).toBe('The responses have 60 problems, of which these are the first 50:');
    expect(lines).toHaveLength(50);
  });

  it('tells what is wrong in the header and in the cells below it together', () => {
    const text = 'site,agree,colour,email\na,never,red,\n,,,\n';
    const places = said(refusalOf(text)).match(/line \d+(:|, column \d+)/g);
    expect(places).toEqual(['line 1:', 'line 1:', 'line 1:', 'line 2, column 2']);
    expect(said(refusalOf(text))).toMatch(/missing: some/);
  });

  it('refuses identifiers before anything else is corrected in the file', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `a,yes,x,p${i}@example.org\n`).join('');
    for (const wrong of ['a,never,,\n', 'a,yes\n']) {
      expect(refusalOf(`${HEADER}\n${wrong}${rows}`).code).toBe('csv-identifier-column');
    }
  });

  it('never repeats a cell or a header', () => {
    for (const text of [`${HEADER}\na,secret,,\n`, `site,agree,some,secret\n`]) {
      expect(said(refusalOf(text))).not.toMatch(/secret/);
    }
  });

  it.each(['email', 'E-Mail', 'name', 'Prénom', 'id', 'matricule', 'IP address', 'Timestamp'])(
    'refuses a column named %s',
    (name) => {
      expect(refusalOf(`${HEADER},${name}\n`).code).toBe('csv-identifier-column');
    },
  );

  it.each<[string, (i: number) => string]>([
    ['addresses', (i) => `p${i}@example.org`],
    ['telephone numbers', (i) => `+33 1 23 45 67 ${10 + i}`],
    ['staff numbers', (i) => `MX-${1000 + i}`],
    ['network addresses', (i) => `192.0.2.${i}`],
  ])('refuses a free text that holds %s', (_what, cell) => {
    const rows = Array.from({ length: 12 }, (_, i) => `a,yes,x,${cell(i)}\n`).join('');
    expect(refusalOf(`${HEADER}\n${rows}`).code).toBe('csv-identifier-column');
  });

  it('does not take comments for identifiers', () => {
    const rows = Array.from({ length: 12 }, (_, i) => `a,yes,x,Room ${i} is cold\n`).join('');
    expect(parseResponsesCsv(threeQuestions, `${HEADER}\n${rows}`)).toHaveLength(12);
  });

  it('does not take numbers and days that were asked for as such for identifiers', () => {
    const asked = small([
      { code: 'km', type: 'number', min: 0, max: 100_000, title: { en: '?' } },
      { code: 'since', type: 'date', title: { en: '?' } },
    ]);
    const rows = Array.from({ length: 12 }, (_, i) => `a,${10_000 + i},2031-01-${10 + i}\n`);
    expect(parseResponsesCsv(asked, `site,km,since\n${rows.join('')}`)).toHaveLength(12);
  });

  it('refuses an identifier even where the questionnaire asks for it in words', () => {
    const asksName = small([{ code: 'name', type: 'text', title: { en: 'Your name' } }]);
    expect(refusalOf('site,name\na,x\n', asksName).code).toBe('csv-identifier-column');
  });
});

describe('a responses file of a questionnaire with conditions', () => {
  const agree = { question: 'agree', in: ['yes'] };
  const conditional = small([
    { code: 'agree', type: 'yesno', title: { en: '?' } },
    { code: 'often', type: 'yesno', title: { en: '?' }, required: true, showIf: agree },
    { code: 'remark', type: 'text', title: { en: '?' }, showIf: { not: agree } },
  ]);

  it('is refused for an answer of somebody who was not asked, by line and column', () => {
    const text = 'site,often,agree,remark\na,yes,yes,\nb,yes,no,\n';
    const refusal = refusalOf(text, conditional);
    expect(refusal).toMatchObject({ code: 'csv-bad-answer', category: 'invalid-input' });
    expect(said(refusal)).toContain('line 3, column 2 (often)');
    expect(said(refusal)).not.toMatch(/\byes\b/);
  });

  it('is refused for words of somebody who was not asked for them', () => {
    const text = 'site,agree,often,remark\na,yes,yes,Soup\n';
    expect(said(refusalOf(text, conditional))).toContain('line 2, column 4 (remark)');
  });

  it('is read where everybody answers what they are asked, or nothing', () => {
    const text = 'site,agree,often,remark\na,yes,no,\nb,no,,Soup\n,yes,,\n';
    expect(parseResponsesCsv(conditional, text)).toEqual([
      { site: 'a', agree: 'yes', often: 'no' },
      { site: 'b', agree: 'no', remark: 'Soup' },
      { agree: 'yes' },
    ]);
  });
});

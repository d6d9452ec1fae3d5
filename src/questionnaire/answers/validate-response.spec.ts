import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyType } from '../../../test/support/questionnaire-json.js';
import { type AnswerProblem, parseQuestionnaire, validateResponse } from '../index.js';

const questionnaire = parseQuestionnaire(everyType());

const responseTo = (input: unknown): unknown => {
  const check = validateResponse(questionnaire, input);
  if (check.kind === 'invalid') throw new Error(JSON.stringify(check.problems));
  return check.response;
};

const problemsIn = (input: unknown, of = questionnaire): readonly AnswerProblem[] => {
  const check = validateResponse(of, input);
  return check.kind === 'invalid' ? check.problems : [];
};

const requiring = (code: string) => {
  const json = everyType();
  for (const { questions } of json.sections) {
    for (const question of questions) question['required'] = question['code'] === code;
  }
  return parseQuestionnaire(json);
};

describe('validateResponse', () => {
  it('accepts an answer to every question, and keeps nothing else', () => {
    const response = {
      site: 'a',
      role: 'yard',
      one: 'x',
      some: ['x', 'z'],
      often: 'na',
      stars: '5',
      agree: 'yes',
      days: 'd0',
      order: ['z', 'x', 'y'],
      first: ['y'],
      grid: ['r1:x', 'r2:y'],
      sign: 'sign',
      minutes: '7.5',
      since: '2031-02-28',
      remark: 'Good soup',
    };
    expect(responseTo(response)).toEqual(response);
  });

  it('takes what a form sends: one value for a list, empty fields for no answer', () => {
    expect(
      responseTo({ one: 'x', some: 'y', first: ['', 'z'], often: '', remark: '  ', site: '' }),
    ).toEqual({ one: 'x', some: ['y'], first: ['z'] });
  });

  it('keeps the order of a ranking and forgets the order of ticking', () => {
    expect(responseTo({ order: ['z', 'x'], some: ['z', 'x'], grid: ['r2:x', 'r1:y'] })).toEqual({
      order: ['z', 'x'],
      some: ['x', 'z'],
      grid: ['r1:y', 'r2:x'],
    });
  });

  it('brings texts and numbers to one form', () => {
    expect(responseTo({ remark: ' Cafe\u0301\r\nopen ', minutes: '012,50' })).toEqual({
      remark: 'Café\nopen',
      minutes: '12.5',
    });
  });

  it.each<[string, object, AnswerProblem]>([
    ['an unknown option', { one: 'w' }, { field: 'one', rule: 'unknown-option' }],
    [
      'an unknown profile option',
      { site: 'c', one: 'x' },
      { field: 'site', rule: 'unknown-option' },
    ],
    [
      'a group for an option',
      { site: 'coast', one: 'x' },
      { field: 'site', rule: 'unknown-option' },
    ],
    ['an option among others', { some: ['x', 'w'] }, { field: 'some', rule: 'unknown-option' }],
    ['a point off the rating', { stars: '6' }, { field: 'stars', rule: 'unknown-option' }],
    ['two answers to one question', { one: ['x', 'y'] }, { field: 'one', rule: 'not-an-answer' }],
    ['a number for a text', { remark: 5 }, { field: 'remark', rule: 'not-an-answer' }],
    ['an object for a list', { some: { 0: 'x' } }, { field: 'some', rule: 'not-an-answer' }],
    ['too many choices', { some: ['x', 'y', 'z'] }, { field: 'some', rule: 'too-many', limit: 2 }],
    ['a choice twice', { some: ['x', 'x'] }, { field: 'some', rule: 'twice' }],
    ['a row twice', { grid: ['r1:x', 'r1:y'] }, { field: 'grid', rule: 'twice' }],
    ['an unknown row', { grid: ['r3:x'] }, { field: 'grid', rule: 'unknown-option' }],
    ['a row without option', { grid: ['r1'] }, { field: 'grid', rule: 'unknown-option' }],
    [
      'text over the limit',
      { remark: 'x'.repeat(41) },
      { field: 'remark', rule: 'too-long', limit: 40 },
    ],
    ['control characters', { remark: 'a\u0007b' }, { field: 'remark', rule: 'bad-characters' }],
    ['turned text', { remark: 'a\u2066b' }, { field: 'remark', rule: 'bad-characters' }],
    ['half a character', { remark: 'a\udc00b' }, { field: 'remark', rule: 'bad-characters' }],
    ['words for a number', { minutes: 'ten' }, { field: 'minutes', rule: 'not-a-number' }],
    ['an exponent', { minutes: '1e1' }, { field: 'minutes', rule: 'not-a-number' }],
    ['a number too large', { minutes: '121' }, { field: 'minutes', rule: 'out-of-range' }],
    ['a day that does not exist', { since: '2031-02-29' }, { field: 'since', rule: 'not-a-day' }],
    ['an unknown field', { one: 'x', age: '4' }, { field: '', rule: 'unknown-field' }],
    ['an answer to an info', { one: 'x', read: 'yes' }, { field: '', rule: 'unknown-field' }],
    ['nothing but a profile', { site: 'a' }, { field: '', rule: 'empty' }],
    ['nothing', {}, { field: '', rule: 'empty' }],
  ])('refuses %s', (_what, input, problem) => {
    expect(problemsIn(input)).toEqual([problem]);
  });

  it('counts the characters of a text as a browser does', () => {
    expect(problemsIn({ remark: '🍲'.repeat(20) })).toEqual([]);
    expect(problemsIn({ remark: '🍲'.repeat(21) })).toHaveLength(1);
  });

  it('refuses fewer choices than asked for', () => {
    const json = everyType();
    json.sections[0]!.questions.find(({ code }) => code === 'first')!['min'] = 2;
    expect(problemsIn({ first: ['x'] }, parseQuestionnaire(json))).toEqual([
      { field: 'first', rule: 'too-few', limit: 2 },
    ]);
  });

  it('asks for the answer to a required question', () => {
    for (const code of ['one', 'some', 'minutes', 'remark', 'sign']) {
      expect(problemsIn({ [code]: '', often: '1' }, requiring(code))).toEqual([
        { field: code, rule: 'required' },
      ]);
    }
  });

  it('tells every field that is wrong', () => {
    expect(problemsIn({ one: 'w', since: 'now' }).map(({ field }) => field)).toEqual([
      'one',
      'since',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'treats a field named %s as unknown',
    (name) => {
      const input: unknown = JSON.parse(`{"one": "x", "${name}": {"site": "a"}}`);
      expect(problemsIn(input)).toEqual([{ field: '', rule: 'unknown-field' }]);
    },
  );

  it.each([null, 'x', 5, ['x'], undefined])('refuses %j as a response', (input) => {
    expect(problemsIn(input)).toEqual([{ field: '', rule: 'not-an-answer' }]);
  });

  it('takes one list around a single answer, and no list in a list, however deep', () => {
    expect(responseTo({ one: ['x'] })).toEqual({ one: 'x' });
    const deep = JSON.parse(`${'['.repeat(50_000)}"x"${']'.repeat(50_000)}`) as unknown;
    for (const answer of [[['x']], deep]) {
      for (const field of ['one', 'some', 'remark', 'site']) {
        expect(problemsIn({ [field]: answer, often: '1' })).toEqual([
          { field, rule: 'not-an-answer' },
        ]);
      }
    }
  });

  it('accepts what it accepted before, unchanged, and never throws', () => {
    const codes = ['site', 'one', 'some', 'order', 'first', 'grid', 'minutes', 'since', 'remark'];
    const cell = fc.oneof(
      fc.constantFrom('x', 'y', 'a', 'r1:x', '7', '2031-01-01', ''),
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('x', 'y', 'z', '', 'r1:x')),
      fc.jsonValue(),
    );
    const input = fc.dictionary(fc.oneof(fc.constantFrom(...codes), fc.string()), cell);
    fc.assert(
      fc.property(input, (fields) => {
        const check = validateResponse(questionnaire, fields);
        if (check.kind === 'invalid') expect(check.problems.length).toBeGreaterThan(0);
        else expect(validateResponse(questionnaire, check.response)).toEqual(check);
      }),
      { numRuns: 300 },
    );
  });
});

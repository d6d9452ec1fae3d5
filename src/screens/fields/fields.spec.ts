import { describe, expect, it } from '@jest/globals';
import type { AnswerFields, AnswerOption, Question } from '../../questionnaire/browser.js';
import { asking } from '../../../test/support/conditional-questionnaire.js';
import { screenWords } from '../words/index.js';
import { fieldOfGrid } from './grid.js';
import { fieldOfLine } from './line.js';
import { fieldOfOne } from './one.js';
import { fieldOfOrdered } from './ordered.js';
import { contextFor } from './page-context.js';
import { fieldOfProfile } from './profile.js';
import { fieldOfSeveral } from './several.js';
import { fieldOfWords } from './words.js';

const say = (en: string) => ({ en });
const option = (code: string, rest: Partial<AnswerOption> = {}): AnswerOption => ({
  code,
  label: say(code),
  ...rest,
});
const numbered = (length: number) => Array.from({ length }, (_, i) => option(`o${i}`));
const page = (typed: AnswerFields = {}) =>
  contextFor(asking([]), 'en', { t: screenWords.en.page, typed, errors: new Map() });
const ask = (question: Omit<Question, 'code' | 'title'>): Question => ({
  code: 'q',
  title: say('Question?'),
  ...question,
});
const values = (options: readonly { value: string }[] = []) => options.map(({ value }) => value);
const chosenIn = (options: readonly { value: string; checked: boolean }[]) =>
  values(options.filter(({ checked }) => checked));

describe('a choice of one', () => {
  it('sets "not concerned" and answers without a score beside the scale', () => {
    const options = [
      option('a', { score: 0 }),
      option('b', { score: 1 }),
      option('na'),
      option('pns', { role: 'not-said' }),
    ];
    const field = fieldOfOne(ask({ type: 'scale', options }), page());
    expect(values(field.groups[0]?.options)).toEqual(['a', 'b']);
    expect(values(field.asides)).toEqual(['na', 'pns']);
    expect([field.look, field.none]).toEqual(['row', null]);
  });

  it('offers a way to let go, unless an answer is needed', () => {
    const options = numbered(2);
    expect(fieldOfOne(ask({ type: 'single', options }), page()).none?.value).toBe('');
    expect(fieldOfOne(ask({ type: 'single', options, required: true }), page()).none).toBeNull();
  });

  it('is a list to open where there are more options than a phone shows at once', () => {
    const look = (question: Omit<Question, 'code' | 'title'>) =>
      fieldOfOne(ask(question), page()).look;
    expect(look({ type: 'single', options: numbered(12) })).toBe('list');
    expect(look({ type: 'single', options: numbered(13) })).toBe('select');
    expect(look({ type: 'single', options: numbered(3), search: true })).toBe('select');
  });

  it('shows points as bare numbers between what the ends mean', () => {
    const ends = { low: say('bad'), high: say('good') };
    const options = [option('pns', { role: 'not-said' })];
    const field = fieldOfOne(ask({ type: 'rating', ends, options }), page({ q: '10' }));
    expect(field.groups[0]?.options.map(({ label }) => label).join(' ')).toBe(
      '0 1 2 3 4 5 6 7 8 9 10',
    );
    expect(chosenIn(field.groups[0]!.options)).toEqual(['10']);
    expect(field.ends).toEqual({ low: 'bad', high: 'good' });
    expect(values(field.asides)).toEqual(['pns']);
  });

  it('has a text beside "other", with what was typed', () => {
    const options = [option('a'), option('x', { role: 'other' })];
    const field = fieldOfOne(ask({ type: 'single', options }), page({ 'q.other': 'a boat' }));
    expect(field.other).toMatchObject({ name: 'q.other', option: 'x', value: 'a boat' });
  });

  it('is "prefer not to say" in a profile question until another is chosen', () => {
    const profile = { code: 'site', title: say('Site'), options: [option('n'), option('s')] };
    expect(fieldOfProfile(profile, page()).none).toMatchObject({ value: '', checked: true });
    const chosen = fieldOfProfile(profile, page({ site: 's' }));
    expect(chosen.none?.checked).toBe(false);
    expect(chosenIn(chosen.groups[0]!.options)).toEqual(['s']);
  });
});

describe('a choice of several', () => {
  it('says how many to choose, and counts up to the most', () => {
    const options = numbered(4);
    const field = (min?: number, max?: number) =>
      fieldOfSeveral(
        ask({ type: 'multiple', options, ...(min ? { min } : {}), ...(max ? { max } : {}) }),
        page(),
      );
    expect(field(3, 3)).toMatchObject({ hint: 'Choose 3 answers.', most: 3 });
    expect(field(undefined, 2)).toMatchObject({ hint: 'Choose 2 answers at most.', most: 2 });
    expect(field()).toMatchObject({ hint: 'Choose all that apply.', most: 0 });
  });
});

describe('an order', () => {
  it('is a list to open per place, in the order typed', () => {
    const question = ask({ type: 'ranking', max: 2, options: numbered(3) });
    const { places } = fieldOfOrdered(question, page({ q: ['o2', 'o0'] }));
    expect(places.map(({ options }) => chosenIn(options))).toEqual([['o2'], ['o0']]);
  });

  it('says that the first one comes first, after how many to put in order', () => {
    const bounded = ask({ type: 'ranking', max: 2, options: numbered(3) });
    const free = ask({ type: 'ranking', options: numbered(3) });
    expect([bounded, free].map((question) => fieldOfOrdered(question, page()).hint)).toEqual([
      'Choose 2 answers at most. Put them in order, the first one first.',
      'Put them in order, the first one first.',
    ]);
  });

  it('leaves a place empty that was left empty', () => {
    const question = ask({ type: 'ranking', max: 2, options: numbered(3) });
    const { places } = fieldOfOrdered(question, page({ q: ['', 'o0'] }));
    expect(places.map(({ options }) => chosenIn(options))).toEqual([[], ['o0']]);
  });
});

describe('a grid', () => {
  const rows = [option('van'), option('phone')];

  it('gives each line a field of its own and shows again what was chosen', () => {
    const question = ask({ type: 'matrix', rows, options: [option('good'), option('poor')] });
    const [table] = fieldOfGrid(question, page({ q: ['phone:poor'] })).tables;
    expect(table!.lines.map(({ name }) => name)).toEqual(['q:van', 'q:phone']);
    expect(values(table!.lines[1]!.cells)).toEqual(['phone:good', 'phone:poor', '']);
    expect(table!.lines.flatMap(({ cells }) => chosenIn(cells))).toEqual(['phone:poor']);
  });

  it('names every button by the heads of its line and its column', () => {
    const question = ask({ type: 'matrix', rows, options: [option('good'), option('poor')] });
    const [table] = fieldOfGrid(question, page()).tables;
    const heads = table!.columns.map(({ id }) => id);
    for (const { cells } of table!.lines) expect(cells.map(({ column }) => column)).toEqual(heads);
  });

  it('is a table for each aspect, with a way to let go where nothing stands beside', () => {
    const aspect = (code: string, ...options: readonly AnswerOption[]) => ({
      ...option(code),
      options,
    });
    const aspects = [
      aspect('much', option('a'), option('b')),
      aspect('well', option('c'), option('dk', { role: 'unknown' })),
    ];
    const { tables } = fieldOfGrid(ask({ type: 'pairs', rows, aspects }), page());
    expect(tables.map(({ caption }) => caption)).toEqual(['much', 'well']);
    expect(values(tables[0]!.lines[0]!.cells)).toEqual(['van.much:a', 'van.much:b', '']);
    expect(values(tables[1]!.lines[0]!.cells)).toEqual(['van.well:c', 'van.well:dk']);
  });
});

describe('a line and words', () => {
  it('asks for a day as a day, and for a number with the keys that it needs', () => {
    expect(fieldOfLine(ask({ type: 'date' }), page())).toMatchObject({ input: 'date', hint: '' });
    const number = (min: number) => fieldOfLine(ask({ type: 'number', min, max: 9 }), page());
    expect(number(0)).toMatchObject({ input: 'text', keys: 'decimal' });
    expect(number(-5)).toMatchObject({ keys: 'text', hint: 'A number from -5 to 9.' });
  });

  it('warns that a text will be read, and says how long it may be', () => {
    expect(fieldOfWords(ask({ type: 'text', maxLength: 300 }), page()).hint).toContain(
      '300 characters',
    );
    expect(fieldOfWords(ask({ type: 'text' }), page()).hint).toContain('no names');
  });
});

import { describe, expect, it } from '@jest/globals';
import { questionnaireOf } from '../../test/support/kinds/index.js';
import { people } from '../../test/support/small-survey.js';
import {
  definitionOf,
  type Question,
  type Questionnaire,
  type Response,
} from '../questionnaire/index.js';
import { publishRelease } from './publish-release.js';
import type { PublishedTable } from './release.js';

const title = { en: '?', fr: '?' };
const options = (...codes: readonly string[]) => codes.map((code) => ({ code, label: title }));
const question = (type: Question['type'], fields: Partial<Question>): Question => ({
  code: 'q',
  type,
  title,
  ...fields,
});

const site = { code: 'site', title, options: options('north', 'south') };

const withSite = (...questions: readonly Question[]): Questionnaire => ({
  ...questionnaireOf(...questions),
  profile: [site],
});

function tablesOf(questionnaire: Questionnaire, responses: readonly Response[]) {
  const definition = definitionOf(questionnaire, { mode: 'file' });
  const request = { definition, responses, invited: null, verbatims: [], prior: [] };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release.content.tables;
}

/** Tables by question and what they are split by, each as its rows. */
const shown = (tables: readonly PublishedTable[]) =>
  Object.fromEntries(tables.map(({ question, by, cells }) => [[question, ...by].join(' '), cells]));

const north = (count: number, q: string | readonly string[]) => people(count, { site: 'north', q });
const south = (count: number, q: string | readonly string[]) => people(count, { site: 'south', q });

describe('a ranking', () => {
  const before = question('ranking', { options: options('a', 'b', 'c', 'd') });
  const ranking = { ...before, among: 2 };
  const ranked = [
    ...north(20, ['a', 'b', 'c', 'd']),
    ...north(15, ['b', 'c', 'a', 'd']),
    ...south(12, ['c', 'a', 'd', 'b']),
    ...south(18, ['a', 'd', 'b', 'c']),
    ...south(13, ['d', 'b', 'a', 'c']),
  ];

  it('is published by first places, and for everybody by the first two', () => {
    const tables = tablesOf(withSite(ranking), ranked);
    expect(tables.map(({ question, by }) => [question, ...by].join(' '))).toEqual([
      'q:first',
      'q:first site',
      'q:among',
    ]);
    expect(shown(tables)['q:first']).toEqual([[78, 38, 15, 12, 13]]);
    expect(shown(tables)['q:among']).toEqual([[78, 50, 48, 27, 31]]);
  });

  it('bounds what only a few did not put among the first', () => {
    const tables = shown(
      tablesOf(withSite(ranking), [
        ...north(30, ['a', 'b']),
        ...south(30, ['b', 'a']),
        ...south(10, ['c', 'd']),
      ]),
    );
    expect(tables['q:first']).toEqual([[70, 30, 30, 10, 0]]);
    const most = { from: 60, to: 70 };
    const few = { from: 0, to: 10 };
    expect(tables['q:among']).toEqual([[70, most, most, few, few]]);
  });

  it('keeps the first two to itself where a first place is withheld', () => {
    const agreed = [...north(40, ['a', 'b']), ...south(38, ['a', 'c']), ...south(1, ['b', 'd'])];
    const tables = shown(tablesOf(withSite(ranking), agreed));
    expect(tables['q:first']![0]!.slice(1).filter((cell) => typeof cell === 'number')).toEqual([]);
    expect(tables['q:among']).toEqual([[null, null, null, null, null]]);
  });

  it('that was frozen before is one table of all that was ranked', () => {
    const definition = { ...definitionOf(withSite(ranking), { mode: 'file' }) };
    const request = {
      definition: { ...definition, questionnaire: withSite(before) },
      responses: ranked,
      invited: null,
      verbatims: [],
      prior: [],
    };
    const publication = publishRelease(request);
    if (publication.kind !== 'released') throw new Error('not released');
    const codes = publication.release.content.tables.map(({ question }) => question);
    expect([...new Set(codes)]).toEqual(['q']);
  });
});

describe('a choice of several', () => {
  const alone = { code: 'none', label: title, role: 'not-concerned' } as const;
  const pick = question('pick', { options: [...options('a', 'b', 'c'), alone], min: 2, max: 2 });

  it('counts whoever chose what is chosen alone with those who did not answer', () => {
    const tables = tablesOf(questionnaireOf(pick), [
      ...people(20, { q: ['a', 'b'] }),
      ...people(15, { q: ['a', 'c'] }),
      ...people(12, { q: ['b', 'c'] }),
      ...people(11, { q: ['none'] }),
      ...people(5, {}),
    ]);
    expect(tables[0]!.columns).toEqual(['Total', 'a', 'b', 'c']);
    expect(shown(tables)).toEqual({ q: [[47, 35, 32, 27]] });
  });

  it('tells of no group what follows from how many had to be chosen', () => {
    const tables = tablesOf(withSite(pick), [
      ...north(10, ['a', 'b']),
      ...north(10, ['a', 'c']),
      ...south(12, ['b', 'c']),
      ...south(12, ['a', 'c']),
      ...south(11, 'none'),
    ]);
    const inNorth = shown(tables)['q site']![1]!;
    expect(inNorth.filter((cell) => typeof cell === 'number').length).toBeLessThan(3);
  });
});

describe('a grid', () => {
  it('is published by its rows, each with those who answered it', () => {
    const matrix = question('matrix', {
      rows: options('pay', 'hours'),
      options: options('x', 'y'),
    });
    const tables = tablesOf(questionnaireOf(matrix), [
      ...people(20, { q: ['pay:x', 'hours:y'] }),
      ...people(15, { q: ['pay:y', 'hours:y'] }),
      ...people(12, { q: ['hours:x'] }),
    ]);
    expect(shown(tables)).toEqual({ 'q:pay': [[47, 20, 15]], 'q:hours': [[47, 12, 35]] });
  });

  it('of pairs is published by item and aspect', () => {
    const aspects = ['need', 'state'].map((code) => ({
      code,
      label: title,
      options: options('low', 'high'),
    }));
    const pairs = question('pairs', { rows: options('pay'), aspects });
    const tables = tablesOf(questionnaireOf(pairs), [
      ...people(20, { q: ['pay.need:high', 'pay.state:low'] }),
      ...people(15, { q: ['pay.need:low', 'pay.state:high'] }),
    ]);
    expect(shown(tables)).toEqual({
      'q:pay.need': [[35, 15, 20]],
      'q:pay.state': [[35, 20, 15]],
    });
  });
});

describe('a value', () => {
  const classes = [
    { code: 'low', label: title },
    { code: 'middle', label: title, from: 10 },
    { code: 'high', label: title, from: 20.5 },
  ];

  it('is published in its classes, each from its lowest value on', () => {
    const number = question('number', { min: -5, max: 50, classes });
    const tables = tablesOf(questionnaireOf(number), [
      ...people(12, { q: '-5' }),
      ...people(13, { q: '9.999999' }),
      ...people(14, { q: '10' }),
      ...people(15, { q: '20.4' }),
      ...people(16, { q: '20.5' }),
      ...people(3, {}),
    ]);
    expect(shown(tables)).toEqual({ q: [[73, 25, 29, 16]] });
  });

  it('without classes is not published', () => {
    const number = question('number', { min: 0, max: 50 });
    expect(tablesOf(questionnaireOf(number), people(20, { q: '7' }))).toEqual([]);
  });
});

describe('a question that only some are asked', () => {
  const route = { ...question('yesno', {}), code: 'route' };
  const showIf = { question: 'route', in: ['yes'] };
  const single = question('single', { options: options('x', 'y'), showIf });

  it('is published for everybody, with those who were asked as its base', () => {
    const tables = shown(
      tablesOf(withSite(route, single), [
        ...people(20, { site: 'north', route: 'yes', q: 'x' }),
        ...people(15, { site: 'south', route: 'yes', q: 'y' }),
        ...people(30, { site: 'south', route: 'no' }),
        ...people(5, { site: 'north', route: 'yes' }),
      ]),
    );
    expect(Object.keys(tables)).toEqual(['route', 'route site', 'q']);
    expect(tables['q']).toEqual([[40, 20, 15]]);
  });

  it('is withheld where too few of them answered', () => {
    const tables = shown(
      tablesOf(withSite(route, single), [
        ...people(5, { route: 'yes', q: 'x' }),
        ...people(4, { route: 'yes', q: 'y' }),
        ...people(30, { route: 'no' }),
      ]),
    );
    expect(tables['q']).toEqual([[null, null, null]]);
  });

  it('is withheld where nearly all of them agree', () => {
    const tables = shown(
      tablesOf(withSite(route, single), [
        ...people(29, { route: 'yes', q: 'x' }),
        ...people(1, { route: 'yes', q: 'y' }),
        ...people(30, { route: 'no' }),
      ]),
    );
    expect(tables['q']![0]!.slice(1)).not.toContain(29);
    expect(tables['q']![0]!.slice(1)).not.toContain(1);
  });
});

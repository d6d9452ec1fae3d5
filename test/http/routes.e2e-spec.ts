import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { OWN_PATHS } from '../../src/config/read-addresses.js';
import { ACCESS_RULES } from '../../src/web/index.js';
import { routesOf } from '../support/routes-of.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp('sqlite');
});
afterAll(() => test.close());

it('declares on every route who may call it', () => {
  const all = routesOf(test);
  expect(all.length).toBeGreaterThan(20);
  const undeclared = all.filter(({ rule }) => !(ACCESS_RULES as readonly unknown[]).includes(rule));
  expect(undeclared.map(({ name }) => name)).toEqual([]);
});

it('opens the pages of admins to admins only, and those of reps to reps only', () => {
  const under = (prefix: string) =>
    routesOf(test).filter(({ paths }) =>
      paths.some((path) => path.replace(/^\/+/, '').startsWith(prefix)),
    );
  const rulesOf = (prefix: string) => [...new Set(under(prefix).map(({ rule }) => rule))];
  expect(rulesOf('admin')).toEqual(['admin']);
  expect(rulesOf('rep')).toEqual(['rep']);
  expect(rulesOf('s/')).toEqual(['respondent']);
});

it('knows every first part of its addresses that a path in the public address may not have', () => {
  const first = routesOf(test).flatMap(({ paths }) =>
    paths.map((path) => path.replace(/^\/+/, '').split('/')[0]!),
  );
  expect([...new Set(first)].filter((part) => part !== '').sort()).toEqual(OWN_PATHS);
});

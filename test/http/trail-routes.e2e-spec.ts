import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TRAIL_KINDS } from '../../src/trail/index.js';
import { routesOf } from '../support/routes-of.js';
import { startTestApp, type TestApp } from '../support/testing-app.js';
import { BY_ITSELF, SILENT, WRITES } from '../support/trail-routes.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp('sqlite');
});
afterAll(() => test.close());

it('names for every route that changes something what it writes, or why it writes nothing', () => {
  const names = routesOf(test)
    .filter(({ isPost }) => isPost)
    .map(({ name }) => name);
  expect([...names].sort()).toEqual([...Object.keys(WRITES), ...Object.keys(SILENT)].sort());
});

it('knows of every kind of entry what writes it', () => {
  const written = new Set([...Object.values(WRITES).flat(), ...BY_ITSELF]);
  expect([...written].sort()).toEqual([...TRAIL_KINDS].sort());
});

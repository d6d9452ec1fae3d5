import { expect, it } from '@jest/globals';
import { SharedReadings } from './shared-readings.js';

it('reads once for those who ask in one turn, and anew for the next', async () => {
  const readings = new SharedReadings<number>();
  let count = 0;
  const read = () => Promise.resolve((count += 1));
  const ask = () => readings.of('survey', read);
  expect(await Promise.all([ask(), ask(), readings.of('another', read)])).toEqual([1, 1, 2]);
  expect(await ask()).toBe(3);
});

it('reads anew after a reading that failed, and tells all who shared it', async () => {
  const readings = new SharedReadings<number>();
  const fail = () => Promise.reject(new Error('not there'));
  const told = await Promise.allSettled([readings.of('survey', fail), readings.of('survey', fail)]);
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await readings.of('survey', () => Promise.resolve(1))).toBe(1);
});

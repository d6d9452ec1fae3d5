import { describe, expect, it } from '@jest/globals';
import { oneSeatEach } from './signing-seats.js';

const seats = (devices: Readonly<Record<number, string>>) =>
  oneSeatEach(new Map(Object.entries(devices).map(([seat, of]) => [Number(seat), [...of]])));

describe('seats with a device of their own', () => {
  it.each<[string, Readonly<Record<number, string>>, readonly number[]]>([
    ['none', {}, []],
    ['each by its own', { 1: 'a', 3: 'b' }, [1, 3]],
    ['one device for two seats', { 1: 'a', 2: 'a' }, [1]],
    ['two devices of one seat', { 2: 'ab' }, [2]],
    // Three seats and three devices, and yet one device alone answers for two of the seats.
    ['three devices of one seat beside one of two', { 1: 'a', 2: 'a', 3: 'abc' }, [1, 3]],
    ['a device that gives its first seat to another one', { 1: 'ab', 2: 'a' }, [1, 2]],
    ['a chain of those', { 1: 'ab', 2: 'ac', 3: 'a' }, [1, 2, 3]],
  ])('are counted: %s', (_what, devices, counted) => {
    expect(seats(devices)).toEqual(counted);
  });
});

import { describe, expect, it } from '@jest/globals';
import { pairs } from './pairs.js';
import { sidesOf } from './sides.js';

describe('a new question of pairs', () => {
  it('names what counts as high on both aspects, so that the report can draw how far they lie apart', () => {
    const aspects = pairs.presets.flatMap(({ start }) => start.aspects ?? []);
    const sides = aspects.map((aspect) => [
      aspect.code,
      sidesOf(aspect, aspect.options)?.favourable,
    ]);
    expect(Object.fromEntries(sides)).toEqual({
      importance: ['4', '5'],
      satisfaction: ['4', '5'],
    });
  });
});

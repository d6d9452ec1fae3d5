import { describe, expect, it } from '@jest/globals';
import { refuseHostileShape } from './refuse-hostile-shape.js';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('a body', () => {
  it.each([
    ['names a constructor', { answers: { constructor: 'x' } }],
    ['names a prototype in a list', [{ prototype: [] }]],
    ['names __proto__', JSON.parse('{"answers":{"__proto__":{}}}')],
    ['is nested thousands of lists deep', { answers: { q: nested(5000) } }],
    ['has more parts than any form', Array.from({ length: 30_000 }, () => 1)],
  ])('is refused when it %s', (_what, body) => {
    expect(() => refuseHostileShape(body)).toThrow('Bad Request');
  });

  it.each([[undefined], [null], ['text'], [{ nonce: 'a', answers: { q: ['1', '2'] } }]])(
    'of an ordinary shape passes',
    (body) => {
      expect(() => refuseHostileShape(body)).not.toThrow();
    },
  );
});

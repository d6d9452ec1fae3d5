import { describe, expect, it } from '@jest/globals';
import { checkTally } from './check-tally.js';

const tally = { entitled: 100, printed: 110, handedOut: 95, returned: 2, destroyed: 17 };

describe('a count of slips', () => {
  it.each([
    ['more-handed-out', { handedOut: 111 }],
    ['more-returned', { returned: 96 }],
    ['more-destroyed', { destroyed: 18 }],
  ])('is refused with %s', (code, change) => {
    expect(() => checkTally({ ...tally, ...change })).toThrow(expect.objectContaining({ code }));
  });

  it('is taken where the paper adds up, and while some of it is still there', () => {
    expect(() => checkTally(tally)).not.toThrow();
    expect(() => checkTally({ ...tally, destroyed: 0 })).not.toThrow();
  });
});

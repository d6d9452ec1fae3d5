import { describe, expect, it } from '@jest/globals';
import { commentNamer } from './name-comments.js';

const COMMENT = { question: 'wish', text: 'A quiet hour.', same: 0 };
const name = commentNamer('0c'.repeat(32));

describe('the name of a comment', () => {
  it('follows from the coins of its opening and what it says', () => {
    expect(name(COMMENT)).toMatch(/^[0-9a-f]{32}$/);
    expect(commentNamer('0c'.repeat(32))({ ...COMMENT })).toBe(name(COMMENT));
  });

  it.each([
    ['other coins', commentNamer('0d'.repeat(32))(COMMENT)],
    ['another question', name({ ...COMMENT, question: 'keep' })],
    ['another text', name({ ...COMMENT, text: 'A quiet hour' })],
    ['one before it that says the same', name({ ...COMMENT, same: 1 })],
  ])('is another with %s', (_, other) => {
    expect(other).not.toBe(name(COMMENT));
  });
});

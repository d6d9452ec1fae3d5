import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { readReviewForm } from './read-review-form.js';

const ID = 'a'.repeat(32);
const read = (body: unknown) => readReviewForm(body, ['roads']);

describe('reading a page of reviews', () => {
  it('refuses a field that the page does not have', () => {
    expect(read({ [`redacted-${ID}`]: 'x', [`theme-${ID}`]: '', survey: 'other' })).toMatchObject({
      kind: 'invalid',
      problems: { form: ['unknown-field'] },
    });
  });

  it('refuses an empty text and a theme that the questionnaire does not have', () => {
    expect(read({ [`redacted-${ID}`]: ' ', [`theme-${ID}`]: 'roads' })).toMatchObject({
      problems: { [`redacted-${ID}`]: ['isNotEmpty'] },
    });
    expect(read({ [`redacted-${ID}`]: 'x', [`theme-${ID}`]: 'else' })).toMatchObject({
      problems: { [`theme-${ID}`]: ['unknown-theme'] },
    });
  });

  it('refuses a field sent twice', () => {
    expect(read({ [`redacted-${ID}`]: ['x', 'y'], [`theme-${ID}`]: '' }).kind).toBe('invalid');
  });

  it('keeps what was typed when something is refused', () => {
    const form = read({ [`redacted-${ID}`]: 'kept', [`theme-${ID}`]: 'else' });
    expect(form).toMatchObject({ typed: new Map([[ID, { redacted: 'kept', theme: 'else' }]]) });
  });

  it('reads text, theme and choice of each comment, and what was there when it was opened', () => {
    const form = read({
      [`redacted-${ID}`]: 'x\r\ny',
      [`theme-${ID}`]: 'roads',
      [`chosen-${ID}`]: 'yes',
      [`seen-${ID}`]: 'before',
    });
    const sent = form.kind === 'valid' ? form.reviews.get(ID) : undefined;
    expect(sent?.seen).toBe('before');
    expect({ ...sent?.review }).toEqual({
      redacted: 'x\ny',
      theme: 'roads',
      chosen: 'yes',
    });
  });
});

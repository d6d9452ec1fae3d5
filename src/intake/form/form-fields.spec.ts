import { describe, expect, it } from '@jest/globals';
import { answerFields, typedIn } from './form-fields.js';

describe('the fields of a form', () => {
  it('leaves out the fields of the page itself and keeps unknown ones to be refused', () => {
    const fields = { _nonce: 'n', _lang: 'fr', often: 'daily', other: ['a', 'b'] };
    expect(answerFields(fields)).toEqual({ often: 'daily', other: ['a', 'b'] });
  });

  it('makes one list of the lines of a matrix', () => {
    const fields = { 'tools:van': 'van:good', 'tools:phone': '', 'tools:lift': 'lift:poor' };
    expect(answerFields(fields)).toEqual({ tools: ['van:good', '', 'lift:poor'] });
  });

  it('shows again what was typed, and nothing of what no field is called', () => {
    const fields = { a: 'x', b: ['y', 'z'] };
    expect(typedIn(fields, 'a')).toEqual(['x']);
    expect(typedIn(fields, 'b')).toEqual(['y', 'z']);
    expect(typedIn(fields, 'constructor')).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { withMoreRows } from './more-rows.js';

const rows = (count: number) => Array.from({ length: count }, () => ({}));
const typed = { code: 'q1', options: [{ code: 'a' }], aspects: [{ options: [] }, { code: 'b' }] };

describe('a list of a form that gets more rows', () => {
  it('keeps those that it has, and everything else that was typed', () => {
    const options = [{ code: 'a' }, ...rows(10)];
    expect(withMoreRows(typed, 'options')).toEqual({ ...typed, options });
  });

  it('begins with them where it had none', () => {
    expect(withMoreRows(typed, 'groups')).toEqual({ ...typed, groups: rows(10) });
  });

  it('may stand in a row of another list', () => {
    const aspects = [{ options: [] }, { code: 'b', options: rows(10) }];
    expect(withMoreRows(typed, 'aspects.1.options')).toEqual({ ...typed, aspects });
  });

  it.each(['aspects.7.options', 'code.1'])('is none where there is no such row: %s', (list) => {
    expect(withMoreRows(typed, list)).toEqual(typed);
  });
});

import { describe, expect, it } from '@jest/globals';
import { areNames, MOST_LINKS, readNames } from './read-names.js';

describe('the names of people who are invited', () => {
  it.each<[string, unknown]>([
    ['of 101 characters', `Olaf Berg\n${'x'.repeat(101)}`],
    ['of more people than one form invites', 'Olaf\n'.repeat(MOST_LINKS + 1)],
    ['that are no text', ['Vera', 'Olaf']],
  ])('are refused %s', (_what, text) => {
    expect(areNames(text)).toBe(false);
  });

  it('stand one on a line, whatever ends it, without what cannot be seen', () => {
    const text = ' Vera\u200b  Lind \r\n\n\tOlaf Berg\rIda Moor\n';
    expect(areNames(text)).toBe(true);
    expect(readNames(text)).toEqual(['Vera Lind', 'Olaf Berg', 'Ida Moor']);
  });

  it('are not needed for one link', () => {
    expect(readNames(' \n')).toEqual([null]);
  });
});

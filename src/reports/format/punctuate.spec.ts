import { describe, expect, it } from '@jest/globals';
import { words } from '../words/index.js';
import { joinApart, withColon } from './punctuate.js';

describe('marks between the parts of a line', () => {
  it.each([
    ['en', 'Are you well?', 'Are you well? 36%'],
    ['en', 'Breaks', 'Breaks: 36%'],
    ['fr', 'Allez-vous bien\u00a0?', 'Allez-vous bien ? 36%'],
    ['fr', 'Pauses', 'Pauses : 36%'],
    ['de', 'Endlich Pause!', 'Endlich Pause! 36%'],
    ['de', '„Wie oft?“', '„Wie oft?“: 36%'],
  ] as const)('have no colon after a question, in %s: %s', (language, label, line) => {
    const said = withColon(words[language].list, { label, text: '36%' });
    expect(said.replace(/\s/g, ' ')).toBe(line);
  });

  it.each(['en', 'fr', 'de'] as const)('stand in no sentence after a title, in %s', (language) => {
    const { cover, groups, scores, theme } = words[language];
    const said = [cover.footer, groups.picks, groups.headline, scores.headline, theme.scatterTitle];
    expect(said.filter((text) => text.includes('{title}'))).toEqual([]);
  });

  it('are a semicolon as the language sets it', () => {
    expect(joinApart(words.fr.list, ['(n = 412)', 'soit 19%', 'x'])).toBe(
      '(n = 412)\u202f; soit 19%\u202f; x',
    );
    expect(joinApart(words.de.list, ['a', 'b'])).toBe('a; b');
    expect(joinApart(words.en.list, [])).toBe('');
  });
});

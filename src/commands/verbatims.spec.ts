import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import { FEWEST_COMMENTS } from '../questionnaire/index.js';
import { readVerbatims } from './verbatims.js';
import { saidBy } from '../../test/support/said.js';

const questionnaire = aQuestionnaire([2], [aQuestion('q1', 2), { code: 'open', type: 'text' }]);

const limits = { questionnaire, threshold: 5, sensitiveThreshold: 8 };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cahier-verbatims-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `writers` people wrote, read beside the comments chosen from it. */
function read(content: unknown, writers: number = FEWEST_COMMENTS) {
  const file = join(folder, 'verbatims.json');
  writeFileSync(file, JSON.stringify(content));
  return readVerbatims(limits, people(writers, { open: 'A remark' }), file);
}

const comment = { question: 'open', text: 'Longer breaks' };

describe('chosen comments', () => {
  it.each<[string, unknown]>([
    ['an object in the place of the list', comment],
    ['a text in the place of a comment', ['Longer breaks']],
    ['nothing in the place of a comment', [null]],
    ['a comment with the site beside it', [{ ...comment, p1: 'a1' }]],
    ['a comment on a question with options', [{ ...comment, question: 'q1' }]],
    ['a comment on a question that is not there', [{ ...comment, question: 'toString' }]],
    ['a comment without text', [{ question: 'open' }]],
    ['an empty comment', [{ ...comment, text: '' }]],
    ['a comment of 5,001 characters', [{ ...comment, text: 'x'.repeat(5001) }]],
    ['text that turns its direction', [{ ...comment, text: 'a\u202eb' }]],
    ['a theme of 101 characters', [{ ...comment, theme: 'x'.repeat(101) }]],
    ['a theme with a control character', [{ ...comment, theme: 'a\u0000b' }]],
  ])('are refused: %s', (_, content) => {
    expect(() => read(content)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(/^verbatims-/) }),
    );
  });

  it('are refused where fewer people wrote one than rule D10 asks for', () => {
    expect(() => read([comment], FEWEST_COMMENTS - 1)).toThrow(
      expect.objectContaining({ code: 'too-few-comments', category: 'refused' }),
    );
    expect(read([], 0)).toEqual([]);
  });

  it('are named by their place when refused, and never repeated', () => {
    const secret = { ...comment, text: 'hunter2\u0007' };
    const sentence = saidBy(() => read([comment, secret]));
    expect(sentence).toMatch(/entry 2 has an unusable text/);
    expect(sentence).not.toMatch(/hunter2/);
  });

  it('are read with and without a theme', () => {
    const themed = { ...comment, theme: 'Hours' };
    expect(read([comment, themed])).toEqual([comment, themed]);
  });

  it('are brought to one form of text', () => {
    expect(read([{ question: 'open', text: 'Cafe\u0301\r\nferme\u0301' }])).toEqual([
      { question: 'open', text: 'Café\nfermé' },
    ]);
  });
});

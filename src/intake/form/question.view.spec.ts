import { describe, expect, it } from '@jest/globals';
import type { Question } from '../../questionnaire/index.js';
import { words } from '../words/index.js';
import type { FormFields } from './form-fields.js';
import { contextFor, type PageContext } from './page-context.js';
import { viewProfileQuestion, viewQuestion } from './question.view.js';

const say = (en: string) => ({ en });
const option = (code: string, score?: number) =>
  score === undefined ? { code, label: say(code) } : { code, label: say(code), score };

const page = (typed: FormFields = {}, errors: Record<string, string> = {}): PageContext =>
  contextFor('en', ['en'], {
    t: words.en.page,
    typed,
    errors: new Map(Object.entries(errors)),
  });
const view = (question: Omit<Question, 'code' | 'title'>, typed: FormFields = {}) =>
  viewQuestion({ code: 'q', title: say('Question?'), ...question }, 1, page(typed));
const values = (options: readonly { value: string }[] = []) => options.map(({ value }) => value);

describe('a question on the page', () => {
  it('sets answers without a score beside the scale', () => {
    const shown = view({ type: 'scale', options: [option('a', 0), option('b', 1), option('na')] });
    expect(values(shown.groups[0]?.options)).toEqual(['a', 'b']);
    expect(values(shown.asides)).toEqual(['na']);
    expect(shown.row).toBe(true);
  });

  it('offers a way to let go of a choice, unless an answer is needed', () => {
    const options = [option('a'), option('b')];
    expect(values(view({ type: 'single', options }).asides)).toEqual(['']);
    expect(view({ type: 'single', options, required: true }).asides).toEqual([]);
    expect(view({ type: 'multiple', options }).asides).toEqual([]);
  });

  it('gives each line of a matrix a field of its own and shows again what was chosen', () => {
    const rows = [
      { code: 'van', label: say('Van') },
      { code: 'phone', label: say('Phone') },
    ];
    const options = [option('good', 0), option('poor', 1)];
    const shown = view({ type: 'matrix', rows, options }, { q: ['phone:poor'] });
    expect(shown.groups.map(({ name }) => name)).toEqual(['q:van', 'q:phone']);
    expect(values(shown.groups[1]?.options)).toEqual(['phone:good', 'phone:poor', '']);
    const checked = shown.groups.flatMap((line) => line.options.filter((o) => o.checked));
    expect(values(checked)).toEqual(['phone:poor']);
  });

  it('makes a ranking a list to choose from per place, in the order typed', () => {
    const options = ['a', 'b', 'c'].map((code) => option(code));
    const shown = view({ type: 'ranking', max: 2, options }, { q: ['c', 'a'] });
    expect(shown.ranks.map(({ options: o }) => values(o.filter((x) => x.checked)))).toEqual([
      ['c'],
      ['a'],
    ]);
  });

  it('warns that a text will be read, and says how many to choose', () => {
    expect(view({ type: 'text', maxLength: 300 }).hint).toContain('300 characters');
    expect(view({ type: 'text' }).hint).toContain('no names');
    const options = ['a', 'b', 'c', 'd'].map((code) => option(code));
    expect(view({ type: 'pick', min: 3, max: 3, options }).hint).toBe('Choose 3 answers.');
    expect(view({ type: 'multiple', max: 2, options }).hint).toBe('Choose 2 answers at most.');
  });

  it('ties help, hint and error to the field for those who listen', () => {
    const question: Question = { code: 'q', type: 'text', title: say('?'), help: say('Help') };
    const shown = viewQuestion(question, 1, page({}, { q: 'Shorten this text.' }));
    expect(shown.describedBy).toBe('q-q-help q-q-hint q-q-error');
  });

  it('chooses “prefer not to say” in a profile question until another is chosen', () => {
    const profile = { code: 'site', title: say('Site'), options: [option('n'), option('s')] };
    expect(viewProfileQuestion(profile, 9, page()).asides[0]).toMatchObject({
      value: '',
      checked: true,
    });
    const chosen = viewProfileQuestion(profile, 9, page({ site: 's' }));
    expect(chosen.asides[0]?.checked).toBe(false);
    expect(values(chosen.groups[0]?.options.filter(({ checked }) => checked))).toEqual(['s']);
  });
});

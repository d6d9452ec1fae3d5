import { describe, expect, it } from '@jest/globals';
import {
  parseNewQuestionnaire,
  parsePack,
  type Questionnaire,
  QuestionnaireError,
  questionsOf,
  tablesIn,
} from '../../questionnaire/index.js';
import { codeOfPack, PACKS, readPack } from './read-packs.js';
import { leaveScale, takeUp } from './take-up.js';

const pack = await readPack('dispatch-pressure');

const empty: Questionnaire = {
  schema: 'cahier/questionnaire-1',
  code: 'q',
  languages: ['fr', 'en'],
  title: { fr: 'Une enquête' },
  profile: [],
  sections: [],
};

function problemsOf(change: object): readonly string[] {
  try {
    parsePack({ ...pack, ...change });
    return [];
  } catch (error) {
    if (!(error instanceof QuestionnaireError)) throw error;
    return error.problems.map(({ path, rule }) => `${path} ${rule}`);
  }
}

describe('a file of one scale', () => {
  it.each(PACKS)('has the code that its name says: %s', async (name) => {
    expect((await readPack(name)).code).toBe(codeOfPack(name));
  });

  const without = (name: keyof typeof pack) =>
    Object.fromEntries(Object.entries(pack).filter(([key]) => key !== name));

  it.each(['licence', 'source'] as const)('is refused without a %s', (name) => {
    expect(() => parsePack(without(name))).toThrow(QuestionnaireError);
  });

  it.each([
    ['another form', { schema: 'cahier/scale-9' }, 'schema exactly'],
    ['one item', { items: pack.items.slice(0, 1) }, 'items list-size'],
    ['one item twice', { items: [pack.items[0], pack.items[0]] }, 'items[1].code code-twice'],
    ['a gap', { classes: pack.classes.slice(0, 2) }, 'classes scale-classes'],
    ['words in one language only', { title: { en: 'T', it: 'T' } }, 'source.de unknown-language'],
    [
      'answers that look alike',
      { answers: pack.answers.map((one) => ({ ...one, label: { ...one.label, en: 'X' } })) },
      'answers[1].label.en looks-alike',
    ],
  ])('is refused with %s', (_what, change, problem) => {
    expect(problemsOf(change)).toContain(problem);
  });

  it('brings its questions, reversed where they are, and is in order as it is', () => {
    const taken = takeUp(empty, pack);
    expect(parseNewQuestionnaire(taken)).toEqual(taken);
    expect(questionsOf(taken).map(({ code }) => code)).toEqual(pack.items.map(({ code }) => code));
    const [first, , , reversed] = taken.scales![0]!.items;
    expect(first!.points.map(({ points }) => points)).toEqual([0, 1, 2, 3, 4]);
    expect(reversed!.points.map(({ points }) => points)).toEqual([4, 3, 2, 1, 0]);
    expect(JSON.stringify(taken)).not.toContain('Einsatzplanung');
  });

  it('takes the questions that are there, if they are word for word its own', () => {
    const had = takeUp(empty, pack);
    const left = leaveScale(had, 'dispatch_pressure');
    expect(left.scales).toBeUndefined();
    expect(tablesIn(left).every(({ scope }) => scope === 'crossed')).toBe(true);
    expect(takeUp(left, pack)).toEqual(had);
    const [section] = left.sections;
    const questions = section!.questions.map((one, i) =>
      i === 1 ? { ...one, title: { ...one.title, en: 'Reworded' } } : one,
    );
    const reworded = { ...left, sections: [{ ...section!, questions }] };
    expect(() => takeUp(reworded, pack)).toThrow(
      expect.objectContaining({ code: 'pack-item-other', values: { code: 'dispatch_changes' } }),
    );
  });

  it('is refused where its code, its questions or the language are wanting', () => {
    const codes = (content: Questionnaire, of = pack) => {
      try {
        return takeUp(content, of) && '';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(codes(takeUp(empty, pack))).toBe('pack-code-taken');
    expect(codes({ ...empty, languages: ['it'] })).toBe('pack-language');
    const wordless = { ...pack, items: pack.items.map(({ code }) => ({ code })) };
    expect(codes(empty, parsePack(wordless))).toBe('pack-item-missing');
    expect(codes(leaveScale(takeUp(empty, pack), pack.code), parsePack(wordless))).toBe('');
  });
});

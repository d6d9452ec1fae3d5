import { describe, expect, it } from '@jest/globals';
import {
  kindOf,
  parseQuestionnaire,
  questionsOf,
  type Questionnaire,
} from '../questionnaire/index.js';
import { breaksQuestionnaire } from './breaks-questionnaire.js';
import { DEMO_LANGUAGES } from './say.js';
import {
  DEMO_INVITED,
  DISPATCH_CROSSINGS,
  dispatchQuestionnaire,
  petitionQuestionnaire,
  pulseQuestionnaire,
  vanQuestionnaire,
} from './world.js';

const QUESTIONNAIRES = [
  breaksQuestionnaire,
  dispatchQuestionnaire,
  vanQuestionnaire,
  pulseQuestionnaire,
  petitionQuestionnaire,
];

type Json =
  string | number | boolean | undefined | readonly Json[] | { readonly [key: string]: Json };
const TEXT_KEYS = [
  'title',
  'help',
  'intro',
  'label',
  'statement',
  'source',
  'scope',
  'text',
  'addressee',
  'basis',
];

/** Every text of a definition, wherever it hangs. */
function textsIn(value: Json): readonly Json[] {
  if (typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([key, child]) =>
    TEXT_KEYS.includes(key) ? [child] : textsIn(child),
  );
}

const duplicatesOf = (codes: readonly string[]) =>
  codes.filter((code, index) => codes.indexOf(code) !== index);

describe.each(QUESTIONNAIRES.map((content) => [content.code, content] as const))(
  'the demo questionnaire %s',
  (_, content: Questionnaire) => {
    it('has every text in French, English and German', () => {
      const texts = textsIn(content as unknown as Json);
      expect(texts.length).toBeGreaterThan(3);
      for (const text of texts) {
        expect(Object.keys(text as object)).toEqual([...DEMO_LANGUAGES]);
        for (const words of Object.values(text as object)) expect(words.trim()).not.toBe('');
      }
    });

    it('repeats no code of a question, nor of an option within a question', () => {
      const questions = [...content.profile, ...questionsOf(content)];
      expect(duplicatesOf(questions.map(({ code }) => code))).toEqual([]);
      for (const { options } of questions) {
        expect(duplicatesOf((options ?? []).map(({ code }) => code))).toEqual([]);
      }
    });

    it('warns against names, plates, places and dates under every open text', () => {
      for (const question of questionsOf(content).filter(({ type }) => type === 'text')) {
        expect(question.maxLength).toBe(600);
        expect(question.help?.['en']).toMatch(/names.*plates.*places.*dates/);
      }
    });
  },
);

describe('the dispatch questionnaire', () => {
  const questions = questionsOf(dispatchQuestionnaire);

  it('asks 28 questions, two of them open and one a choice of three out of ten', () => {
    expect(questions).toHaveLength(28);
    expect(questions.filter(({ type }) => type === 'text')).toHaveLength(2);
    const [pick] = questions.filter(({ type }) => type === 'pick');
    expect(pick).toMatchObject({ min: 3, max: 3 });
    expect(pick!.options).toHaveLength(10);
  });

  it('shows what the product can ask: of each shape one, a condition and a choice to specify', () => {
    const shapes = new Set(questions.map((question) => kindOf(question).shape));
    expect([...shapes].toSorted()).toEqual(['grid', 'line', 'one', 'ordered', 'several', 'words']);
    const types = new Set(questions.map(({ type }) => type));
    for (const type of ['number', 'rating', 'matrix', 'pairs', 'ranking'] as const) {
      expect(types).toContain(type);
    }
    const [conditional] = questions.filter(({ showIf }) => showIf);
    expect(conditional!.help?.['en']).toContain('{answer:mistakes_fixed}');
    expect(conditional!.options!.map(({ role }) => role)).toContain('other');
  });

  it('names the task of the council that every closed question serves', () => {
    for (const { type, task } of questions) expect(task === undefined).toBe(type === 'text');
  });

  it('is accepted as a file', () => {
    expect(parseQuestionnaire(dispatchQuestionnaire)).toEqual(dispatchQuestionnaire);
  });

  it('labels five points of every scale, and lets everybody decline', () => {
    for (const { options = [] } of questions.filter(({ type }) =>
      ['scale', 'classes'].includes(type),
    )) {
      expect(options.flatMap(({ score }) => score ?? [])).toEqual([0, 1, 2, 3, 4]);
      expect(options.find(({ code }) => code === 'pns')).not.toHaveProperty('score');
    }
  });

  it('splits by 6 sites, 4 roles and 4 tenure bands whose headcounts each add up to the invited', () => {
    const { profile } = dispatchQuestionnaire;
    expect(profile.map(({ options }) => options.length)).toEqual([6, 4, 4]);
    for (const { options } of profile) {
      expect(options.reduce((sum, { headcount }) => sum + headcount!, 0)).toBe(DEMO_INVITED);
    }
  });

  it('plans only crossings of its own profile questions', () => {
    const codes = dispatchQuestionnaire.profile.map(({ code }) => code);
    for (const code of DISPATCH_CROSSINGS.flat()) expect(codes).toContain(code);
  });

  it('links every claim and demand to questions that exist', () => {
    const { claims = [], demands = [] } = dispatchQuestionnaire;
    expect([claims.length, demands.length]).toEqual([3, 5]);
    const codes = questions.map(({ code }) => code);
    for (const item of [...claims, ...demands]) {
      for (const code of item.questions ?? []) expect(codes).toContain(code);
    }
  });

  it('prints no note for its editors in a legal basis, which the employer reads', () => {
    for (const { basis } of dispatchQuestionnaire.demands ?? []) {
      expect(basis?.['fr']).toMatch(/art\. [LR]\d/);
      expect(Object.values(basis!).join()).not.toMatch(/before sending|avant envoi|vor Versand/);
    }
  });
});

describe('the other surveys of the demo', () => {
  it('are five questions by invitation that nobody would mind to answer, by depot alone', () => {
    const asked = questionsOf(vanQuestionnaire);
    expect(asked).toHaveLength(5);
    expect(asked.filter(({ sensitive, type }) => sensitive || type === 'text')).toEqual([]);
    expect(vanQuestionnaire.profile.map(({ code }) => code)).toEqual(['site']);
  });

  it('are eight questions with one open text, and one signature without any profile question', () => {
    const pulse = questionsOf(pulseQuestionnaire);
    expect(pulse).toHaveLength(8);
    expect(pulse.filter(({ type }) => type === 'text')).toHaveLength(1);
    expect(petitionQuestionnaire.profile).toEqual([]);
    expect(questionsOf(petitionQuestionnaire).map(({ type }) => type)).toEqual(['petition']);
  });
});

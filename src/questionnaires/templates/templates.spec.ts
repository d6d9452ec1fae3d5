import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  minutesToAnswer,
  missingTranslations,
  parseNewQuestionnaire,
  type ProfileQuestion,
  questionsOf,
} from '../../questionnaire/index.js';
import { adviseOn } from '../../wording/index.js';
import { limitLanguages } from '../draft/limit-languages.js';
import { listGaps } from '../draft/list-gaps.js';
import { leftUnpublished } from '../draft/left-unpublished.js';
import {
  readTemplate,
  readTemplates,
  type Template,
  type TemplateName,
  TEMPLATES,
} from './read-templates.js';

let templates: readonly Template[];
beforeAll(async () => {
  templates = await readTemplates();
});

/** A language that Cahier learns need not have them at once. */
const WRITTEN = ['de', 'en', 'fr'];

/** What a council has to word itself. */
const OWN_WORDS: Partial<Record<TemplateName, readonly string[]>> = {
  petition: ['sections[0].title'],
};

const inAll = (text: string) => Object.fromEntries(WRITTEN.map((tag) => [tag, text]));

/** As a council fills it in that has three sites and the like. */
const filled = (question: ProfileQuestion): ProfileQuestion =>
  question.options.length > 0
    ? question
    : { ...question, options: ['a', 'b', 'c'].map((code) => ({ code, label: inAll(code) })) };

describe.each(TEMPLATES)('the template %s', (name) => {
  const find = () => templates.find((one) => one.name === name)!;

  it('is said in three languages, with a purpose', () => {
    const { purpose, questionnaire } = find();
    const missing = missingTranslations(questionnaire).map(({ path }) => path);
    expect([...new Set(missing)]).toEqual(OWN_WORDS[name] ?? []);
    expect([...questionnaire.languages].sort()).toEqual(WRITTEN);
    expect(Object.keys(purpose).sort()).toEqual(WRITTEN);
    expect(questionnaire.code).toBe(name);
  });

  it('lacks nothing but what only a council knows', () => {
    const { questionnaire } = find();
    const own = questionnaire.profile.filter(({ options }) => options.length === 0);
    const gaps = listGaps(questionnaire).map(({ kind, place }) => `${kind} ${place}`);
    const titles = OWN_WORDS[name] ? ['section-title text'] : [];
    expect(gaps).toEqual([...own.map(({ code }) => `options ${code}`), ...titles]);
    expect(leftUnpublished(questionnaire)).toEqual(new Map());
  });

  it('can be scheduled once that is filled in, and takes eight minutes at most', () => {
    const { questionnaire } = find();
    const whole = {
      ...questionnaire,
      profile: questionnaire.profile.map(filled),
      sections: questionnaire.sections.map((section) => ({
        ...section,
        title: Object.keys(section.title).length > 0 ? section.title : inAll('What we ask for'),
      })),
    };
    expect(() =>
      parseNewQuestionnaire(JSON.parse(JSON.stringify(limitLanguages(whole, whole.languages)))),
    ).not.toThrow();
    expect(minutesToAnswer(whole)).toBeLessThanOrEqual(8);
  });

  it('is worded so that nothing stands out', () => {
    expect(adviseOn(find().questionnaire)).toEqual([]);
  });

  it('offers beside every scale that it does not concern one, and that one would rather not say', () => {
    const scales = questionsOf(find().questionnaire).filter(({ type }) =>
      ['scale', 'classes'].includes(type),
    );
    for (const { code, options = [] } of scales) {
      expect([code, options.map(({ role }) => role).filter(Boolean)]).toEqual([
        code,
        ['not-concerned', 'not-said'],
      ]);
    }
  });

  it('is read alone as among the others', async () => {
    expect(await readTemplate(name)).toEqual(find());
  });
});

it('every file beside this one is a template or holds their lists', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.json'));
  expect(files.sort()).toEqual([...TEMPLATES, 'lists'].map((name) => `${name}.json`).sort());
});

import { describe, expect, it } from '@jest/globals';
import {
  definitionOf,
  freezeQuestionnaire,
  QUESTION_TYPES,
  type Questionnaire,
  tablesIn,
} from '../questionnaire/index.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../../test/support/kinds/index.js';
import { findDefinitionFault } from './definition-shape.js';

type Changes = Readonly<Record<string, unknown>>;

const questionnaire = questionnaireOf(EVERY_EXAMPLE[0]![1].question);
const definition = definitionOf(questionnaire, { mode: 'file' });
const changed = (changes: Changes) => findDefinitionFault({ ...definition, ...changes });
const asking = (question: Changes): Questionnaire =>
  ({
    ...questionnaire,
    sections: [{ code: 'only', title: { en: 'Only' }, questions: [question] }],
  }) as unknown as Questionnaire;

describe('the definition inside a release', () => {
  it.each([
    ['no schema', { schema: undefined }],
    ['a threshold that is no number', { threshold: '10' }],
    ['crossings that are no lists', { crossings: ['site'] }],
    ['an unknown way to take part', { mode: 'by-post' }],
    ['a merge without options', { merges: [{ profile: 'site' }] }],
    ['a field that may change what a table means', { weights: [1, 2] }],
  ])('is refused with %s', (_title, changes) => {
    expect(changed(changes)).toEqual({ part: 'release-bad-definition' });
  });

  it.each([
    ['no languages', { languages: [] }],
    ['sections that are no list', { sections: {} }],
    ['an unknown type', asking({ code: 'a', type: 'hologram', title: { en: 'A' } })],
    [
      'a malformed condition',
      asking({ code: 'a', type: 'text', title: { en: 'A' }, showIf: { question: 'b' } }),
    ],
  ])('is refused with a questionnaire of %s', (_title, changes) => {
    const fault = changed({ questionnaire: { ...questionnaire, ...changes } });
    expect(fault).toEqual({ part: 'release-bad-questionnaire' });
  });

  it.each(EVERY_EXAMPLE)('is accepted as it was frozen, asking %s', (_title, { question }) => {
    const frozen = { ...definition, questionnaire: freezeQuestionnaire(questionnaireOf(question)) };
    expect(findDefinitionFault(JSON.parse(JSON.stringify(frozen)))).toBeUndefined();
  });

  it.each(QUESTION_TYPES)('can be walked through where a question of type %s is bare', (type) => {
    const bare = asking({ code: 'a', type, title: { en: 'A' } });
    expect(changed({ questionnaire: bare })).toBeUndefined();
    expect(() => tablesIn(bare)).not.toThrow();
  });
});

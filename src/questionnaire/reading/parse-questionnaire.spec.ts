import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  everyType,
  label,
  options,
  type QuestionnaireJson,
} from '../../../test/support/questionnaire-json.js';
import { asking, problemsOf, spoil } from '../../../test/support/spoil-questionnaire.js';
import { parseQuestionnaire } from '../index.js';
import { saidBy } from '../../../test/support/said.js';

const questionIn = (json: QuestionnaireJson, code: string): Record<string, unknown> =>
  json.sections
    .flatMap(({ questions }) => questions)
    .find((question) => question['code'] === code)!;

describe('parseQuestionnaire', () => {
  it('accepts a question of every type and gives back what it was given', () => {
    expect(parseQuestionnaire(everyType())).toEqual(everyType());
  });

  it('accepts the survey that the project carries as an example', () => {
    const file = new URL(
      '../../../test/golden/survey-small/survey.questionnaire.json',
      import.meta.url,
    );
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    expect(parseQuestionnaire(json)).toEqual(json);
  });

  it('accepts a petition without profile questions', () => {
    expect(
      problemsOf(
        spoil((json) => {
          json.profile = [];
          json.sections = [
            {
              code: 'text',
              title: label('The text'),
              questions: [{ code: 'signature', type: 'petition', title: label('I sign') }],
            },
          ];
          delete json['claims'];
          delete json['demands'];
        }),
      ),
    ).toEqual([]);
  });

  it('brings texts to NFC and one kind of line break', () => {
    const json = spoil((json) => (json['intro'] = { en: 'Caf\u0065\u0301\r\nopen' }));
    expect(parseQuestionnaire(json).intro).toEqual({ en: 'Café\nopen' });
  });

  it('lists every problem of a file at once, without a single value', () => {
    const json = spoil((json) => {
      json['code'] = 'no spaces please';
      json['colour'] = 'vermilion';
      json.profile[0]!['options'] = [];
      questionIn(json, 'one')['type'] = 'guess';
    });
    expect(problemsOf(json)).toEqual([
      'colour unknown-field',
      'code code',
      'profile[0].options list-size',
      'sections[0].questions[0].type one-of',
    ]);
    const sentence = saidBy(() => parseQuestionnaire(json));
    expect(sentence).toMatch(/^The questionnaire has 4 problems: /);
    expect(sentence).not.toMatch(/spaces|vermilion|guess/);
  });

  it.each<[string, unknown, string]>([
    ['no object', [everyType()], ' object'],
    ['another schema', spoil((q) => (q['schema'] = 'other/1')), 'schema exactly'],
    ['no language', spoil((q) => (q['languages'] = [])), 'languages list-size'],
    ['a language twice', spoil((q) => (q['languages'] = ['en', 'en'])), 'languages languages'],
    ['a made-up language', spoil((q) => (q['languages'] = ['en', '12'])), 'languages languages'],
    ['no title', spoil((q) => delete q['title']), 'title localised'],
    ['null for a text', spoil((q) => (q['intro'] = null)), 'intro localised'],
    ['a number for a text', spoil((q) => (q['title'] = { en: 5 })), 'title localised'],
    ['no text in the first language', spoil((q) => (q['title'] = { fr: 'x' })), 'title no-text'],
    ['a blank text', spoil((q) => (q['title'] = { en: ' ' })), 'title no-text'],
    [
      'a text in another language',
      spoil((q) => (q['title'] = { en: 'x', de: 'x' })),
      'title.de unknown-language',
    ],
    [
      'a text over the limit',
      spoil((q) => (q['intro'] = { en: 'x'.repeat(2001) })),
      'intro.en too-long',
    ],
    ['a title on two lines', spoil((q) => (q['title'] = { en: 'a\nb' })), 'title.en one-line'],
    [
      'a control character',
      spoil((q) => (q['title'] = { en: 'a\u0000' })),
      'title.en bad-characters',
    ],
    ['turned text', spoil((q) => (q['title'] = { en: '\u202eabc' })), 'title.en bad-characters'],
    ['half a character', spoil((q) => (q['title'] = { en: '\ud83d' })), 'title.en bad-characters'],
    [
      'eight profile questions',
      spoil((q) => q.profile.push(...q.profile, ...q.profile, ...q.profile)),
      'profile list-size',
    ],
    [
      'an unknown parent',
      spoil((q) => (q.profile[0]!['groups'] = [])),
      'profile[0].options[0].parent unknown-parent',
    ],
    [
      'groups above each other',
      spoil((q) => {
        (q.profile[0]!['groups'] as Record<string, unknown>[])[0]!['parent'] = 'coast';
      }),
      'profile[0].groups[0].parent parent-cycle',
    ],
    [
      'people below zero',
      spoil((q) => {
        (q.profile[0]!['options'] as Record<string, unknown>[])[0]!['headcount'] = -1;
      }),
      'profile[0].options[0].headcount whole-number',
    ],
    [
      'a question named as a profile question',
      spoil((q) => (questionIn(q, 'one')['code'] = 'site')),
      'sections[0].questions[0].code code-twice',
    ],
    [
      'an option named as a group',
      spoil((q) => {
        (q.profile[0]!['options'] as Record<string, unknown>[])[1]!['code'] = 'coast';
      }),
      'profile[0].options[1].code code-twice',
    ],
    [
      'a claim about no question',
      spoil((q) => {
        (q['claims'] as Record<string, unknown>[])[0]!['questions'] = ['nothing'];
      }),
      'claims[0].questions[0] unknown-question',
    ],
    ['null in a list', spoil((q) => (q['demands'] = [null])), 'demands objects'],
    ['a list in a list', spoil((q) => (q['sections'] = [[]] as never)), 'sections objects'],
    ['an object for a list', spoil((q) => (q['sections'] = {} as never)), 'sections list-size'],
  ])('refuses %s', (_what, json, problem) => {
    expect(problemsOf(json)).toContain(problem);
  });

  it.each(['Total', 'a|b', 'a+b', 'a b', '', '-a', 'constructor', 'toString', 'é', 'x'.repeat(65)])(
    'refuses "%s" as a code',
    (code) => {
      expect(problemsOf(spoil((json) => (questionIn(json, 'one')['code'] = code)))).toContain(
        'sections[0].questions[0].code code',
      );
      expect(problemsOf(asking({ type: 'single', options: options('x', code) }))).toContain(
        'sections[0].questions[0].options[1].code code',
      );
    },
  );

  it('lets options begin with a digit, and questions not', () => {
    expect(problemsOf(asking({ type: 'single', options: options('1', '2') }))).not.toContain(
      'sections[0].questions[0].options[0].code code',
    );
    expect(problemsOf(asking({ code: '1a', type: 'text' }))).toContain(
      'sections[0].questions[0].code code',
    );
  });

  it('refuses field names that would reach into every object', () => {
    const json: unknown = JSON.parse('{"__proto__": {"a": 1}, "constructor": "x"}');
    expect(problemsOf(json)).toEqual([' unknown-field', ' unknown-field']);
  });

  it('refuses more than a hundred questions, whatever the sections', () => {
    const json = spoil((json) => {
      json.sections = ['a', 'b', 'c'].map((code) => ({
        code,
        title: label(code),
        questions: Array.from({ length: 40 }, (_, i) => ({
          code: `${code}${i}`,
          type: 'text',
          title: label('?'),
        })),
      }));
    });
    expect(problemsOf(json)).toContain('sections too-many-questions');
  });

  it('refuses a file nested without end', () => {
    const json: Record<string, unknown> = {};
    json['title'] = json;
    expect(problemsOf(json)[0]).toMatch(/ too-deep$/);
  });

  it('names the first forty problems of a hopeless file', () => {
    const json = spoil((json) => {
      json.sections[0]!.questions = Array.from({ length: 90 }, () => ({ type: 'guess' }));
    });
    expect(saidBy(() => parseQuestionnaire(json))).toMatch(/and \d+ more\.$/);
  });
});

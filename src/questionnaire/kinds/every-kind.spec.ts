import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../../common/index.js';
import {
  EVERY_EXAMPLE,
  KIND_EXAMPLES,
  questionnaireOf,
  questionOf,
} from '../../../test/support/kinds/index.js';
import {
  type Answer,
  type AnswerRule,
  commentFieldsOf,
  freezeQuestionnaire,
  kindOf,
  KINDS,
  longestResponse,
  numbersOf,
  optionsOf,
  parseQuestionnaire,
  parseResponsesCsv,
  type QuestionType,
  type Response,
  tablesIn,
  untabledOf,
  validateResponse,
  writeResponsesCsv,
} from '../index.js';
import { problemsOf } from '../../../test/support/spoil-questionnaire.js';

const TYPES = Object.keys(KINDS) as QuestionType[];
const REFUSED = [...KIND_EXAMPLES].flatMap(([type, { refused }]) =>
  refused.map(([fields, problem]) => [`${type}: ${problem}`, type, fields, problem] as const),
);

/** The response that an answer makes, or the rule that it breaks. */
function answered(
  questionnaire: ReturnType<typeof questionnaireOf>,
  asked: unknown,
): Response | AnswerRule | undefined {
  const check = validateResponse(questionnaire, { asked });
  if (check.kind === 'valid') return check.response;
  return check.problems.find(({ rule }) => rule !== 'empty')?.rule;
}

describe('a file with a question of', () => {
  it.each(REFUSED)('%s is refused', (_title, type, fields, problem) => {
    const found = problemsOf(questionnaireOf(questionOf(type, fields)));
    expect(found).toContain(`sections[0].questions[0].${problem}`);
  });

  it.each(EVERY_EXAMPLE)('%s is accepted as it is', (_title, { question }) => {
    const questionnaire = questionnaireOf(question);
    expect(parseQuestionnaire(questionnaire)).toEqual(questionnaire);
  });

  it.each(EVERY_EXAMPLE)('%s is frozen to a file that is accepted', (_title, { question }) => {
    const frozen = freezeQuestionnaire(questionnaireOf(question));
    expect(parseQuestionnaire(frozen)).toEqual(frozen);
    expect(freezeQuestionnaire(frozen)).toEqual(frozen);
  });
});

describe.each(EVERY_EXAMPLE)('an answer to %s,', (_title, { question, accepts, refuses }) => {
  const questionnaire = questionnaireOf(question);

  it('is refused by the rule that it breaks', () => {
    for (const [sent, rule] of refuses)
      expect([sent, answered(questionnaire, sent)]).toEqual([sent, rule]);
  });

  it('has one normal form, which stays as it is', () => {
    for (const [sent, kept] of accepts) {
      const normal = kindOf(question).normalise(question);
      expect(normal(sent)).toEqual(kept);
      expect(normal(kept)).toEqual(kept);
      if (kept === undefined) continue;
      expect(answered(questionnaire, sent)).toEqual({ asked: kept });
    }
  });

  it('is no longer than the longest that a response may be', () => {
    const most = longestResponse(questionnaire);
    for (const [, kept] of accepts) {
      if (kept === undefined) continue;
      expect(Buffer.byteLength(canonicalJson({ asked: kept }))).toBeLessThanOrEqual(most);
    }
  });

  it('is written to a file and read back', () => {
    const responses = accepts.flatMap(([, kept]) =>
      kept === undefined ? [] : [{ asked: kept as Answer }],
    );
    if (responses.length === 0) return;
    const file = writeResponsesCsv(questionnaire, responses);
    expect(parseResponsesCsv(questionnaire, file)).toEqual(responses);
  });
});

describe.each(EVERY_EXAMPLE)('%s', (_title, { question, type }) => {
  const frozen = freezeQuestionnaire(questionnaireOf(question));

  it('gives tables, or says why there are none', () => {
    const tables = tablesIn(frozen);
    expect(tables.length > 0).toBe(untabledOf(question) === undefined);
    expect(new Set(tables.map(({ code }) => code)).size).toBe(tables.length);
    for (const { columns, options, choices } of tables) {
      expect(columns.length).toBeGreaterThan(0);
      expect(options.map(({ code }) => code)).toEqual(columns);
      expect(choices.least).toBeGreaterThanOrEqual(1);
      expect(choices.least).toBeLessThanOrEqual(choices.most);
    }
  });

  it('has a number where people count it, and none where nothing is asked', () => {
    const before = { ...questionOf('text', {}), code: 'before' };
    const after = { ...questionOf('text', {}), code: 'after' };
    const numbers = numbersOf(questionnaireOf(before, question, after));
    const isCounted = type !== 'info' && type !== 'petition';
    expect(Object.fromEntries(numbers)).toEqual(
      isCounted ? { before: 1, asked: 2, after: 3 } : { before: 1, after: 2 },
    );
  });

  it('words every label that it shows', () => {
    const worded = new Set(JSON.stringify(kindOf(question).wording(question)).match(/Option \w+/g));
    const shown = JSON.stringify(question).match(/Option \w+/g) ?? [];
    expect(shown.filter((one) => !worded.has(one))).toEqual([]);
  });

  it('keeps words for comments, and nothing else', () => {
    const hasOther = optionsOf(question).some(({ role }) => role === 'other');
    const expected = [...(type === 'text' ? ['asked'] : []), ...(hasOther ? ['asked.other'] : [])];
    expect(commentFieldsOf(questionnaireOf(question))).toEqual(expected);
    expect(tablesIn(frozen).map(({ field }) => field)).not.toContain('asked.other');
  });
});

describe('the kinds', () => {
  it.each(TYPES)('say what an admin can add of %s', (type) => {
    expect(KINDS[type].presets.length).toBeGreaterThan(0);
  });

  it('are all that have a file', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => !file.endsWith('.spec.ts'));
    const kinds = files.flatMap((file) => {
      if (!file.endsWith('.ts')) return [];
      const code = readFileSync(join(import.meta.dirname, file), 'utf8');
      return [...code.matchAll(/^export const (\w+): Kind\b/gm)].map(([, name]) => name);
    });
    expect(kinds.sort()).toEqual([...TYPES].sort());
  });

  it('offer each thing to add once', () => {
    const names = TYPES.flatMap((type) => KINDS[type].presets.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('have an example each, made of nothing but the type', () => {
    const covered = EVERY_EXAMPLE.filter(([, { name }]) => name === 'as it starts');
    expect(covered.map(([, { type }]) => type)).toEqual(TYPES);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type AskedQuestion, asking } from '../../../test/support/conditional-questionnaire.js';
import type { Condition } from '../condition.js';
import { findProblems } from '../answers/find-problems.js';
import { type Questionnaire, questionsOf } from '../questionnaire.js';
import { tablesOf } from '../tabled-questions.js';
import { askedOf } from './asked-of.js';
import { baseOf } from './base-of.js';
import { canBeAsked } from './can-be-asked.js';
import { choicesOf } from './choices-of.js';
import { placedQuestions } from './conditional-parts.js';
import { holds } from './holds.js';

const SHAPES: readonly AskedQuestion[] = [
  { code: '', type: 'single', choices: ['x', 'y'] },
  { code: '', type: 'multiple', choices: ['x', 'y', 'z'], max: 2 },
  { code: '', type: 'pick', choices: ['x', 'y', 'z'], min: 2, max: 3 },
  { code: '', type: 'matrix', choices: ['x', 'y'], rows: ['r', 's'] },
];

/** A condition on the questions before place `last`. */
const conditionOn = (shapes: readonly AskedQuestion[]): fc.Arbitrary<Condition> => {
  const leaf = fc.nat(shapes.length - 1).chain((place) => {
    const codes = choicesOf(asking([[shapes[place]!]]).sections[0]!.questions[0]!).flat();
    return fc
      .subarray(codes, { minLength: 1 })
      .map((some): Condition => ({ question: `q${place}`, in: some }));
  });
  return fc.letrec<{ one: Condition }>((tie) => ({
    one: fc.oneof(
      { maxDepth: 2 },
      leaf,
      fc.record({ not: tie('one') }),
      fc.record({ all: fc.array(tie('one'), { minLength: 1, maxLength: 2 }) }),
      fc.record({ any: fc.array(tie('one'), { minLength: 1, maxLength: 2 }) }),
    ),
  })).one;
};

/** Three questions, of which the later two may be conditional, and a condition on all of them. */
const sample = fc
  .array(fc.record({ shape: fc.constantFrom(...SHAPES), required: fc.boolean() }), {
    minLength: 3,
    maxLength: 3,
  })
  .chain((drawn) => {
    const shapes = drawn.map(({ shape, required }, i) => ({ ...shape, required, code: `q${i}` }));
    const [first, second, third] = shapes as [AskedQuestion, AskedQuestion, AskedQuestion];
    return fc
      .record({
        second: fc.option(conditionOn([first]), { nil: undefined }),
        section: fc.option(conditionOn([first, second]), { nil: undefined }),
        last: conditionOn(shapes),
      })
      .map(({ second: showIf, section, last }) => ({
        questionnaire: asking(
          [[first, { ...second, ...(showIf ? { showIf } : {}) }], [third]],
          [undefined, section],
        ),
        last,
      }));
  });

/** Everything that somebody may answer to a question, nothing included where it may be left out. */
function* answersTo(question: Questionnaire['sections'][0]['questions'][0]) {
  const lists = choicesOf(question);
  const isCounted = question.type === 'multiple' || question.type === 'pick';
  for (const chosen of product(lists.map((codes) => ['', ...codes]))) {
    const answer = chosen.filter((code) => code !== '');
    const { min = 1, max = 9 } = isCounted ? question : {};
    const isLeftOut = answer.length === 0 && !question.required;
    if (isLeftOut || (answer.length >= Math.max(1, min) && answer.length <= max)) yield answer;
  }
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  );
}

function* allAnswers(questionnaire: Questionnaire): Generator<ReadonlyMap<string, unknown>> {
  const placed = placedQuestions(questionnaire);
  const go = function* (
    place: number,
    given: ReadonlyMap<string, unknown>,
  ): Generator<ReadonlyMap<string, unknown>> {
    const next = placed[place];
    if (!next) return yield given;
    const asked = askedOf(questionnaire, (code) => given.get(code)).questions;
    const answers = asked.has(next.question.code) ? answersTo(next.question) : [[]];
    for (const answer of answers) {
      yield* go(place + 1, new Map([...given, [next.question.code, answer]]));
    }
  };
  yield* go(0, new Map());
}

describe('the logic of a questionnaire', () => {
  it('finds what can be asked as trying all answers does', () => {
    fc.assert(
      fc.property(sample, ({ questionnaire, last }) => {
        const isReached = [...allAnswers(questionnaire)].some((given) =>
          holds(last, (code) => given.get(code)),
        );
        expect(canBeAsked(questionnaire, [last])).toBe(isReached ? 'reachable' : 'never');
      }),
      { numRuns: 300 },
    );
  });

  it('tells the base by a table of which the columns decide, for any answers, who is asked', () => {
    fc.assert(
      fc.property(sample, ({ questionnaire, last }) => {
        const base = baseOf(placedQuestions(questionnaire), [last]);
        if (base.kind === 'untold') return;
        const { field, read } = questionsOf(questionnaire)
          .flatMap(tablesOf)
          .find(({ code }) => code === base.table)!;
        for (const given of allAnswers(questionnaire)) {
          const answer = given.get(field) as readonly string[];
          const columns = [read ? read(answer) : answer].flat();
          const isNamed = base.columns.some((column) => columns.includes(column));
          const isAsked = holds(last, (code) => given.get(code));
          expect(isNamed).toBe(base.kind === 'asked' ? isAsked : !isAsked);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks the same whatever is written for questions that are not asked', () => {
    const junk = fc.dictionary(
      fc.constantFrom('q0', 'q1', 'q2'),
      fc.oneof(fc.subarray(['x', 'y', 'z', 'r:x', 's:y']), fc.constantFrom('x', 'y', null, 7)),
    );
    fc.assert(
      fc.property(sample, junk, ({ questionnaire }, answers) => {
        const asked = askedOf(questionnaire, (code) => answers[code]);
        const heard = Object.entries(answers).filter(([code]) => asked.questions.has(code));
        const again = new Map(heard.toReversed());
        expect(askedOf(questionnaire, (code) => again.get(code))).toEqual(asked);
      }),
    );
  });

  it('requires nothing of those who are not asked, and takes nothing from them', () => {
    fc.assert(
      fc.property(sample, ({ questionnaire }) => {
        for (const given of allAnswers(questionnaire)) {
          const asked = askedOf(questionnaire, (code) => given.get(code)).questions;
          const problems = findProblems(questionnaire, Object.fromEntries(given));
          expect(problems.filter(({ field }) => field !== '' && !asked.has(field))).toEqual([]);
          for (const { question } of placedQuestions(questionnaire)) {
            if (asked.has(question.code)) continue;
            const forced = { ...Object.fromEntries(given), [question.code]: ['x'] };
            expect(findProblems(questionnaire, forced)).toContainEqual({
              field: question.code,
              rule: 'not-asked',
            });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('asks what stands under no condition of everybody', () => {
    fc.assert(
      fc.property(sample, fc.anything(), ({ questionnaire }, answer) => {
        const asked = askedOf(questionnaire, () => answer);
        for (const { question, conditions } of placedQuestions(questionnaire)) {
          if (conditions.length === 0) expect(asked.questions).toContain(question.code);
        }
      }),
    );
  });
});

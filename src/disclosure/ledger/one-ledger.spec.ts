import { describe, expect, it } from '@jest/globals';
import {
  ALL_AGREED,
  ASKED_AGAIN,
  CORRECTED,
  FIRST,
  group,
  NEWCOMER,
  questions,
  RESPONSES,
} from '../../../test/support/corrected-editions.js';
import { saidBy } from '../../../test/support/said.js';
import { published } from '../../../test/support/published.js';
import { aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import type { Response, SurveyDefinition } from '../../questionnaire/index.js';
import type { ProtectedRelease } from '../protected-release.js';
import { previousWaveAfter } from './earlier-waves.js';

const first = published({ definition: FIRST, responses: RESPONSES });

const publish = (
  definition: SurveyDefinition,
  responses: readonly Response[],
  prior: readonly ProtectedRelease[] = [first],
) => published({ definition, responses }, { prior });

describe('a later release of a survey', () => {
  it.each([
    ['another question', { ...FIRST, questionnaire: aQuestionnaire([3], [aQuestion('q9', 2)]) }],
    ['another answer', { ...FIRST, questionnaire: aQuestionnaire([3], [aQuestion('q1', 4)]) }],
    ['another group', { ...FIRST, questionnaire: aQuestionnaire([4], questions) }],
  ])('is refused beside one with %s', (_what, definition) => {
    const responses = RESPONSES.map(({ p1 }) => ({ p1: p1! }));
    expect(saidBy(() => publish(definition, responses))).toMatch(/other questions/);
  });

  it.each(CORRECTED)(
    'is an edition also where it corrects %s: one who came does not show',
    (_, definition) => {
      const later = publish(definition, [...RESPONSES, NEWCOMER]).content;
      expect(later.tables).toEqual(first.content.tables);
      expect(later.participation.responses).toBe(RESPONSES.length);
    },
  );

  it('is held to the larger groups of an earlier one', () => {
    const strict = publish({ ...FIRST, threshold: 10 }, RESPONSES, []);
    const later = publish(FIRST, [...RESPONSES, ...group('a1', [3, 3, 1])], [strict]);
    expect(later.content.participation.responses).toBe(RESPONSES.length);
  });
});

const repeating = (release: ProtectedRelease): SurveyDefinition => ({
  ...FIRST,
  previousWave: release.content.survey.definition,
});

describe('a release that repeats an earlier survey', () => {
  it.each<[string, readonly Response[]]>([
    ['the same responses', RESPONSES],
    ['one response more', [...RESPONSES, NEWCOMER]],
    ['one response less', RESPONSES.slice(1)],
    ['one response in place of another', [...RESPONSES.slice(1), NEWCOMER]],
    ['a group that came to one site', [...RESPONSES, ...group('a1', [2, 2, 2])]],
  ])('is refused where it has %s', (_what, responses) => {
    expect(saidBy(() => publish(repeating(first), responses))).toMatch(
      /looks like an earlier edition/,
    );
  });

  it('stands beside it with its own figures', () => {
    const second = publish(repeating(first), ASKED_AGAIN).content;
    expect(second.participation.responses).toBe(ASKED_AGAIN.length);
    expect(second.prior).toEqual([first.hash]);
  });

  it('is none of its editions where everybody agrees now, of whom only ranges are told', () => {
    const second = publish(repeating(first), ALL_AGREED).content;
    expect(second.participation.responses).toBe(ALL_AGREED.length);
  });

  it('may have the same figures where each survey has ballots of its own', () => {
    const ballots = {
      mode: 'two-phases',
      invited: 80,
      drawn: 70,
      responses: 64,
      invalid: 0,
    } as const;
    const publishBallots = (
      root: string,
      definition: SurveyDefinition,
      prior: ProtectedRelease[],
    ) =>
      published(
        { definition, responses: RESPONSES },
        { prior, ballots: { ...ballots, root: root.repeat(32) } },
      );
    const before = publishBallots('ab', FIRST, []);
    expect(publishBallots('cd', repeating(before), [before]).content.prior).toEqual([before.hash]);
    expect(() => publishBallots('ab', repeating(before), [before])).toThrow();
  });

  it('has editions of its own, compared with each other', () => {
    const second = publish(repeating(first), ASKED_AGAIN);
    const definition = { ...FIRST, previousWave: previousWaveAfter([first, second], false)! };
    const later = publish(definition, [...ASKED_AGAIN, NEWCOMER], [first, second]).content;
    expect(definition.previousWave).toBe(first.content.survey.definition);
    expect(later.tables).toEqual(second.content.tables);
  });

  it('knows the editions of the wave before, however they were corrected', () => {
    const [, corrected] = CORRECTED[0]!;
    const edition = publish(corrected, [...RESPONSES, NEWCOMER]);
    const previousWave = previousWaveAfter([first, edition], true)!;
    const second = publish({ ...FIRST, previousWave }, ASKED_AGAIN, [first, edition]).content;
    expect(second.participation.responses).toBe(ASKED_AGAIN.length);
  });

  it('is refused where nothing connects the rounds before', () => {
    const second = publish(repeating(first), ASKED_AGAIN);
    const third = publish(repeating(second), RESPONSES, [second]);
    expect(saidBy(() => previousWaveAfter([first, third], true))).toMatch(/nothing connects/);
  });
});

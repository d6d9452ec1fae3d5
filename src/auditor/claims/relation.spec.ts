import { describe, expect, it } from '@jest/globals';
import { auditHere } from '../../../test/support/audit/audit-here.js';
import { sealed } from '../../../test/support/audit/reseal.js';
import {
  ALL_AGREED,
  ASKED_AGAIN,
  CORRECTED,
  FIRST,
  NEWCOMER,
  RESPONSES,
} from '../../../test/support/corrected-editions.js';
import { published } from '../../../test/support/published.js';
import { aQuestion, aQuestionnaire } from '../../../test/support/small-survey.js';
import type { Response, SurveyDefinition } from '../../questionnaire/index.js';

const first = published({ definition: FIRST, responses: RESPONSES });
const REPEATED: SurveyDefinition = { ...FIRST, previousWave: first.content.survey.definition };

/** What somebody publishes who knows of no earlier release. */
const careless = (definition: SurveyDefinition, responses: readonly Response[]) =>
  published({ definition, responses });

describe('the audit of a later release', () => {
  it.each(CORRECTED)(
    'finds the one who came although it corrects %s',
    async (_what, definition) => {
      const { verdict, leaks } = await auditHere(careless(definition, [...RESPONSES, NEWCOMER]), [
        first,
      ]);
      expect(verdict).toBe('unsafe');
      expect(leaks.map(({ rule }) => rule)).toContain('D5');
    },
  );

  it.each<[string, readonly Response[]]>([
    ['the same responses', RESPONSES],
    ['one response more', [...RESPONSES, NEWCOMER]],
    ['one response in place of another', [...RESPONSES.slice(1), NEWCOMER]],
  ])('does not believe that another wave has %s', async (_what, responses) => {
    const { verdict, leaks } = await auditHere(careless(REPEATED, responses), [first]);
    expect(verdict).toBe('unsafe');
    expect(leaks[0]?.sentence).toMatch(/declared to be of another round/);
  });

  it.each([
    ['another wave', ASKED_AGAIN],
    ['one in which everybody agrees', ALL_AGREED],
  ])('compares no figures of %s', async (_what, responses) => {
    const second = published({ definition: REPEATED, responses }, { prior: [first] });
    const { leaks, proven } = await auditHere(second, [first]);
    expect(leaks).toEqual([]);
    expect(proven.map(({ rule }) => rule)).toContain('D6');
  });

  it('says of groups without headcounts that nothing was compared', async () => {
    const profile = FIRST.questionnaire.profile.map((question) => ({
      ...question,
      options: question.options.map(({ headcount: _, ...option }) => option),
    }));
    const without = { ...FIRST, questionnaire: { ...FIRST.questionnaire, profile } };
    const before = published({ definition: without, responses: RESPONSES });
    const definition = { ...without, previousWave: before.content.survey.definition };
    const second = published({ definition, responses: ASKED_AGAIN }, { prior: [before] });
    const { proven, notCovered } = await auditHere(second, [before]);
    expect(proven.map(({ rule }) => rule)).not.toContain('D6');
    expect(notCovered.at(-1)).toMatch(/^which groups few people joined or left/);
  });

  it('does not call safe what stands beside an edition with other questions', async () => {
    const other = { ...FIRST, questionnaire: aQuestionnaire([3], [aQuestion('q9', 2)]) };
    const { verdict, open } = await auditHere(first, [sealed(other, 40, [])]);
    expect(verdict).toBe('unproven');
    expect(open).toEqual([expect.stringContaining('other questions')]);
  });
});

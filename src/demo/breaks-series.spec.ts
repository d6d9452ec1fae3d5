import { describe, expect, it } from '@jest/globals';
import { publishRelease } from '../disclosure/index.js';
import { definitionOf } from '../questionnaire/index.js';
import { buildReport } from '../reports/index.js';
import { breaksAgainQuestionnaire, breaksQuestionnaire } from './breaks-questionnaire.js';
import { breaksAgainResponses, breaksResponses } from './breaks-responses.js';

const common = { threshold: 10, mode: 'one-sitting', crossings: [['team']] } as const;
const plain = { invited: 140, verbatims: [] } as const;

describe('the survey of the demo that was asked twice', () => {
  it('shows that breaks became better, and compares no question that was reworded', () => {
    const first = publishRelease({
      ...plain,
      definition: definitionOf(breaksQuestionnaire, common),
      responses: breaksResponses(),
      prior: [],
    });
    if (first.kind !== 'released') throw new Error(first.kind);
    const previousWave = first.release.content.survey.definition;
    const second = publishRelease({
      ...plain,
      definition: definitionOf(breaksAgainQuestionnaire, { ...common, previousWave }),
      responses: breaksAgainResponses(),
      prior: [first.release],
    });
    if (second.kind !== 'released') throw new Error(second.kind);
    const { chapters } = buildReport(second.release, { language: 'en', earlier: first.release });
    const { blocks } = chapters.find(({ kind }) => kind === 'waves')!;
    const compared = blocks.filter((block) => block.kind === 'question');
    expect(compared.map(({ title }) => title)).toEqual([
      'You took your whole break',
      'A call interrupted your break',
      'Choose two things to improve first',
    ]);
    expect(compared[0]!.sentence).toMatch(/^Larger than chance: “Often” or “Always”: 19% before/);
    expect(JSON.stringify(blocks)).toContain(
      '“Did you eat at your desk, for lack of room?”: words',
    );
  });
});

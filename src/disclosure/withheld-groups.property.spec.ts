import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { primarySuppression } from '../../test/support/primary-suppression.js';
import { ReleaseAttacker, type Finding } from '../../test/support/release-attacker.js';
import { smallSurveys, type SmallSurvey } from '../../test/support/small-survey.js';
import { groupsOf, isPublished, sizeOf } from '../../test/support/withheld-groups.js';
import { LineHiding } from './line-hiding.js';
import type { ProtectionMethod } from './protection-method.js';
import { publishReleaseWith } from './publish-release.js';

/** That nobody in a group left a question out is no answer, and mostly known of all. */
const isAnswer = ({ column, value }: Finding): boolean => column !== '?' || value > 0;

/** What an attacker learns for certain about groups below the threshold. */
function learnedAboutSmallGroups(
  method: ProtectionMethod,
  { definition, responses }: SmallSurvey,
): readonly Finding[] {
  const request = { definition, responses, invited: null, verbatims: [], prior: [] };
  const publication = publishReleaseWith(method, request);
  if (publication.kind !== 'released') return [];
  const { content } = publication.release;
  const small = groupsOf(content).filter((group) => {
    const size = sizeOf(group, content, responses);
    return size > 0 && size < definition.threshold;
  });
  const file = JSON.parse(JSON.stringify(content));
  return new ReleaseAttacker([file])
    .attack(small)
    .filter((finding) => isAnswer(finding) && !isPublished(finding, content));
}

describe('a release under attack', () => {
  it('lets nobody compute the size or an answer of a small group', () => {
    fc.assert(
      fc.property(smallSurveys, (survey) => {
        expect(learnedAboutSmallGroups(new LineHiding(), survey)).toEqual([]);
      }),
      { numRuns: 1000, seed: 20 },
    );
  });

  it('gives small groups away, to the same attacker, when only they themselves are hidden', () => {
    const surveys = fc.sample(smallSurveys, { numRuns: 100, seed: 20 });
    const broken = surveys.filter(
      (survey) => learnedAboutSmallGroups(primarySuppression, survey).length > 0,
    );
    expect(broken.length).toBeGreaterThan(50);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aDefinition, aQuestion, aQuestionnaire, people } from '../../test/support/small-survey.js';
import type { BallotCount } from './release.js';
import { publishRelease } from './publish-release.js';
import { readRelease } from './read-release.js';
import { hashOfRelease } from './protected-release.js';
import { saidBy } from '../../test/support/said.js';

const ballots: BallotCount = {
  mode: 'two-phases',
  root: 'ab'.repeat(32),
  invited: 40,
  drawn: 22,
  responses: 21,
  invalid: 1,
};

function contentWith(more: object): Record<string, unknown> {
  const publication = publishRelease({
    definition: aDefinition(aQuestionnaire([2], [aQuestion('q1', 2)]), [['p1']]),
    responses: people(20, { p1: 'a1', q1: 'o1' }),
    invited: 40,
    verbatims: [],
    prior: [],
    ...more,
  });
  if (publication.kind !== 'released') throw new Error('there are enough responses');
  return { ...publication.release.content };
}

describe('the ballots of a release', () => {
  it('are printed as the bulletin has them, and absent where nothing was sealed', () => {
    expect(contentWith({ ballots })['ballots']).toEqual(ballots);
    expect(contentWith({})).not.toHaveProperty('ballots');
  });

  it('are read back unchanged, and count in the hash', () => {
    const content = contentWith({ ballots });
    expect(readRelease(content).content.ballots).toEqual(ballots);
    const altered = { ...content, ballots: { ...ballots, invalid: 0 } };
    expect(() => readRelease(altered)).toThrow();
  });

  it.each([
    ['a root that is no hash', { root: 'ab' }],
    ['a mode that there is not', { mode: 'by-post' }],
    ['more invalid rows than rows', { invalid: 22 }],
    ['half a ballot', { drawn: 0.5 }],
    ['a part of no ballots', { turnout: 1 }],
  ])('are refused with %s', (_what, part) => {
    const content = contentWith({});
    const spoiled = { ...content, ballots: { ...ballots, ...part } };
    const hash = hashOfRelease(spoiled as never);
    expect(saidBy(() => readRelease({ ...spoiled, hash }))).toMatch(/“ballots”/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { scoredQuestionnaire, scoredResponses } from '../../test/support/scored-survey.js';
import { definitionOf, type Response, type SurveyDefinition } from '../questionnaire/index.js';
import { publishRelease } from './publish-release.js';
import type { ProtectedRelease } from './protected-release.js';

const definition = definitionOf(scoredQuestionnaire(), { mode: 'file' });

function release(
  responses: readonly Response[],
  prior: readonly ProtectedRelease[] = [],
  of: SurveyDefinition = definition,
) {
  const publication = publishRelease({
    definition: of,
    responses,
    invited: null,
    verbatims: [],
    prior,
  });
  if (publication.kind !== 'released') throw new Error('nothing was published');
  return publication.release;
}

const tablesOf = ({ content }: ProtectedRelease, code: string) =>
  content.tables.filter(({ question }) => question === code);
const cellsOf = (one: ProtectedRelease, code: string) =>
  tablesOf(one, code).flatMap(({ cells }) => cells.flat());

describe('the release of a survey with a score', () => {
  const first = release(scoredResponses());

  it('has the classes of everybody and by group, and its items of everybody only', () => {
    expect(tablesOf(first, 'pressure').map(({ by }) => by)).toEqual([[], ['site']]);
    const [overall, bySite] = tablesOf(first, 'pressure');
    // 27 ways to answer three items, of which 10 make 0 to 2 points.
    expect(overall!.cells[0]).toEqual([162, 60, 102]);
    expect(
      bySite!.cells
        .slice(1)
        .flat()
        .every((cell) => cell !== null),
    ).toBe(true);
    for (const item of ['rushed', 'calm', 'grid:late']) {
      expect(tablesOf(first, item).map(({ by }) => by)).toEqual([[]]);
    }
    expect(tablesOf(first, 'stay')).toHaveLength(2);
  });

  it('tells no class beside an item that nearly everybody answered alike', () => {
    const alike = scoredResponses().map((one, i) => ({
      ...one,
      rushed: i < 6 ? 'often' : 'never',
    }));
    const told = cellsOf(release(alike), 'pressure').slice(1, 3);
    expect(told).toEqual([null, null]);
    const fewMore = scoredResponses().map((one, i) => ({
      ...one,
      rushed: i < 30 ? 'often' : 'never',
    }));
    expect(cellsOf(release(fewMore), 'pressure')).not.toContain(null);
  });

  it('tells no class of those who came since, and keeps what it told by group', () => {
    const later = release(scoredResponses(240), [first]);
    const [overall, bySite] = tablesOf(later, 'pressure');
    expect(overall!.cells.flat()).toEqual([null, null, null]);
    expect(bySite).toEqual(tablesOf(first, 'pressure')[1]);
    expect(tablesOf(later, 'rushed')[0]!.cells[0]![0]).toBe(240);
  });

  it('tells the items of those who came since only where these may be in two classes', () => {
    const before = scoredResponses();
    // Whatever they answered to each item, nobody of them has 2 points or fewer: “High” all of them.
    const high = scoredResponses(78).map((one, i) => ({
      ...one,
      rushed: i % 2 === 0 ? 'often' : 'sometimes',
      calm: i % 3 === 0 ? 'never' : 'sometimes',
      grid: [`late:${i % 4 < 2 ? 'often' : 'sometimes'}`, 'far:often'],
    }));
    const told = (later: readonly Response[]) =>
      ['rushed', 'calm', 'grid:late', 'grid:far'].map((item) =>
        cellsOf(release([...before, ...later], [first]), item).some((cell) => cell !== null),
      );
    expect(told(high)).toEqual([false, false, false, true]);
    // As many as a small group, and one more, could have answered so that they have fewer points.
    const few = 10;
    const low = { rushed: 'never', calm: 'often', grid: ['late:never', 'far:often'] };
    const mixed = (count: number) => high.map((one, i) => (i < count ? { ...one, ...low } : one));
    expect(told(mixed(few))).toEqual([false, false, false, true]);
    expect(told(mixed(few + 1))).toEqual([true, true, true, true]);
  });

  it('is no edition of one that scored otherwise', () => {
    const [scale] = scoredQuestionnaire().scales!;
    const scales = [{ ...scale!, missing: 0 }];
    const other = definitionOf({ ...scoredQuestionnaire(), scales }, { mode: 'file' });
    expect(() => release(scoredResponses(240), [first], other)).toThrow(
      expect.objectContaining({ code: 'edition-asks-otherwise' }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { scoredQuestionnaire, scoredResponses } from '../../../test/support/scored-survey.js';
import { publishRelease, type ReleaseContent } from '../../disclosure/index.js';
import { definitionOf, type Response } from '../../questionnaire/index.js';
import { checkScores } from './check-scores.js';

function contentOf(responses: readonly Response[]): ReleaseContent {
  const definition = definitionOf(scoredQuestionnaire(), { mode: 'file' });
  const request = { definition, responses, invited: null, verbatims: [], prior: [] };
  const publication = publishRelease(request);
  if (publication.kind !== 'released') throw new Error('nothing was published');
  return publication.release.content;
}

describe('the classes of a score', () => {
  const content = contentOf(scoredResponses());
  const withClasses = (...counts: readonly number[]): ReleaseContent => ({
    ...content,
    tables: content.tables.map((table) =>
      table.question === 'pressure' && table.by.length === 0
        ? { ...table, cells: [[162, ...counts]] }
        : table,
    ),
  });

  it('are held against the answers to its items', () => {
    expect(checkScores(content)).toEqual({ checked: 1, wrong: [] });
  });

  it('are refused where no answers of these counts make them', () => {
    expect(checkScores(withClasses(162, 0)).wrong).toEqual(['pressure']);
    expect(checkScores(withClasses(0, 162)).wrong).toEqual([]);
  });

  it('are not judged where somebody left an item out', () => {
    const some = scoredResponses().map((one, i) => (i === 0 ? { ...one, calm: '' } : one));
    expect(checkScores(contentOf(some))).toEqual({ checked: 0, wrong: [] });
  });
});

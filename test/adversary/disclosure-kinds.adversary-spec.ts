import { describe, expect, it } from '@jest/globals';
import { publishRelease } from '../../src/disclosure/index.js';
import { definitionOf, kindOf, tablesOf } from '../../src/questionnaire/index.js';
import { auditHere } from '../support/audit/audit-here.js';
import { EVERY_EXAMPLE, questionnaireOf } from '../support/kinds/index.js';
import { randomResponses } from '../support/kinds/shape-answers.js';
import { Chance } from '../support/seeded-chance.js';

const PROFILE = { site: ['north', 'south', 'harbour'], role: ['kitchen', 'office'] };
const RESPONDENTS = 200;

const profile = Object.entries(PROFILE).map(([code, codes]) => ({
  code,
  title: { en: code },
  options: codes.map((option) => ({ code: option, label: { en: option } })),
}));

/** A release of one question, whatever its type. */
function releaseOf(question: (typeof EVERY_EXAMPLE)[number][1]['question']) {
  const questionnaire = { ...questionnaireOf(question), profile };
  // A paragraph alone is no survey.
  if (kindOf(question).shape === 'none') return undefined;
  const publication = publishRelease({
    definition: definitionOf(questionnaire, { mode: 'file' }),
    responses: randomResponses(question, RESPONDENTS, PROFILE, new Chance(7)),
    invited: null,
    verbatims: [],
    prior: [],
  });
  if (publication.kind !== 'released') throw new Error('not released');
  return publication.release;
}

describe('a statistician who has the release of', () => {
  it.each(EVERY_EXAMPLE)('%s tells nobody’s answer', async (_title, { question }) => {
    const release = releaseOf(question);
    if (!release) return;
    const { leaks, verdict } = await auditHere(release);
    expect(leaks).toEqual([]);
    expect(verdict).toBe('safe');
  });

  it.each(EVERY_EXAMPLE)('%s reads a figure, where there is a table', (_title, { question }) => {
    const release = releaseOf(question);
    const tables = release?.content.tables ?? [];
    expect(tables.length > 0).toBe(tablesOf(question).length > 0);
    for (const { by, cells } of tables.filter((table) => table.by.length === 0)) {
      expect([by, cells.flat().every((cell) => typeof cell === 'number')]).toEqual([[], true]);
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { minutesOf } from '../../../test/support/minutes-of.js';
import { aSurveyGivenOn, SUCCESSOR } from '../../../test/support/seat-given-on.js';
import { NO_TROUBLE, type Viewer } from '../../web/index.js';
import { choicePage } from './choice/choice.view.js';
import { minutesPage } from './minutes/minutes.view.js';
import { ReleaseFromTable } from './release-from-table.js';

const survey = aSurveyGivenOn();
const release = survey.definitionHash!;
const minutes = { ...minutesOf(release), release };
const viewer = { language: 'en' } as Viewer;
const LEFT = 'Odile Karras';

describe('who opened a survey, where the third seat was given on', () => {
  it.each<[string, () => unknown]>([
    ['the minutes', () => minutesPage(viewer, survey, { minutes, signed: [1, 3] })],
    [
      'the page of comments',
      () => choicePage(viewer, { survey, minutes, latest: { verbatims: [] } }, NO_TROUBLE),
    ],
    [
      'what is asked of two accounts',
      () => {
        const manager = { findOneByOrFail: () => Promise.resolve(survey) };
        return ReleaseFromTable.prototype.describe(
          { subject: survey.id, content: { minutes } },
          'en',
          manager as unknown as EntityManager,
        );
      },
    ],
  ])('is the successor in %s', async (_where, show) => {
    const shown = JSON.stringify(await show());
    expect(shown).toContain(SUCCESSOR.name);
    expect(shown).not.toContain(LEFT);
  });
});

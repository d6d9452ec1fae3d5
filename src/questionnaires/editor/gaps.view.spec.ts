import { describe, expect, it } from '@jest/globals';
import { scoredQuestionnaire } from '../../../test/support/scored-survey.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { Viewer } from '../../web/index.js';
import type { QuestionnaireDraft } from '../draft/questionnaire-draft.entity.js';
import { viewGaps } from './gaps.view.js';
import { viewMissing } from './missing.view.js';
import { viewStale } from './stale.view.js';

const viewer = { language: 'en' } as Viewer;
const scored = scoredQuestionnaire();

describe('what a score lacks', () => {
  it('is settled on the page of scores, which the line names', () => {
    const [scale] = scored.scales!;
    const [first, ...others] = scale!.items;
    const items = [{ ...first!, table: 'gone' }, ...others];
    const broken: Questionnaire = { ...scored, scales: [{ ...scale!, items }] };
    expect(viewGaps(viewer, 'q', scored)).toEqual([]);
    expect(viewGaps(viewer, 'q', broken)).toEqual([
      {
        text: expect.stringMatching(/^pressure, items\[0\]\.table: /),
        path: '/admin/questionnaires/q/scales',
      },
    ]);
  });

  it('in another language is looked for there as well', () => {
    const [missing] = viewMissing(viewer, 'q', { ...scored, languages: ['en', 'fr'] });
    expect(missing!.places).toContainEqual({
      name: 'pressure',
      path: '/admin/questionnaires/q/scales/pressure',
    });
  });

  it('was left behind by another language is named, and leads to its words', () => {
    const title = { en: 'Pressure', fr: 'Pression' };
    const content = {
      ...scored,
      languages: ['en', 'fr'],
      scales: [{ ...scored.scales![0]!, title }],
    };
    const stale = [{ at: 'scales/pressure/title', language: 'fr', since: 'en' }];
    const [left] = viewStale(viewer, { id: 'q', content, stale } as unknown as QuestionnaireDraft);
    expect(left!.parts).toMatchObject([
      { name: 'Pressure', path: '/admin/questionnaires/q/scales/pressure' },
    ]);
  });
});

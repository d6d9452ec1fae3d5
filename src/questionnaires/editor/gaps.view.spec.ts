import { describe, expect, it } from '@jest/globals';
import { scoredQuestionnaire } from '../../../test/support/scored-survey.js';
import type { Questionnaire } from '../../questionnaire/index.js';
import type { Viewer } from '../../web/index.js';
import { viewGaps } from './gaps.view.js';
import { viewMissing } from './missing.view.js';

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
      path: '/admin/questionnaires/q/scales',
    });
  });
});

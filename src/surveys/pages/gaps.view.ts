import type { Questionnaire } from '../../questionnaire/index.js';
import type { Viewer } from '../../web/index.js';
import { type Gap, listGaps } from '../draft/list-gaps.js';
import { adminTexts } from '../texts/admin-texts.js';
import { fill } from './form-fields.view.js';

/** What is still to settle in a questionnaire, each with the page on which to do it. */
export const viewGaps = ({ language }: Viewer, id: string, content: Questionnaire) =>
  listGaps(content).map((gap) => ({
    text: fill(adminTexts[language].gaps[gap.kind], { place: gap.place }),
    path: `/admin/questionnaires/${id}${placeOf(gap)}`,
  }));

function placeOf({ kind, part, place }: Gap): string {
  if (part === 'general') return '/general';
  return kind === 'section-empty' ? `#item-${place}` : `/${part}/${place}`;
}

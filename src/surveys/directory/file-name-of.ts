import type { Survey } from './survey.entity.js';

/** What files of a survey are named after, on any machine; without an ending. */
export const fileNameOf = ({ slug }: Pick<Survey, 'slug'>): string =>
  slug.replace(/[^a-z0-9-]/gi, '-');

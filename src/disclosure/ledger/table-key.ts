import type { PublishedTable } from '../release.js';

export const tableKey = ({ question, by }: Pick<PublishedTable, 'question' | 'by'>): string =>
  JSON.stringify([question, by]);

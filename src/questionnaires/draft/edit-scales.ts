import type { Questionnaire, Scale } from '../../questionnaire/index.js';
import { changeItem, findOrRefuse } from './coded-items.js';

/** Throws `no-such-item`. */
export const scaleIn = ({ scales = [] }: Questionnaire, code: string): Scale =>
  findOrRefuse(scales, code);

/** The questionnaire with another of a scale in its place. Throws `no-such-item`. */
export const reviseScale = (
  questionnaire: Questionnaire,
  code: string,
  change: (scale: Scale) => Scale,
): Questionnaire => ({
  ...questionnaire,
  scales: changeItem(questionnaire.scales ?? [], code, change),
});

import type { ShownBlock } from '../report-document.js';
import { countedOf } from './counted.js';
import { gapsBlock, scatterBlock } from './grid-gaps.js';
import { linesBlock } from './grid-lines.js';
import { gridPartsOf } from './grid-parts.js';
import type { ShowQuestion } from './show-question.js';
import { stated } from './stated.js';

/** All lines under each other on one ruler; of two aspects, first how far they lie apart. */
export const showGrid: ShowQuestion = (context, question) => {
  const { theme } = context.texts;
  const lines = countedOf(context, question);
  if (lines.length === 0) return [stated(context, question, theme.absent)];
  if (lines.every(({ figures }) => figures.isUnanswered)) {
    return [stated(context, question, theme.unanswered)];
  }
  const parts = gridPartsOf(lines);
  const [one, other] = parts;
  const gaps = one && other ? gapsBlock(context, question, [one, other]) : null;
  const shown = parts.map((part) => linesBlock(context, question, part));
  const scatter = gaps && scatterBlock(context, gaps);
  return [
    ...(gaps ? [gaps] : []),
    ...(scatter ? [scatter] : []),
    ...shown,
  ] satisfies readonly ShownBlock[];
};

import type { Aspect } from '../../questionnaire/index.js';
import type { ShownBlock } from '../report-document.js';
import { type Counted, countedOf } from './counted.js';
import { gapsBlock } from './grid-gaps.js';
import { linesBlock } from './grid-lines.js';
import type { ShowQuestion } from './show-question.js';
import { stated } from './stated.js';

/** The lines of one aspect, which are answered by the same options. */
export interface GridPart {
  readonly aspect: Aspect | undefined;
  readonly lines: readonly Counted[];
}

const aspectOf = ({ tabled: { part } }: Counted): Aspect | undefined =>
  part.kind === 'row' ? part.aspect : undefined;

function partsOf(lines: readonly Counted[]): readonly GridPart[] {
  const codes = [...new Set(lines.map((line) => aspectOf(line)?.code))];
  return codes.map((code) => {
    const own = lines.filter((line) => aspectOf(line)?.code === code);
    return { aspect: own[0] && aspectOf(own[0]), lines: own };
  });
}

/** All lines under each other on one ruler; of two aspects, first how far they lie apart. */
export const showGrid: ShowQuestion = (context, question) => {
  const { theme } = context.texts;
  const lines = countedOf(context, question);
  if (lines.length === 0) return [stated(context, question, theme.absent)];
  if (lines.every(({ figures }) => figures.isUnanswered)) {
    return [stated(context, question, theme.unanswered)];
  }
  const parts = partsOf(lines);
  const [one, other] = parts;
  const gaps = one && other ? gapsBlock(context, question, [one, other]) : null;
  const shown = parts.map((part) => linesBlock(context, question, part));
  return [...(gaps ? [gaps] : []), ...shown] satisfies readonly ShownBlock[];
};

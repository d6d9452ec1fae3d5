import { fill, formatNumber } from '../../language/index.js';
import { questionOfScale, type Scale } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { countedOf, showQuestion } from '../questions/index.js';
import { commonRuler } from '../questions/ruler.js';
import type { Block, Chapter } from '../report-document.js';
import { meanRange } from './mean-range.js';
import { scoreFacts } from './score-facts.js';

const DECIMALS = 2;

/** Outwards, so that the mean is between the two as they are printed. */
const outwards = (value: number, round: (value: number) => number): number =>
  round(value * 10 ** DECIMALS - (round === Math.ceil ? 1e-9 : -1e-9)) / 10 ** DECIMALS;

function meanNote(context: ReportContext, scale: Scale): string | null {
  const [counted] = countedOf(context, questionOfScale(scale));
  const range = counted ? meanRange(scale, counted.figures) : null;
  if (!range) return null;
  return fill(context.texts.scores.mean, {
    low: formatNumber(outwards(range.low, Math.floor), context.language),
    high: formatNumber(outwards(range.high, Math.ceil), context.language),
  });
}

function blocksOf(context: ReportContext, scale: Scale): readonly Block[] {
  const question = questionOfScale(scale);
  const mean = meanNote(context, scale);
  const about = context.say(scale.note, 600);
  const shown = showQuestion(context, question, commonRuler(countedOf(context, question)));
  return [
    ...shown.map((block): Block =>
      block.kind === 'question'
        ? { ...block, notes: [...(mean ? [mean] : []), ...(about ? [about] : []), ...block.notes] }
        : block,
    ),
    scoreFacts(context, scale),
  ];
}

/** Scores that are made of answers: a block each, and how they are made; `null` where there is none. */
export function buildScores(context: ReportContext): Chapter | null {
  const { scales = [] } = context.questionnaire;
  if (scales.length === 0) return null;
  const { scores: t } = context.texts;
  return {
    kind: 'scores',
    title: t.title,
    lead: t.lead,
    blocks: scales.flatMap((scale) => blocksOf(context, scale)),
  };
}

import { fill } from '../../language/index.js';
import { isExact, isWithheld } from '../../disclosure/index.js';
import type { ReportContext } from '../context/report-context.js';
import { type Counted, isScore, quoteSide } from './counted.js';
import { sideTotals } from './ruler.js';
import { leadingSegments, sortedSegments } from './segments.js';
import { tableSidesOf } from './table-sides.js';
import { withheldSentence } from './withheld.js';

const MOST_ANSWERS = 3;

function sidesSentence(context: ReportContext, counted: Counted): string | null {
  const words = isScore(counted) ? context.texts.scores : context.texts.theme;
  const sides = tableSidesOf(counted.tabled);
  const totals = sides && sideTotals(sides, counted);
  if (!sides || !totals) return null;
  const bad = context.percent(totals.left);
  const good = context.percent(totals.right);
  const badAnswers = quoteSide(context, counted, sides.left);
  const goodAnswers = quoteSide(context, counted, sides.right);
  if (sides.right.length === 0)
    return fill(words.sentenceSide, { share: bad, answers: badAnswers });
  if (sides.left.length === 0)
    return fill(words.sentenceSide, { share: good, answers: goodAnswers });
  return fill(words.sentenceDirected, { bad, badAnswers, good, goodAnswers });
}

/** Signing is the only answer: what counts is how many did. */
function signaturesSentence(context: ReportContext, { tabled, figures }: Counted): string {
  const { signatures, signaturesBound } = context.texts.theme;
  const signed = figures.count(tabled.columns[0]!);
  if (isWithheld(signed)) return withheldSentence(context, signed);
  return isExact(signed)
    ? fill(signatures, { count: signed.low })
    : fill(signaturesBound, { count: context.people(signed, figures.base) });
}

/** The most frequent answers, in words, as far as it is certain which they are. */
export function topAnswers(context: ReportContext, counted: Counted, template: string): string {
  const shown = sortedSegments(context, counted);
  if (isWithheld(shown)) return withheldSentence(context, shown);
  const top = leadingSegments(context, counted);
  if (top.length === 0) return context.texts.theme.sentenceUnsure;
  const answers = top
    .slice(0, MOST_ANSWERS)
    .map(({ label, text }) =>
      fill(context.texts.theme.answerShare, { answer: context.quote(label), share: text }),
    );
  return fill(template, { answers: answers.join(', ') });
}

/** What a table shows, in words. */
export function sentenceOf(context: ReportContext, counted: Counted): string {
  if (counted.tabled.isSignature) return signaturesSentence(context, counted);
  return (
    sidesSentence(context, counted) ?? topAnswers(context, counted, context.texts.theme.sentenceTop)
  );
}

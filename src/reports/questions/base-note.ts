import { optionsOf } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import type { Counted } from './counted.js';

/** Of whom the figures of a question are shares, where not everybody was asked it. */
export function baseNote(
  context: ReportContext,
  { tabled, figures: { asked } }: Pick<Counted, 'tabled' | 'figures'>,
): string {
  if (asked === null) return '';
  const { ofAsked, ofAnswered } = context.texts.theme;
  return fill(tabled.kind === 'one' ? ofAsked : ofAnswered, { count: asked });
}

/** Which of the options are in no column, because whoever chose one of them chose no other. */
export function aloneNote(
  context: ReportContext,
  { question, tabled }: Pick<Counted, 'question' | 'tabled'>,
): string {
  const counted = new Set(tabled.columns);
  const alone = optionsOf(question).filter(({ code }) => !counted.has(code));
  if (alone.length === 0) return '';
  const answers = context.quoteAny(alone.map(({ label }) => context.say(label, 160)));
  return fill(context.texts.theme.standsAlone, { answers });
}

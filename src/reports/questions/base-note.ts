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

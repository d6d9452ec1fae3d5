import { fill, formatDay, formatDayThere } from '../../language/index.js';
import type { ReportContext } from '../context/report-context.js';
import { keepTogether } from '../format/keep-together.js';

type Span = Readonly<Record<'from' | 'to', string>>;

/** When the survey was open, for the cover: the days that were, else those announced, as such. */
export function fieldDates(context: ReportContext): string {
  const { cover } = context.texts;
  const { were, announced } = daysOf(context);
  if (were) return fill(cover.fieldDays, sayThere(were, context));
  return announced ? fill(cover.fieldAnnounced, sayThere(announced, context)) : cover.fieldUnknown;
}

/**
 * The same in sentences, with the days that were announced where others were kept; whose time it
 * is stands on the cover.
 */
export function fieldSentences(context: ReportContext): string {
  const { method } = context.texts;
  const { were, announced } = daysOf(context);
  if (were) {
    const open = fill(method.datesText, say(were, context));
    return announced ? `${open} ${fill(method.datesDiffer, say(announced, context))}` : open;
  }
  return announced ? fill(method.datesAnnounced, say(announced, context)) : method.datesUnknown;
}

/** The last day on which responses were taken, as far as the release knows. */
export function lastFieldDay({ release }: ReportContext): string | null {
  return release.openDays?.to ?? release.definition.closesOn ?? null;
}

/**
 * `announced` only where it adds something. Whoever counts a file says themselves when it was
 * gathered; of all others what nobody recorded was announced, and no more.
 */
function daysOf({ release, definition }: ReportContext): {
  readonly were?: Span | undefined;
  readonly announced?: Span | undefined;
} {
  const { opensOn: from, closesOn: to, mode } = definition;
  const announced = from && to ? { from, to } : undefined;
  const were = release.openDays ?? (mode === 'file' ? announced : undefined);
  const areThose = were?.from === announced?.from && were?.to === announced?.to;
  return { were, announced: areThose ? undefined : announced };
}

function say({ from, to }: Span, { language }: ReportContext): Span {
  const day = (one: string): string => keepTogether(formatDay(one, language));
  return { from: day(from), to: day(to) };
}

function sayThere(span: Span, context: ReportContext): Span {
  const { timeZone } = context.definition;
  if (!timeZone) return say(span, context);
  const last = formatDayThere(span.to, timeZone, context.language);
  return { ...say(span, context), to: keepTogether(last) };
}

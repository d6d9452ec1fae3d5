import { canonicalHash } from '../../common/index.js';
import { fill, formatDay, formatDifference, formatPrinted } from '../../language/index.js';
import { isPetition } from '../../questionnaire/index.js';
import { shortHash } from '../build/build-cover.js';
import { invitedOnce } from '../build/method-facts.js';
import type { ReportContext } from '../context/report-context.js';
import { cleanLine } from '../format/clean-text.js';
import { quoteSide, titleOf } from '../questions/counted.js';
import type { Block, Chapter, DotRow, QuestionBlock, Share } from '../report-document.js';
import { DEVIATIONS } from '../waves/larger-than-chance.js';
import { comparableIn, type Match, matchReference } from './match-reference.js';
import { type CountsHere, countsHere, judgeBeside, printedShare } from './reference-counts.js';
import type { References, ReferenceValue } from '../references/references.js';
import { withColon } from '../format/punctuate.js';

const LONGEST = 300;

const line = (text: string): string => cleanLine(text, LONGEST);

const decimalsOf = (number: number): number => /\.(\d+)$/.exec(String(number))?.[1]?.length ?? 0;

/** As the source prints it; an interval only where it prints one. */
function printedTexts(
  { language, texts }: ReportContext,
  { percent, decimals, interval }: ReferenceValue,
): { readonly short: string; readonly text: string } {
  const share = formatPrinted({ low: percent, high: percent }, decimals, language);
  if (!interval) return { short: share, text: share };
  const finest = Math.max(decimals, decimalsOf(interval.low), decimalsOf(interval.high));
  const printed = formatPrinted(interval, finest, language);
  const text = fill(texts.references.withInterval, { share, interval: printed });
  return { short: share, text };
}

/** A chart may leave the report alone: whose figure it is, and that nobody measured it, goes with it. */
function sourceNotes(context: ReportContext): readonly string[] {
  const { references: t } = context.texts;
  if (!context.references) return [];
  const { title, publisher, licence, invented } = context.references.source;
  const told = { title: context.quote(line(title)), publisher: line(publisher) };
  const from = fill(t.from, { ...told, licence: line(licence) });
  return invented ? [from, t.inventedHere] : [from];
}

function differenceSentence(
  context: ReportContext,
  here: CountsHere,
  value: ReferenceValue,
): string {
  const { references: t, waves } = context.texts;
  const there = printedShare(value);
  const apart: Share = { low: here.share.low - there.high, high: here.share.high - there.low };
  const points = formatDifference(apart, context.language);
  if (invitedOnce(context) === null) return fill(t.apart, { points });
  const verdict = waves.verdicts[judgeBeside(here, value)];
  return fill(t.judged, { points, verdict });
}

function block(
  context: ReportContext,
  value: ReferenceValue,
  { counted, ...match }: Match,
): QuestionBlock | null {
  const { references: t, theme, figures: words } = context.texts;
  const here = countsHere(counted.figures, match);
  if (!here) return null;
  const title = titleOf(context, counted, 200);
  const own = context.percent(here.share);
  const people = context.people(here.counts.base);
  const rows = [
    { label: t.here, n: people, share: here.share, short: own, text: own },
    {
      ...{ label: t.there, n: context.count(value.n), share: printedShare(value) },
      ...printedTexts(context, value),
    },
  ];
  const [first, second] = rows;
  return {
    kind: 'question',
    title,
    sentence: differenceSentence(context, here, value),
    notes: [
      fill(t.counted, { answers: quoteSide(context, counted, match.counts) }),
      fill(t.place, { table: line(value.table), population: line(value.population) }),
      ...sourceNotes(context),
    ],
    chart: {
      kind: 'dots',
      tone: 'plain',
      rows: rows.map(({ label, n, share, short }): DotRow => ({
        kind: 'share',
        label,
        base: fill(words.base, { count: n }),
        share,
        text: short,
      })),
      reference: null,
      alt: fill(t.alt, { title, here: first!.text, there: second!.text }),
    },
    table: {
      caption: fill(theme.tableOf, { title }),
      style: 'figures',
      columns: [{ label: '' }, { label: words.share }, { label: t.answered }],
      widths: [3, 2, 1.4],
      rows: rows.map(({ label, n, text }) => ({ head: label, cells: [{ text }, { text: n }] })),
    },
  };
}

function sourceFacts(context: ReportContext, references: References): Block {
  const { references: t } = context.texts;
  const { title, publisher, address, published, read, licence } = references.source;
  const day = (one: string): string => formatDay(one, context.language);
  return {
    kind: 'facts',
    items: [
      { label: t.source, value: `${context.quote(line(title))}, ${line(publisher)}` },
      { label: t.address, value: line(address), isCode: true },
      { label: t.days, value: fill(t.daysValue, { published: day(published), read: day(read) }) },
      { label: t.licence, value: line(licence) },
      { label: t.file, value: shortHash(canonicalHash(references)), isCode: true },
    ],
  };
}

/** Whoever chooses figures may have looked at them first: how many there were to choose from. */
function chosenNote({ texts }: ReportContext, { chosenOf, values }: References): readonly Block[] {
  if (chosenOf === undefined) return [];
  const text = fill(texts.references.chosen, { chosen: values.length, of: chosenOf });
  return [{ kind: 'note', text }];
}

/**
 * Public figures beside questions that were asked in their very words. `null` where no file of them was
 * given. Nobody here saw the source: what the file says of it is printed as what it says.
 */
export function buildReferences(context: ReportContext): Chapter | null {
  const { references } = context;
  if (!references || isPetition(context.questionnaire)) return null;
  const { references: t, list } = context.texts;
  const missing: string[] = [];
  const comparable = comparableIn(context);
  const compared = references.values.flatMap((value): readonly Block[] => {
    const match = matchReference(context, comparable, value);
    const shown = match ? block(context, value, match) : null;
    if (shown) return [shown];
    const label = [value.question, value.line ?? ''].filter((one) => one !== '').map(line);
    const text = match ? t.withheld : t.notAsked;
    missing.push(withColon(list, { label: context.quote(label.join(' – ')), text }));
    return [];
  });
  const rule =
    invitedOnce(context) === null ? t.unjudged : fill(t.rule, { deviations: DEVIATIONS });
  return {
    kind: 'references',
    title: t.title,
    lead: t.lead,
    blocks: [
      ...(references.source.invented ? [{ kind: 'note', text: t.invented } as const] : []),
      sourceFacts(context, references),
      ...chosenNote(context, references),
      { kind: 'note', text: `${t.limits} ${rule}` },
      ...compared,
      ...(missing.length > 0
        ? ([
            { kind: 'heading', text: t.missing },
            { kind: 'list', items: missing },
          ] satisfies Block[])
        : []),
    ],
  };
}

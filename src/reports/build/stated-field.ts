import { isWithheld } from '../../disclosure/index.js';
import { fill, formatDay } from '../../language/index.js';
import type { Question, Tabled } from '../../questionnaire/index.js';
import type { ReportContext } from '../context/report-context.js';
import { baseNote } from '../questions/base-note.js';
import { labelOf, titleOf } from '../questions/counted.js';
import { figuresTable } from '../questions/figures-table.js';
import { type Counted, countedOf } from '../questions/index.js';
import { markedChart } from '../questions/table-chart.js';
import { placesOf, tableSidesOf } from '../questions/table-sides.js';
import type { PrintedPlace } from '../register/register.js';
import type { ClaimBlock, Ruler, Table } from '../report-document.js';

type Field = ClaimBlock['field'][number];

/** Whether a value can lie among the answers: one of each person, and in an order. */
const takesStated = (tabled: Tabled): boolean =>
  tabled.kind === 'one' && tabled.order !== 'none' && placesOf(tabled).places.length > 1;

/** The answers among which it can lie, in their order. */
export const statedAnswers = (tabled: Tabled): readonly string[] =>
  takesStated(tabled) ? placesOf(tabled).places : [];

/**
 * Answers beyond the marked one towards the unfavourable end; none unless each named side is an unbroken
 * run from an end of its own. Where both “too cold” and “too warm” are unfavourable, no order says which
 * answer is the less favourable.
 */
function lessFavourable({ tabled }: Counted, answer: string): readonly string[] {
  const { left: bad = [], right: good = [] } = tableSidesOf(tabled) ?? {};
  const { places } = placesOf(tabled);
  const backwards = places.toReversed();
  const at = places.indexOf(answer);
  const isOneSided = bad.length === places.length || good.length === places.length;
  if (isOneSided || bad.length + good.length === 0) return [];
  if (startsWith(places, bad) && startsWith(backwards, good)) return places.slice(0, at);
  return startsWith(backwards, bad) && startsWith(places, good) ? places.slice(at + 1) : [];
}

const startsWith = (places: readonly string[], side: readonly string[]): boolean =>
  side.every((code, index) => code === places[index]);

/** What the mark says, for every number that a range may be. */
function statedSentences(
  context: ReportContext,
  counted: Counted,
  { answer, placed: since }: PrintedPlace,
): string {
  const { claims: t } = context.texts;
  const { figures } = counted;
  const share = figures.share(figures.count(answer));
  const quoted = context.quote(labelOf(context, counted, answer));
  const isTold = share !== null && !isWithheld(share);
  const placed = isTold
    ? fill(t.placed, { answer: quoted, share: context.percent(share) })
    : fill(t.placedWithheld, { answer: quoted });
  const beyond = lessFavourable(counted, answer);
  const less = beyond.length > 0 ? figures.share(figures.sum(beyond)) : null;
  const isAnything = less !== null && !isWithheld(less) && less.low <= 0 && less.high >= 1;
  const isSilent = less === null || isWithheld(less) || isAnything;
  const beside = isSilent ? '' : fill(t.lessFavourable, { share: context.percent(less) });
  return [placed, beside, saySince(context, since)].filter(Boolean).join(' ');
}

/** On which day the value was put there: whoever did may have known the results. */
function saySince(context: ReportContext, placed: PrintedPlace['placed']): string {
  if (!placed) return '';
  const { placedOn, placedAfter, placedBefore } = context.texts.claims;
  const { on, isAfterOpening } = placed;
  const sentence = isAfterOpening === null ? placedOn : isAfterOpening ? placedAfter : placedBefore;
  return fill(sentence, { day: formatDay(on, context.language) });
}

/** The answer is named in the table too, for whoever does not see the frame. */
function markedTable(context: ReportContext, table: Table, label: string): Table {
  const mark = (text: string): string =>
    text === label ? fill(context.texts.claims.markedAnswer, { answer: label }) : text;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, label: mark(column.label) })),
    rows: table.rows.map((row) => ({ ...row, head: mark(row.head) })),
  };
}

/** A question with the stated value marked where the council places it; null where it places none. */
export function statedField(
  context: ReportContext,
  question: Question,
  stated: readonly PrintedPlace[],
  ruler: Ruler,
): Field | null {
  for (const counted of countedOf(context, question)) {
    const place = stated.find(({ table }) => table === counted.tabled.code);
    const isKnown = place && placesOf(counted.tabled).places.includes(place.answer);
    if (!isKnown || !takesStated(counted.tabled) || counted.figures.isUnanswered) continue;
    const { answer } = place;
    const said = statedSentences(context, counted, place);
    const label = context.texts.claims.mark;
    return {
      title: titleOf(context, counted),
      note: [said, baseNote(context, counted)].filter(Boolean).join(' '),
      chart: markedChart(context, counted, { answer, label, said }, ruler),
      table: markedTable(
        context,
        figuresTable(context, counted),
        labelOf(context, counted, answer),
      ),
    };
  }
  return null;
}

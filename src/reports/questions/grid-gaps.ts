import type { Question } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import { isWithheld, type Withheld } from '../../disclosure/index.js';
import type { Cell, TwinRow, QuestionBlock, Share } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { baseNote } from './base-note.js';
import type { Counted } from './counted.js';
import { quoteSide } from './counted.js';
import { shareCell } from './figures-table.js';
import type { GridPart } from './grid-parts.js';
import { rowLabel } from './grid-lines.js';
import { shareIn } from './segments.js';
import { tableSidesOf } from './table-sides.js';
import { withheldText } from './withheld.js';

/** One item and its share on each aspect. */
interface Item {
  readonly label: string;
  readonly shares: readonly [Share | Withheld, Share | Withheld];
}

const isExactShare = (share: Share | Withheld): share is Share =>
  !isWithheld(share) && share.low === share.high;

const known = ([one, other]: Item['shares']): number | null =>
  isExactShare(one) && isExactShare(other) ? one.low - other.low : null;

const rowCode = ({ tabled: { part } }: Counted): string | null =>
  part.kind === 'row' ? part.row.code : null;

/** The share on the favourable side: important, satisfied. */
const favourableShare = (counted: Counted): Share | Withheld =>
  shareIn(counted, counted.figures.sum(tableSidesOf(counted.tabled)?.right ?? []));

const hasFavourable = ({ lines }: GridPart): boolean =>
  lines.every(({ tabled }) => (tableSidesOf(tabled)?.right ?? []).length > 0);

function itemsOf(context: ReportContext, [one, other]: readonly [GridPart, GridPart]) {
  return one.lines
    .flatMap((line): Item[] => {
      const label = rowLabel(context, line);
      const pair = other.lines.find((candidate) => rowCode(candidate) === rowCode(line));
      return pair ? [{ label, shares: [favourableShare(line), favourableShare(pair)] }] : [];
    })
    .toSorted((a, b) => (known(b.shares) ?? -2) - (known(a.shares) ?? -2));
}

/** "Very important" or "important": what the dots of one aspect count. */
function countedSide(context: ReportContext, { lines }: GridPart): string {
  const [first] = lines;
  return first ? quoteSide(context, first, tableSidesOf(first.tabled)?.right ?? []) : '';
}

/** How far two aspects lie apart, widest gap first; nothing where the definition names no side. */
export function gapsBlock(
  context: ReportContext,
  question: Question,
  parts: readonly [GridPart, GridPart],
): QuestionBlock | null {
  if (!parts.every(hasFavourable)) return null;
  const { theme } = context.texts;
  const items = itemsOf(context, parts);
  const name = ({ aspect }: GridPart): string => context.say(aspect?.label, 60);
  const names = [name(parts[0]), name(parts[1])] as const;
  const dot = (share: Share | Withheld) =>
    isWithheld(share)
      ? { share: null, text: withheldText(context, share) }
      : { share, text: context.percent(share) };
  const rows = items.map(({ label, shares }): TwinRow => ({
    label,
    first: dot(shares[0]),
    second: dot(shares[1]),
  }));
  const gapCell = (shares: Item['shares']): Cell => {
    const withheld = shares.find(isWithheld);
    if (withheld) return shareCell(context, withheld);
    const gap = known(shares);
    return { text: gap === null ? '' : fill(theme.points, { count: Math.round(100 * gap) }) };
  };
  const title = context.say(question.title);
  const said = rows.map(
    ({ label, first, second }) => `${label}: ${names[0]} ${first.text}, ${names[1]} ${second.text}`,
  );
  const [widest] = items;
  const gap = widest ? known(widest.shares) : null;
  return {
    kind: 'question',
    title,
    sentence:
      widest && gap !== null && gap > 0
        ? fill(theme.sentenceGap, {
            line: context.quote(widest.label),
            first: `${names[0]} ${rows[0]!.first.text}`,
            second: `${names[1]} ${rows[0]!.second.text}`,
          })
        : theme.sentenceNoGap,
    notes: [
      ...parts.map((part, index) =>
        fill(theme.counts, { aspect: names[index]!, answers: countedSide(context, part) }),
      ),
      baseNote(context, parts[0].lines[0]!),
    ].filter(Boolean),
    chart: {
      kind: 'gaps',
      names,
      rows,
      alt: fill(theme.altBars, { title, answers: said.join('; ') }),
    },
    table: {
      caption: fill(theme.tableOf, { title }),
      style: 'figures',
      columns: [{ label: theme.item }, ...names.map((label) => ({ label })), { label: theme.gap }],
      rows: items.map(({ label, shares }) => ({
        head: label,
        cells: [...shares.map((share) => shareCell(context, share)), gapCell(shares)],
      })),
    },
  };
}

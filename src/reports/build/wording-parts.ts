import { kindOf, type Question, type WordingLine } from '../../questionnaire/index.js';
import { fill } from '../../language/index.js';
import type { WordingPart } from '../report-document.js';
import type { ReportContext } from '../context/report-context.js';
import { withColon } from '../format/punctuate.js';

type LineOf<K extends WordingLine['kind']> = Extract<WordingLine, { readonly kind: K }>;

/** Where a line of the wording stands: in a list with others of its label, or alone. */
interface Said {
  readonly label: string | null;
  readonly item: string | null;
  readonly isAlone?: boolean;
}

function rangeOf(context: ReportContext, least: number, most: number): string {
  const { annex } = context.texts;
  const values = { min: context.count(least), max: context.count(most) };
  if (least === most) return values.max;
  return least === 0 ? fill(annex.upTo, values) : fill(annex.range, values);
}

const saidOf = (context: ReportContext) => {
  const { annex, list } = context.texts;
  const headed = (label: string): string => withColon(list, { label, text: '' }).trim();
  const alone = (item: string): Said => ({ label: null, item, isAlone: true });
  return {
    option: ({ option }) => ({ label: null, item: context.sayInFull(option.label) }),
    row: ({ row }) => ({ label: headed(annex.rows), item: context.sayInFull(row.label) }),
    aspect: ({ aspect }) => ({ label: headed(context.sayInFull(aspect.label)), item: null }),
    points: ({ least, most, ends }) =>
      alone(
        ends
          ? fill(annex.pointsWithEnds, {
              least,
              most,
              low: context.quote(context.sayInFull(ends.low)),
              high: context.quote(context.sayInFull(ends.high)),
            })
          : fill(annex.points, { least, most }),
      ),
    choose: ({ least, most }) =>
      alone(fill(annex.choose, { range: rangeOf(context, least, most) })),
    rank: ({ least, most }) => alone(fill(annex.rank, { range: rangeOf(context, least, most) })),
    number: ({ least, most }) =>
      alone(fill(annex.number, { least: context.count(least), most: context.count(most) })),
    day: () => alone(annex.day),
    words: ({ longest, oneLine }) =>
      alone(fill(oneLine ? annex.lineText : annex.openText, { count: longest })),
    other: ({ option, longest }) =>
      alone(
        fill(annex.otherText, {
          option: context.quote(context.sayInFull(option.label)),
          count: longest,
        }),
      ),
    class: ({ valueClass }) => ({
      label: headed(annex.classes),
      item: context.sayInFull(valueClass.label),
    }),
  } satisfies { [K in WordingLine['kind']]: (line: LineOf<K>) => Said };
};

/** All that the page said beside title and help: options, lines, points, bounds, lengths. */
export function wordingParts(context: ReportContext, question: Question): readonly WordingPart[] {
  const say = saidOf(context);
  const parts: { label: string | null; items: string[] }[] = [];
  let aspect: string | null = null;
  let isOpen = false;
  for (const line of kindOf(question).wording(question)) {
    const {
      item,
      isAlone = false,
      ...said
    } = (say[line.kind] as (line: WordingLine) => Said)(line);
    // What an aspect is called stands over its options.
    if (line.kind === 'aspect') aspect = said.label;
    const label = line.kind === 'option' ? aspect : said.label;
    const last = parts.at(-1);
    if (last && isOpen && !isAlone && last.label === label && item !== null) last.items.push(item);
    else parts.push({ label, items: item === null ? [] : [item] });
    isOpen = !isAlone;
  }
  return parts;
}

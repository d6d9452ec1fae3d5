import type { Language } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import { fill, formatDay } from '../../language/index.js';
import { figureLine } from '../build/tell-figure.js';
import { ReportContext } from '../context/report-context.js';
import type { PrintedRemark, RemarkWording } from '../register/register.js';
import type { Block } from '../report-document.js';
import { fillPlaces, placesIn } from '../register/remark-places.js';

export interface ToldRemark {
  readonly paragraphs: readonly string[];
  /** Each figure that stands in it, with all that belongs to it. */
  readonly figures: readonly string[];
}

type Written = Pick<RemarkWording, 'text' | 'figures'>;

/** A remark as it is printed: where a figure was inserted, what the release says there. */
function sayRemark(context: ReportContext, { text, figures }: Written): ToldRemark {
  const { remarks: t } = context.texts;
  const told = figures.map((reference) => figureLine(context, reference));
  const short = (number: number): string => {
    const figure = told[number - 1];
    const share = !figure || figure.kind === 'absent' ? t.absent : figure.share;
    return fill(t.place, { share, number });
  };
  const filled = Object.fromEntries(
    Object.entries(text).map(([language, words]) => [language, fillPlaces(words, short)]),
  );
  return {
    paragraphs: context
      .sayInFull(filled)
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    figures: [...placesIn({ text })]
      .sort((a, b) => a - b)
      .map((number) => {
        const figure = told[number - 1];
        const line = !figure || figure.kind === 'absent' ? t.absent : figure.text;
        return fill(t.line, { number, line });
      }),
  };
}

/** The same for a page, without a report around it. */
export const tellRemark = (
  release: ReleaseContent,
  remark: Written,
  language: Language,
): ToldRemark => sayRemark(new ReportContext(release, language), remark);

/** Only a marked figure comes out of the release; whoever writes “90%” by hand says it themselves. */
function whoseFigures({ texts }: ReportContext, paragraphs: readonly string[]): readonly string[] {
  const said = paragraphs.join(' ');
  if (placesIn({ text: { said } }).size > 0) return [texts.remarks.someRead];
  return /\p{N}/u.test(said) ? [texts.remarks.ownFigures] : [];
}

/** What the council says, apart from what the figures say: under a heading of its own, with its day. */
export function remarkBlocks(context: ReportContext, remark: PrintedRemark): readonly Block[] {
  const { remarks: t } = context.texts;
  const { paragraphs, figures } = sayRemark(context, remark);
  if (paragraphs.length === 0) return [];
  const day = formatDay(remark.writtenOn, context.language);
  return [
    { kind: 'heading', text: t.title },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
    ...figures.map((text): Block => ({ kind: 'paragraph', text })),
    {
      kind: 'note',
      text: [
        fill(remark.isAfterOpening ? t.after : t.before, { day }),
        ...whoseFigures(context, paragraphs),
      ].join(' '),
    },
  ];
}

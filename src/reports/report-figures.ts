import type { Share } from '../language/index.js';

export type { Share } from '../language/index.js';

/** Which side of a question an answer is on; renderers give each a colour and a lightness. */
export type Tone =
  | 'bad-strong'
  | 'bad'
  | 'good'
  | 'good-strong'
  | 'low'
  | 'low-strong'
  | 'high'
  | 'high-strong'
  | 'neutral'
  | 'beside'
  | 'plain';

export interface Segment {
  readonly label: string;
  /** The share as text, e.g. `28 %` or `≤ 3 %`. */
  readonly text: string;
  readonly share: Share;
  readonly tone: Tone;
}

export interface DivergingChart {
  readonly kind: 'diverging';
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  /** Neutral and not-concerned, pulled out of the bar (practice.md 5). */
  readonly beside: readonly Segment[];
  readonly leftTotal: string;
  readonly rightTotal: string;
  /** Largest share on each side over the charts that stand together, so that they align. */
  readonly domain: {
    readonly left: number;
    readonly right: number;
    readonly beside: readonly number[];
  };
  readonly alt: string;
}

export interface ColumnsChart {
  readonly kind: 'columns';
  readonly columns: readonly Segment[];
  readonly beside: readonly Segment[];
  readonly alt: string;
}

export interface BarsChart {
  readonly kind: 'bars';
  readonly bars: readonly Segment[];
  readonly alt: string;
}

export interface DotRow {
  readonly label: string;
  readonly base: string;
  /** `null`: withheld. */
  readonly share: Share | null;
  readonly text: string;
}

export interface DotsChart {
  readonly kind: 'dots';
  readonly tone: Tone;
  readonly rows: readonly DotRow[];
  readonly reference: { readonly share: number; readonly label: string } | null;
  readonly alt: string;
}

export interface WithheldChart {
  readonly kind: 'withheld';
  readonly text: string;
  readonly alt: string;
}

export type Chart = DivergingChart | ColumnsChart | BarsChart | DotsChart | WithheldChart;

export interface Column {
  readonly label: string;
  /** Colour chip above the label: the table is the legend of the chart beside it. */
  readonly tone?: Tone;
}

export interface Cell {
  readonly text: string;
  /** Hatched, never blank. */
  readonly isWithheld?: boolean;
  /** 0 (pale) to 5 (dark), for tables read as a heat map. */
  readonly heat?: number;
}

export interface Row {
  readonly head: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly caption: string | null;
  /** The first column holds the row heads. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** `figures`: narrow centred numbers; `text`: left-aligned prose. */
  readonly style: 'figures' | 'text';
  /** Relative widths of the columns, for prose tables. */
  readonly widths?: readonly number[];
  /** What the table's short marker stands for, printed above it. */
  readonly note?: string;
}

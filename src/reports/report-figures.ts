import type { Share } from '../language/index.js';

export type { Share } from '../language/index.js';

/** Which side of a question an answer is on; renderers give each a colour and a lightness. */
export type Tone =
  | 'bad-strong'
  | 'bad'
  | 'good'
  | 'good-strong'
  | 'plain-light'
  | 'neutral'
  | 'beside'
  | 'plain'
  | 'step-1'
  | 'step-2'
  | 'step-3'
  | 'step-4'
  | 'step-5'
  | 'step-6';

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
  readonly reach: Reach;
  readonly domain: Ruler;
  readonly alt: string;
}

/** The most that each side may be: beyond what its pieces are for certain, a bar ends softly. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** Largest share on each side over the bars that stand together, so that they align. */
export interface Ruler {
  readonly left: number;
  readonly right: number;
  readonly beside: readonly number[];
}

/** One line of a grid: a bar, or why there is none. */
export type ChartLine =
  | {
      readonly kind: 'bar';
      readonly label: string;
      readonly left: readonly Segment[];
      readonly right: readonly Segment[];
      /** `null`: withheld, which the table below says. */
      readonly beside: readonly (Segment | null)[];
      readonly leftTotal: string;
      readonly rightTotal: string;
      readonly reach: Reach;
    }
  | { readonly kind: 'withheld' | 'text'; readonly label: string; readonly text: string };

/** The lines of a grid under each other on one ruler. */
export interface LinesChart {
  readonly kind: 'lines';
  /** What stands on either side of the line, empty where there is no such side, and apart. */
  readonly heads: {
    readonly left: string;
    readonly right: string;
    readonly beside: readonly string[];
  };
  readonly lines: readonly ChartLine[];
  readonly ruler: Ruler;
  readonly alt: string;
}

/** A share in words and as a length; `null`: withheld. */
export interface TwinBar {
  readonly share: Share | null;
  readonly text: string;
}

export interface TwinRow {
  readonly label: string;
  readonly first: TwinBar;
  readonly second: TwinBar;
}

/** Two figures of each item, each under its name. */
interface PairsChart<Kind extends string, Row extends TwinRow = TwinRow> {
  readonly kind: Kind;
  readonly names: readonly [string, string];
  readonly rows: readonly Row[];
  readonly alt: string;
}

/** One upon the other. */
export type TwinBarsChart = PairsChart<'twin-bars'>;

/** Two dots and the way between them. */
export type GapsChart = PairsChart<'gaps'>;

/** `isMarked`: a difference that the rule calls larger than chance. */
export interface SlopeRow extends TwinRow {
  readonly isMarked: boolean;
  /** Of the surveys between the first and the second that is named, in their order. */
  readonly between?: readonly TwinBar[];
}

/** The way of each answer from one survey to the next. */
export type SlopeChart = PairsChart<'slope', SlopeRow> & {
  readonly between?: readonly string[];
};

/** On a square: the first upwards, the second to the right. */
export type ScatterChart = PairsChart<'scatter'>;

/** The column that something beside the chart speaks of, with what it is called. */
export interface ColumnMark {
  readonly at: number;
  readonly label: string;
}

export interface ColumnsChart {
  readonly kind: 'columns';
  readonly mark?: ColumnMark;
  readonly columns: readonly Segment[];
  readonly beside: readonly Segment[];
  readonly alt: string;
}

export interface BarsChart {
  readonly kind: 'bars';
  readonly bars: readonly Segment[];
  readonly alt: string;
}

/** A group's share, or why it is only text. */
export type DotRow = {
  readonly label: string;
  readonly base: string;
  readonly text: string;
} & ({ readonly kind: 'share'; readonly share: Share } | { readonly kind: 'withheld' | 'text' });

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

export type Chart =
  | DivergingChart
  | LinesChart
  | ColumnsChart
  | BarsChart
  | TwinBarsChart
  | GapsChart
  | SlopeChart
  | ScatterChart
  | DotsChart
  | WithheldChart;

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

import type { Language, SpokenWords } from '../common/index.js';
import type { Chart, Table } from './report-figures.js';

export type * from './report-figures.js';

/**
 * A report as plain data: every text is final and in one language, every figure comes from the
 * release. The renderers only place it; they hold no words and do no arithmetic on answers.
 */
export const EDITIONS = ['full', 'summary', 'letter', 'poster', 'annex', 'deliberation'] as const;
export type Edition = (typeof EDITIONS)[number];

export interface ReportDocument {
  readonly language: Language;
  readonly edition: Edition;
  readonly title: string;
  readonly council: string | null;
  /** The only date a file carries: the last day of the survey, or none (style.md, PDF). */
  readonly day: string | null;
  readonly releaseHash: string;
  /** The release as canonical JSON: a PDF carries it, so that `cahier audit` needs no other file. */
  readonly releaseJson: string;
  /** Words of the frame that the renderers put around the pages. */
  readonly frame: { readonly contents: string; readonly footer: string };
  readonly cover: Cover;
  readonly chapters: readonly Chapter[];
  /** Texts of it that are in another language, so that screen readers do not read them as its own. */
  readonly foreign: readonly ForeignText[];
}

export interface ForeignText {
  readonly text: string;
  /** BCP 47 */
  readonly language: string;
}

export interface Cover {
  readonly kicker: string;
  readonly facts: readonly Fact[];
  readonly words: WordsBlock;
}

export const CHAPTER_KINDS = [
  'summary',
  'method',
  'theme',
  'scores',
  'groups',
  'waves',
  'references',
  'claims',
  'demands',
  'risks',
  'deliberation',
  'poster',
  'voices',
  'annex',
  'integrity',
] as const;

export interface Chapter {
  readonly kind: (typeof CHAPTER_KINDS)[number];
  readonly title: string;
  readonly lead: string | null;
  readonly blocks: readonly Block[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A hash or a code, set in a face that tells 0 from O apart. */
  readonly isCode?: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | ListBlock
  | { readonly kind: 'keyFigures'; readonly items: readonly KeyFigure[] }
  | { readonly kind: 'findings'; readonly items: readonly Finding[] }
  | ShownBlock
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'quotes'; readonly title: string; readonly items: readonly Quote[] }
  | ClaimBlock
  | { readonly kind: 'wording'; readonly items: readonly Wording[] }
  | { readonly kind: 'facts'; readonly items: readonly Fact[] }
  | ScanBlock
  | WordsBlock;

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
  /** Of each item, where they have numbers of their own; else they are counted. */
  readonly numbers?: readonly number[];
}

/** Where everybody may read on, to be typed or scanned. */
export interface ScanBlock extends ResultPage {
  readonly kind: 'scan';
  readonly text: string;
}

/** The address of a page, and the same as the path of a code in a square of that side. */
export interface ResultPage {
  readonly address: string;
  readonly qr: { readonly side: number; readonly path: string };
}

export interface KeyFigure {
  readonly value: string;
  readonly label: string;
}

export interface Finding {
  readonly share: string;
  readonly statement: string;
  readonly detail: string;
  /** Share of everyone invited, where it is known; holds whatever the silent think. */
  readonly floor: string | null;
}

/** What is shown of a question. */
export type ShownBlock = QuestionBlock | StatedBlock | ChartBlock;

/** A chart whose figures stand in words on it, or in a table of the same chapter. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  readonly note: string | null;
  readonly chart: Chart;
  /** What the chart says in words, where no table below it does. */
  readonly table?: Table;
}

/** A question without figures, and the reason. */
export interface StatedBlock {
  readonly kind: 'stated';
  readonly title: string;
  readonly text: string;
}

export interface QuestionBlock {
  readonly kind: 'question';
  readonly title: string;
  readonly sentence: string;
  /** Of whom the figures are shares, and where to find what is not printed. */
  readonly notes: readonly string[];
  readonly chart: Chart;
  readonly table: Table;
}

export interface Quote {
  readonly theme: string | null;
  readonly text: string;
}

export interface ClaimBlock {
  readonly kind: 'claim';
  readonly claimLabel: string;
  readonly statement: string;
  readonly facts: readonly Fact[];
  readonly fieldLabel: string;
  readonly field: readonly {
    readonly title: string;
    readonly note: string | null;
    readonly chart: Chart | null;
    /** Where the stated value is marked: the figures that are drawn. */
    readonly table?: Table;
  }[];
  readonly caution: string;
  readonly reply: string;
  /** What management said, each with its day; where there is none, room to write. */
  readonly replies: readonly string[];
}

/** A question as the page showed it. */
export interface Wording {
  readonly number: string;
  readonly title: string;
  readonly help: string | null;
  /** Of whom it was asked, and which task of the council it serves. */
  readonly remarks: readonly string[];
  readonly parts: readonly WordingPart[];
}

/** Options, lines, or a rule in words. */
export interface WordingPart {
  readonly label: string | null;
  readonly items: readonly string[];
}

export interface WordsBlock {
  readonly kind: 'words';
  readonly label: string;
  /** One for each language of the survey. */
  readonly lines: readonly SpokenWords[];
}

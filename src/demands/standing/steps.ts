import type { LocalisedText } from '../../common/index.js';
import type {
  DemandState,
  FigureReference,
  RemarkWording,
  StatedPlace,
} from '../../reports/index.js';

export interface DemandWording {
  readonly text: LocalisedText;
  readonly addressee: LocalisedText;
  readonly basis: LocalisedText;
  readonly dueOn: string | null;
  readonly figures: readonly FigureReference[];
}

export interface ClaimWording {
  readonly statement: LocalisedText;
  readonly source: LocalisedText;
  readonly published: string;
  readonly definition: LocalisedText;
  readonly scope: LocalisedText;
  readonly statistic: LocalisedText;
  readonly questions: readonly string[];
  /** Where the council places its value among the answers of these questions. */
  readonly stated?: readonly StatedPlace[];
}

/** A figure of another survey than the demand's own. */
export interface LaterFigure {
  readonly survey: string;
  readonly reference: FigureReference;
}

export interface AttachedDocument {
  readonly document: string;
  readonly title: string;
  readonly type: string;
  readonly bytes: number;
  /** SHA-256 in hex: what is served is what was attached. */
  readonly digest: string;
}

interface Dated {
  /** Whether whoever wrote so could know the results; unknown of steps of earlier versions. */
  readonly isAfterOpening?: boolean;
}

/** What one step adds; none takes anything away. */
export type StepContent =
  | ({ readonly kind: 'demand'; readonly wording: DemandWording } & Dated)
  | ({ readonly kind: 'claim'; readonly wording: ClaimWording } & Dated)
  | ({ readonly kind: 'remark'; readonly wording: RemarkWording } & Dated)
  | {
      readonly kind: 'state';
      readonly to: DemandState;
      readonly words: string;
      /** By when it is due what is waited for from now on; as before where it is null. */
      readonly dueOn: string | null;
      readonly proof?: LaterFigure;
    }
  | { readonly kind: 'reply'; readonly words: string }
  /** Says that a state or a reply was noted by mistake. */
  | { readonly kind: 'correction'; readonly of: number; readonly words: string }
  | ({ readonly kind: 'document' } & AttachedDocument)
  | { readonly kind: 'removal'; readonly of: number; readonly words: string };

export interface Step {
  /** From 1 on, without a gap. */
  readonly step: number;
  /** The day on which it happened. */
  readonly day: string;
  readonly notedOn: string;
  /** Null of what was taken over from the questionnaire. */
  readonly noterLogin: string | null;
  readonly content: StepContent;
}

import type { DomainError, Language } from '../../common/index.js';
import type { ReleaseContent } from '../../disclosure/index.js';
import type {
  Around,
  PetitionSheet,
  References,
  ReportOptions,
  WorkbookFormat,
} from '../../reports/index.js';

export type ReportForm = 'pdf' | 'html' | 'charts';

/** A chapter by its name in addresses, and by its title. */
export interface ChapterChoice {
  readonly name: string;
  readonly title: string;
  /** Whether the council may say something to it. */
  readonly takesRemarks: boolean;
}

/** What the thread is asked for. It checks again that a release is as it was protected. */
export type RenderJob =
  | {
      readonly kind: 'report';
      readonly form: ReportForm;
      /** Of a page for everybody. */
      readonly around?: Around;
      readonly release: ReleaseContent;
      readonly earlier: readonly ReleaseContent[];
      readonly options: Omit<ReportOptions, 'earlier' | 'further'>;
    }
  | {
      readonly kind: 'chapters';
      readonly release: ReleaseContent;
      readonly earlier: readonly ReleaseContent[];
      readonly options: Omit<ReportOptions, 'earlier' | 'further'>;
    }
  | {
      readonly kind: 'tables';
      readonly format: WorkbookFormat | 'csv';
      readonly release: ReleaseContent;
      readonly language: Language;
    }
  | {
      readonly kind: 'references';
      readonly release: ReleaseContent;
      readonly references: References;
      readonly language: Language;
    }
  | { readonly kind: 'petition'; readonly sheet: PetitionSheet };

/** What it answers. A fault of ours ends it with its error instead. */
export type RenderAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly file: Uint8Array }
  | ({ readonly kind: 'refused' } & Pick<DomainError, 'code' | 'category' | 'values'>);

import type { ErrorCategory, SentenceValues } from '../../../common/browser.js';
import type { Job } from './jobs.js';

export type ToWorker =
  { readonly kind: 'job'; readonly job: Job } | { readonly kind: 'step'; readonly step: number };

/** What came of a step: its value, a refusal to be said, or a fault. */
export type FromWorker =
  | { readonly step: number; readonly kind: 'value'; readonly value: unknown }
  | {
      readonly step: number;
      readonly kind: 'refusal';
      readonly code: string;
      readonly category: ErrorCategory;
      readonly values: SentenceValues;
    }
  | { readonly step: number; readonly kind: 'fault' };

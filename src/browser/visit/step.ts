import type { Screen } from '../answers/pager.js';

/** What a visit shows. */
export type Step =
  | { readonly name: 'first' | 'ballot' | 'compare' | 'already-counted' | 'withdrawn' }
  | { readonly name: 'form'; readonly screen?: Screen | undefined }
  /** The code, unless the ballot was kept here and the code is known to the respondent alone. */
  | { readonly name: 'waiting'; readonly from: string; readonly ballotCode?: string }
  | { readonly name: 'counted'; readonly receipt: string };

export const screenOf = (step: Step): Screen | undefined =>
  step.name === 'form' ? step.screen : undefined;

import type { DoctorWords } from './words/index.js';

/** What is looked at, in the order in which it is said. */
export type Area = keyof DoctorWords['areas'];

/** Which each language writes in its own way. */
interface Day {
  readonly day: string;
}

/** Numbers, names of settings and of Cahier's own files, and days. */
export type FindingValues = Readonly<Record<string, string | number | Day>>;

export interface Finding {
  readonly code: keyof DoctorWords['findings'];
  readonly values?: FindingValues;
}

/** What one look at an area saw, or why nobody could look. */
export type Look =
  | { readonly kind: 'seen'; readonly area: Area; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'unseen';
      readonly area: Area;
      readonly because: keyof DoctorWords['unseen'];
      readonly values: FindingValues;
    };

export const seen = (area: Area, findings: readonly Finding[]): Look => ({
  kind: 'seen',
  area,
  findings,
});

export const unseen = (
  area: Area,
  because: keyof DoctorWords['unseen'],
  values: FindingValues = {},
): Look => ({ kind: 'unseen', area, because, values });

/** The finding, if it is one. */
export const when = (
  isWrong: boolean,
  code: Finding['code'],
  values?: FindingValues,
): readonly Finding[] => (isWrong ? [{ code, ...(values ? { values } : {}) }] : []);

import type { AgreedMerge, Questionnaire } from '../../questionnaire/index.js';

/** What results are to be split by, and what is assumed about those who answer. */
export interface Plan {
  readonly questionnaire: Questionnaire;
  readonly crossings: readonly (readonly string[])[];
  readonly merges: readonly AgreedMerge[];
  readonly threshold: number;
  readonly sensitiveThreshold: number;
  /** Share of the people who are expected to answer, from 0 to 1. */
  readonly expectedShare: number;
}

/** A plan beside others, to be compared with them. */
export interface Variant {
  readonly plan: Plan;
  /** Whether its plan names two profile questions together as well, which only some plans tell. */
  readonly isCrossed: boolean;
  /** Whether it is the plan that was chosen. */
  readonly isOwn: boolean;
}

/** The floor, and what is usual. */
const COMPARED = [5, 10];

/** At both usual thresholds, and at the one that was chosen: one by one, and with what the plan crosses. */
export function chooseVariants(plan: Plan): readonly Variant[] {
  const { crossings, threshold } = plan;
  const codes = [...new Set(crossings.flat())];
  const alone = codes.map((code) => [code]);
  const isCrossed = crossings.some((by) => by.length > 1);
  const ways = [
    { crossings: isCrossed ? alone : crossings, isCrossed: false },
    ...(isCrossed ? [{ crossings, isCrossed }] : []),
  ];
  const thresholds = [...new Set([...COMPARED, threshold])].sort((a, b) => a - b);
  return thresholds.flatMap((k) =>
    ways.map((way) => ({
      plan: {
        ...plan,
        crossings: way.crossings,
        threshold: k,
        sensitiveThreshold: Math.max(k, plan.sensitiveThreshold),
      },
      isCrossed: way.isCrossed,
      isOwn: k === threshold && way.isCrossed === isCrossed,
    })),
  );
}

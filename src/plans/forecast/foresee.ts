import { canonicalHash } from '../../common/index.js';
import { forecastPlan, type PlanForecast } from '../../disclosure/index.js';
import { chooseVariants, type Plan, type Variant } from './choose-variants.js';
import { workOf } from './work-of.js';

export interface Foreseen extends Variant {
  readonly forecast: PlanForecast;
}

/** What can be foreseen of a plan and of those beside it. */
export type Outlook =
  | { readonly kind: 'foreseen'; readonly variants: readonly Foreseen[]; readonly isAll: boolean }
  | { readonly kind: 'uncounted' }
  | { readonly kind: 'too-large' };

/** What a page may take: some two seconds of a machine that has nothing else to do. */
const MOST_WORK = 30_000;

/** Pages are shown again and again with the same plan. */
const MOST_KEPT = 60;
const kept = new Map<string, PlanForecast | null>();

/**
 * The forecasts of a plan and, unless only it is wanted or there are too many groups, of those
 * beside it.
 */
export function foresee(plan: Plan, isOwnOnly: boolean): Outlook {
  const variants = chooseVariants(plan);
  const own = variants.filter(({ isOwn }) => isOwn);
  const isWithin = (list: readonly Variant[]): boolean =>
    list.reduce((sum, variant) => sum + workOf(variant.plan), 0) <= MOST_WORK;
  if (!isWithin(own)) return { kind: 'too-large' };
  const isAll = isWithin(variants);
  const foreseen = (isOwnOnly || !isAll ? own : variants).flatMap((variant): Foreseen[] => {
    const forecast = forecastOf(variant.plan);
    return forecast ? [{ ...variant, forecast }] : [];
  });
  if (foreseen.length === 0) return { kind: 'uncounted' };
  return { kind: 'foreseen', variants: foreseen, isAll };
}

function forecastOf(plan: Plan): PlanForecast | null {
  const key = canonicalHash(plan);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const forecast = forecastPlan(plan, plan.expectedShare);
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, forecast);
  return forecast;
}

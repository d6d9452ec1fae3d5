import type { Role, Site } from '../profile.js';
import type { BesideShares, LevelModel } from './draw-level.js';

/** How a scale or class question is answered. */
export interface ScaleModel extends LevelModel {
  readonly code: string;
  readonly beside?: BesideShares;
}

/** Those who make no visits have no plan, no kilometres and no fault of their own to report. */
export const NO_VISITS: BesideShares = { na: { lead: 0.15, desk: 0.86, parts: 0.72 } };
/** Those who were away for most of the four weeks. */
const AWAY = { na: 0.035, pns: 0.012 };
const SOME_VISITS = { na: { tech: 0.01, lead: 0.06, desk: 0.3, parts: 0.45 } };

export const SCALE_MODELS: readonly ScaleModel[] = [
  {
    code: 'plan_change',
    base: 2.5,
    load: 0.6,
    site: { caldrevin: 0.5, marquevent: -0.5 },
    beside: NO_VISITS,
  },
  { code: 'plan_tight', base: 2.45, load: 0.7, site: { orvalmont: 0.4 }, beside: NO_VISITS },
  {
    code: 'plan_swap',
    base: 2.9,
    load: 0.4,
    site: { marquevent: -0.8 },
    role: { lead: -0.9 },
    beside: NO_VISITS,
  },
  { code: 'plan_knowledge', base: 2.6, load: 0.5, role: { desk: -0.7 }, beside: SOME_VISITS },
  {
    code: 'km_day',
    base: 1.6,
    load: 0.25,
    site: { orvalmont: -0.6, thuverne: 1.3, brisselac: 1.2, marquevent: -0.3 },
    beside: NO_VISITS,
  },
  {
    code: 'longest_drive',
    base: 2.1,
    load: 0.25,
    site: { orvalmont: -0.5, thuverne: 1, brisselac: 1.1 },
    beside: NO_VISITS,
  },
  {
    code: 'crossing',
    base: 2.1,
    load: 0.5,
    site: { caldrevin: 0.6, orvalmont: 0.2 },
    beside: NO_VISITS,
  },
  {
    code: 'longest_wait',
    base: 2.15,
    load: 0.3,
    site: { thuverne: 0.9, brisselac: 0.8, orvalmont: -0.2 },
    role: { desk: 0.4 },
    beside: { dk: { tech: 0.07, lead: 0.03, desk: 0.02, parts: 0.3 } },
  },
  {
    code: 'second_visit',
    base: 2,
    load: 0.4,
    site: { marquevent: 0.5 },
    role: { desk: 0.5 },
    beside: SOME_VISITS,
  },
  {
    code: 'published_figures',
    base: 2.7,
    load: 0.35,
    site: { thuverne: 0.4, brisselac: 0.3 },
    beside: { dk: { tech: 0.16, lead: 0.05, desk: 0.06, parts: 0.3 } },
  },
  {
    code: 'customer_anger',
    base: 2.1,
    load: 0.5,
    role: { desk: 1.3, parts: -0.4 },
    beside: { na: { parts: 0.35 } },
  },
  {
    code: 'felt_unsafe',
    base: 1.05,
    load: 0.55,
    role: { desk: -0.3 },
    beside: { na: { parts: 0.2 }, pns: 0.06 },
  },
  {
    code: 'training',
    base: 2.3,
    load: 0.3,
    site: { orvalmont: -0.5, caldrevin: 0.3, thuverne: 0.4 },
    role: { desk: -0.6 },
    beside: { na: { parts: 0.12 } },
  },
  {
    code: 'plan_contact',
    base: 2,
    load: 0.4,
    site: { orvalmont: -0.3, brisselac: 0.5 },
    role: { desk: -0.6 },
    beside: SOME_VISITS,
  },
  { code: 'mistakes_fixed', base: 2.6, load: 0.4, role: { lead: -0.5 }, beside: SOME_VISITS },
  { code: 'proud', base: 1.5, load: 0.6, role: { parts: -0.4 }, beside: AWAY },
  { code: 'breaks', base: 2, load: 0.6, role: { parts: -0.9, desk: -0.4 }, beside: AWAY },
  { code: 'phone_driving', base: 2.6, load: 0.4, beside: NO_VISITS },
  { code: 'sleep', base: 1.6, load: 0.8, beside: { na: 0.03, pns: 0.05 } },
];

/** How often each change is among somebody's three, before site and strain. */
export const CHANGE_WEIGHTS: Readonly<Record<string, number>> = {
  fewer_km: 7,
  own_area: 9,
  real_times: 11,
  stable_plan: 9,
  say_in_plan: 10,
  parts_first: 7,
  reach_person: 8,
  silent_driving: 4,
  true_breaks: 5,
  more_training: 4,
};

/** Where a change matters more than elsewhere. */
export const CHANGE_FACTORS: Partial<Record<Site | Role, Readonly<Record<string, number>>>> = {
  thuverne: { fewer_km: 3, reach_person: 2.5 },
  brisselac: { fewer_km: 2.6, more_training: 3 },
  marquevent: { parts_first: 2.2 },
  caldrevin: { stable_plan: 1.7, own_area: 1.6 },
  desk: { reach_person: 1.8, real_times: 1.6, fewer_km: 0.3, silent_driving: 0.4 },
  parts: { parts_first: 4, fewer_km: 0.4, true_breaks: 1.5 },
};

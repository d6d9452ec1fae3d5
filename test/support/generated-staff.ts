import type { ProfileQuestion } from '../../src/questionnaire/index.js';
import { Chance } from './seeded-chance.js';

/** One invented respondent's place: positions of the options of the five profile questions. */
export interface Place {
  readonly site: number;
  readonly role: number;
  readonly tenure: number;
  readonly contract: number;
  readonly shift: number;
}

/** A large company has more sites, not only larger ones. */
export const sitesFor = (respondents: number): number => (respondents < 20_000 ? 27 : 60);
export const ROLES = 10;
const REGIONS = ['north', 'south', 'east', 'west', 'centre'];
const FAMILIES = ['works', 'transport', 'office'];
const FAMILY_OF_ROLE = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2];
const TENURES = ['t1', 't2', 't3', 't4', 't5'];
const CONTRACTS = ['permanent', 'fixed', 'apprentice'];
const SHIFTS = ['day', 'rotating', 'night'];

const label = (code: string) => ({ en: code });
const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`);

const flat = (code: string, codes: readonly string[]): ProfileQuestion => ({
  code,
  title: label(code),
  options: codes.map((option) => ({ code: option, label: label(option) })),
});

const tree = (
  code: string,
  codes: readonly string[],
  groups: readonly string[],
  groupOf: (option: number) => number,
): ProfileQuestion => ({
  code,
  title: label(code),
  groups: groups.map((group) => ({ code: group, label: label(group) })),
  options: codes.map((option, i) => ({
    code: option,
    label: label(option),
    parent: groups[groupOf(i)]!,
  })),
});

/** Site under region and role under family are trees; tenure, contract and shift are plain. */
export const staffProfile = (sites: number): readonly ProfileQuestion[] => [
  tree('site', numbered('s', sites), REGIONS, (site) => site % REGIONS.length),
  tree('role', numbered('r', ROLES), FAMILIES, (role) => FAMILY_OF_ROLE[role]!),
  flat('tenure', TENURES),
  flat('contract', CONTRACTS),
  flat('shift', SHIFTS),
];

/**
 * Draws places as companies are: sites of very unequal size, roles that exist at some sites only
 * and are rare at others, apprentices who have not been there for long, offices that work by day.
 */
export class Staff {
  private readonly siteWeights: readonly number[];
  private readonly roleWeights: readonly (readonly number[])[];
  private readonly shiftWeights: readonly (readonly number[])[];

  constructor(
    private readonly chance: Chance,
    sites: number,
  ) {
    this.siteWeights = Array.from(
      { length: sites },
      (_, i) => (i + 1) ** -(sites < 40 ? 1.12 : 1.5),
    );
    this.roleWeights = this.siteWeights.map((_, site) =>
      FAMILY_OF_ROLE.map((family, role) => this.roleWeight(site, role, family)),
    );
    this.shiftWeights = this.siteWeights.map((_, site) =>
      site % 4 === 3 ? [8, 2, 0] : [6, 3, 1.2],
    );
  }

  draw(): Place {
    const { chance } = this;
    const site = chance.weighted(this.siteWeights);
    const role = chance.weighted(this.roleWeights[site]!);
    const isOffice = FAMILY_OF_ROLE[role] === 2;
    const shift = isOffice ? 0 : chance.weighted(this.shiftWeights[site]!);
    const tenure = chance.weighted([2, 3, 3, 2, 1.4]);
    const contract = chance.weighted(tenure === 0 ? [4, 3, 1.6] : [9, 1.2, 0]);
    return { site, role, tenure, contract, shift };
  }

  /** Each site leaves some roles out; the first role of each family is everywhere. */
  private roleWeight(site: number, role: number, family: number): number {
    const isEverywhere = role === 0 || role === 4 || role === 7;
    if (!isEverywhere && this.chance.isLucky(0.28 + site * 0.014)) return 0;
    if (!isEverywhere && this.chance.isLucky(0.1)) return 0.06;
    const common = isEverywhere ? 3 : 1;
    const leaning = family === site % 3 ? 1.6 : 1;
    return common * leaning * Math.exp(0.35 * this.chance.bell());
  }
}

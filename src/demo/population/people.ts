import { ROLES, SITES, type Role, type Site, type Tenure } from '../profile.js';
import { drawNormal, drawWeighted, shuffle, type Random } from './random.js';

/** An invented respondent: where they stand, and how much the new tool weighs on them. */
export interface Person {
  readonly site: Site;
  readonly role: Role;
  /** Undefined: left the question unanswered. */
  readonly tenure: Tenure | undefined;
  /** Latent strain, about −2 to 3, that makes one person's answers hang together. */
  readonly strain: number;
}

/**
 * Respondents by site and role, 412 in all. Traps on purpose: Esterlune has 8 people, below
 * k = 10, and Thuverne 3 team leads, so that a release must withhold them and their neighbours.
 */
const RESPONDENTS: Readonly<Record<Site, Readonly<Record<Role, number>>>> = {
  orvalmont: { tech: 70, lead: 11, desk: 22, parts: 15 },
  caldrevin: { tech: 55, lead: 8, desk: 14, parts: 11 },
  thuverne: { tech: 45, lead: 3, desk: 5, parts: 8 },
  marquevent: { tech: 32, lead: 5, desk: 13, parts: 10 },
  brisselac: { tech: 54, lead: 7, desk: 6, parts: 10 },
  esterlune: { tech: 6, lead: 1, desk: 0, parts: 1 },
};

/** At least k, so that "did not say" is itself a group nobody can be singled out of. */
const WITHOUT_TENURE = 12;

const TENURE_WEIGHTS: Readonly<Record<Role, Readonly<Record<Tenure, number>>>> = {
  tech: { t0: 20, t1: 28, t2: 30, t3: 22 },
  lead: { t0: 3, t1: 17, t2: 45, t3: 35 },
  desk: { t0: 30, t1: 34, t2: 24, t3: 12 },
  parts: { t0: 16, t1: 22, t2: 34, t3: 28 },
};

/** Thuverne and Brisselac are remote: more driving, fewer colleagues near. */
const SITE_STRAIN: Readonly<Record<Site, number>> = {
  orvalmont: -0.45,
  caldrevin: -0.1,
  thuverne: 0.65,
  marquevent: -0.2,
  brisselac: 0.5,
  esterlune: 0.2,
};
const ROLE_STRAIN: Readonly<Record<Role, number>> = {
  tech: 0.2,
  lead: 0,
  desk: -0.35,
  parts: -0.5,
};
const TENURE_STRAIN: Readonly<Record<Tenure, number>> = { t0: -0.25, t1: 0, t2: 0.15, t3: 0.1 };

export function createPeople(random: Random): readonly Person[] {
  const places = SITES.flatMap((site) =>
    ROLES.flatMap((role) =>
      Array.from({ length: RESPONDENTS[site][role] }, () => ({ site, role })),
    ),
  );
  return shuffle(places, random).map(({ site, role }, index) => {
    const tenure = drawWeighted(TENURE_WEIGHTS[role], random);
    return {
      site,
      role,
      tenure: index < WITHOUT_TENURE ? undefined : tenure,
      strain:
        SITE_STRAIN[site] + ROLE_STRAIN[role] + TENURE_STRAIN[tenure] + 0.7 * drawNormal(random),
    };
  });
}

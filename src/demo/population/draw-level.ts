import type { Role, Site } from '../profile.js';
import type { Person } from './people.js';
import { drawNormal, type Random } from './random.js';

/** How people stand to one thing; 0 is the best situation, 4 the worst. */
export interface LevelModel {
  /** Mean for somebody without strain. */
  readonly base: number;
  /** Weight of the respondent's strain. */
  readonly load: number;
  readonly site?: Partial<Record<Site, number>>;
  readonly role?: Partial<Record<Role, number>>;
}

/** Share that answers with an option beside the scale, by role or for everybody. */
export type BesideShares = Readonly<Record<string, number | Partial<Record<Role, number>>>>;

const PREFERS_NOT_TO_SAY = 0.008;

/** Steps from the best answer, 0 to 4. */
export function drawLevel(model: LevelModel, person: Person, random: Random): number {
  const mean =
    model.base +
    model.load * person.strain +
    (model.site?.[person.site] ?? 0) +
    (model.role?.[person.role] ?? 0);
  return Math.min(4, Math.max(0, Math.round(mean + 0.85 * drawNormal(random))));
}

/** The option beside the scale that somebody chooses, if any. */
export function drawBeside(
  beside: BesideShares | undefined,
  person: Person,
  random: Random,
): string | undefined {
  const shares = { pns: PREFERS_NOT_TO_SAY, ...beside };
  for (const [code, share] of Object.entries(shares)) {
    const chance = typeof share === 'number' ? share : (share[person.role] ?? 0);
    if (random() < chance) return code;
  }
  return undefined;
}

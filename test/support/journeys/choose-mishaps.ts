import { Chance } from '../seeded-chance.js';
import { type Between, NO_STORAGE } from './journey.js';
import { MISHAPS } from './mishaps.js';
import type { Person } from './trip.js';

const MOST_AT_ONCE = 3;
/** Steps within which something begins to come between. */
const WITHIN_STEPS = 6;
const BLOCKED_SHARE = 0.1;

/** Everybody once undisturbed, then people in turn with other mishaps each time. */
export function* journeysOf(
  people: readonly Person[],
  seed: number,
  budget: number,
): Generator<{ readonly person: Person; readonly between: Between }> {
  const chance = new Chance(seed);
  for (let made = 0; made < budget; made += 1) {
    const person = people[made % people.length]!;
    yield { person, between: made < people.length ? [] : chooseFor(person, chance) };
  }
}

function chooseFor(person: Person, chance: Chance): Between {
  const can = Object.entries(MISHAPS).filter(([, mishap]) => canBefall(person, mishap));
  const chosen = Array.from({ length: chance.between(1, MOST_AT_ONCE) }, () => ({
    name: chance.pick(can)[0],
    after: chance.below(WITHIN_STEPS),
  }));
  const isBlocked = person.survey !== 'link' && chance.isLucky(BLOCKED_SHARE);
  return isBlocked ? [...chosen, { name: NO_STORAGE, after: 0 }] : chosen;
}

const canBefall = (
  { survey, by, phone }: Person,
  { at, needsScript }: (typeof MISHAPS)[string],
): boolean => {
  if (needsScript && phone.javaScriptEnabled === false) return false;
  return at.some((place) =>
    survey === 'link' ? place === 'server form' : place !== 'enter' || by === 'slip',
  );
};

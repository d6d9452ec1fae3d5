import { describe, expect, it } from '@jest/globals';
import { link } from '../support/linkage/link.js';
import type { Observation } from '../support/linkage/observe.js';
import {
  daysOf,
  type Eager,
  FIELD_DAYS,
  type Habit,
  visit,
  type Visit,
} from '../support/linkage/timetable.js';
import { Chance } from '../support/seeded-chance.js';

const PEOPLE = 60;
const SURVEYS = 6;

/** What thefts show besides which rows are new. */
type Shown = 'nothing' | 'times' | 'an order in each table';

interface Participant extends Visit {
  readonly invitation: string;
  readonly serial: string;
}

const digest = (chance: Chance): string =>
  Array.from({ length: 16 }, () => chance.below(16).toString(16)).join('');

function staffOf(habit: Habit, chance: Chance): readonly Participant[] {
  return Array.from({ length: PEOPLE }, () => ({
    ...visit(chance, habit),
    invitation: digest(chance),
    serial: digest(chance),
  }));
}

function observe(staff: readonly Participant[], at: number, shown: Shown): Observation {
  const row = (key: string, table: string, time: number) => {
    const mark = shown === 'times' ? 'time:createdAt' : `place in ${table}:ctid`;
    return { key, marks: new Map(shown === 'nothing' ? [] : [[mark, time]]) };
  };
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  const draws = staff.filter(({ draw }) => draw < at);
  const answers = staff.flatMap(({ serial, answer }) =>
    answer !== undefined && answer < at ? [row(serial, 'response', answer)] : [],
  );
  return {
    at,
    draws: draws.map(({ invitation, draw }) => row(invitation, 'draw', draw)).sort(byKey),
    responses: answers.sort(byKey),
  };
}

/** Share of people linked, over some surveys. */
function shareLinked(habit: Habit, moments: readonly number[], shown: Shown): number {
  const shares = Array.from({ length: SURVEYS }, (_, i) => {
    const staff = staffOf(habit, new Chance(1000 + i));
    const thefts = moments.map((at) => observe(staff, at, shown));
    const { guesses } = link(thefts, habit, new Chance(i));
    const linked = guesses.map(
      (guess) => staff.filter(({ invitation, serial }) => guess.get(invitation) === serial).length,
    );
    return linked.reduce((sum, one) => sum + one, 0) / linked.length / PEOPLE;
  });
  return shares.reduce((sum, share) => sum + share, 0) / SURVEYS;
}

const ONCE = [FIELD_DAYS];
const EVERY_NIGHT = Array.from({ length: FIELD_DAYS }, (_, i) => i + 1);

/* The table of protocol.md section 2, for 60 people; the attacker uses the order of times alone. */
describe('the attacker links, of people who draw and answer in one sitting,', () => {
  it('most, when both tables have a time', () => {
    expect(shareLinked('same-sitting', ONCE, 'times')).toBeGreaterThan(0.65);
  });

  it('a fifth or more, when each table is in its own order', () => {
    expect(shareLinked('same-sitting', ONCE, 'an order in each table')).toBeGreaterThan(0.2);
  });

  it('about 15 % with a shuffled copy of every night', () => {
    const share = shareLinked('same-sitting', EVERY_NIGHT, 'nothing');
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.18);
  });

  it('one, when no order is kept', () => {
    expect(shareLinked('same-sitting', ONCE, 'nothing')).toBeLessThan(0.03);
  });
});

describe('the attacker links, of people who answer on another day than they draw,', () => {
  it('hardly more than one with every time, and with a copy of every night two', () => {
    expect(shareLinked('another-day', ONCE, 'times')).toBeLessThan(0.045);
    expect(shareLinked('another-day', EVERY_NIGHT, 'times')).toBeLessThan(0.045);
  });
});

const nightsOf = (habit: Habit) => Array.from({ length: daysOf(habit) }, (_, i) => i + 1);

/* With a copy of every night; of 60 people chance links one, and may link four. */
describe.each<Eager>([60, 80, 95])('where %d of a hundred answer as soon as they may', (eager) => {
  const shareOf = (habit: Habit) => shareLinked(habit, nightsOf(habit), 'nothing');

  it('the attacker links many on the day after their draw, and hardly one whose draw was days before all answers', () => {
    expect(shareOf(`next-day-${eager}`)).toBeGreaterThan(4.5 / PEOPLE);
    expect(shareOf(`drawing-days-${eager}`)).toBeLessThan(4 / PEOPLE);
  });
});

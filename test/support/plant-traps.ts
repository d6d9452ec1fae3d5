/** A response that can still be changed. */
export type DraftResponse = Record<string, string | string[]>;

/** A trap: what is true of a group, and which rule a careless release would break there. */
export interface Plant {
  readonly rule: 'D1' | 'D2' | 'D3';
  readonly group: Readonly<Record<string, string>>;
  readonly question?: string;
}

/**
 * Changes responses in place so that they hold the traps of the disclosure rules, section 7, each
 * at a site of its own. Sites with fewer than twelve people are left as they are.
 */
export function plantTraps(responses: readonly DraftResponse[]): readonly Plant[] {
  return TRAPS.flatMap(({ site, plant }) => {
    const people = responses.filter((response) => response['site'] === site);
    return people.length < 12 ? [] : plant(people, site);
  });
}

export interface Trap {
  readonly name: string;
  readonly site: string;
  /** Changes the people of a site, in place. */
  readonly plant: (people: readonly DraftResponse[], site: string) => readonly Plant[];
}

export const TRAPS: readonly Trap[] = [
  {
    name: 'all but three',
    site: 's21', // its total minus the permanent ones is three people
    plant: (people, site) => {
      people.forEach((person, i) => (person['contract'] = i < 3 ? 'fixed' : 'permanent'));
      return [{ rule: 'D1', group: { site, contract: 'fixed' } }];
    },
  },
  {
    name: 'unanimous site',
    site: 's18',
    plant: (people, site) => {
      for (const person of people) person['q01'] = '4';
      return [{ rule: 'D3', group: { site }, question: 'q01' }];
    },
  },
  {
    name: 'all but one unanimous',
    site: 's19',
    plant: (people, site) => {
      people.forEach((person, i) => (person['q02'] = i === 0 ? '5' : '2'));
      return [{ rule: 'D3', group: { site }, question: 'q02' }];
    },
  },
  {
    name: 'two groups hiding each other with a sum below k',
    site: 's22', // two and one, which together are still too few
    plant: (people, site) => {
      people.forEach((person, i) => {
        person['shift'] = i < 2 ? 'night' : i < 3 ? 'rotating' : 'day';
      });
      return ['night', 'rotating'].map((shift) => ({
        rule: 'D1' as const,
        group: { site, shift },
      }));
    },
  },
  {
    name: 'ones and zeros',
    site: 's23', // ones beside zeros, which only look alike if both are withheld
    plant: (people, site) => {
      people.forEach((person, i) => (person['tenure'] = i < 1 ? 't1' : i < 2 ? 't4' : 't3'));
      return ['t1', 't4'].map((tenure) => ({
        rule: 'D2' as const,
        group: { site, tenure },
      }));
    },
  },
  {
    name: 'no answer to a profile question',
    site: 's24', // nobody prints a row for them, and the total minus the rows is them
    plant: (people, site) => {
      for (const person of people.slice(0, 3)) delete person['tenure'];
      return [{ rule: 'D1', group: { site, tenure: '?' } }];
    },
  },
];

/** A response that can still be changed. */
export type DraftResponse = Record<string, string | string[]>;

/** A trap: what is true of a group, and which rule a careless release would break there. */
export interface Plant {
  readonly name: string;
  readonly rule: 'D1' | 'D2' | 'D3';
  readonly group: Readonly<Record<string, string>>;
  readonly question?: string;
}

const at = (responses: readonly DraftResponse[], axis: string, code: string) =>
  responses.filter((response) => response[axis] === code);

/**
 * Changes responses in place so that they hold the traps of the disclosure rules, section 7, each
 * at a site of its own. Sites with fewer than twelve people are left as they are.
 */
export function plantTraps(responses: readonly DraftResponse[]): readonly Plant[] {
  return TRAPS.flatMap(({ site, plant }) => {
    const people = at(responses, 'site', site);
    return people.length < 12 ? [] : plant(people, site);
  });
}

const TRAPS: readonly {
  readonly site: string;
  readonly plant: (people: readonly DraftResponse[], site: string) => readonly Plant[];
}[] = [
  {
    site: 's21', // its total minus the permanent ones is three people
    plant: (people, site) => {
      people.forEach((person, i) => (person['contract'] = i < 3 ? 'fixed' : 'permanent'));
      return [{ name: 'all but three', rule: 'D1', group: { site, contract: 'fixed' } }];
    },
  },
  {
    site: 's18',
    plant: (people, site) => {
      for (const person of people) person['q05'] = '4';
      return [{ name: 'unanimous site', rule: 'D3', group: { site }, question: 'q05' }];
    },
  },
  {
    site: 's19',
    plant: (people, site) => {
      people.forEach((person, i) => (person['q06'] = i === 0 ? '5' : '2'));
      return [{ name: 'all but one unanimous', rule: 'D3', group: { site }, question: 'q06' }];
    },
  },
  {
    site: 's22', // two and one, which together are still too few
    plant: (people, site) => {
      people.forEach((person, i) => {
        person['shift'] = i < 2 ? 'night' : i < 3 ? 'rotating' : 'day';
      });
      return ['night', 'rotating'].map((shift) => ({
        name: 'two groups hiding each other with a sum below k',
        rule: 'D1' as const,
        group: { site, shift },
      }));
    },
  },
  {
    site: 's23', // ones beside zeros, which only look alike if both are withheld
    plant: (people, site) => {
      people.forEach((person, i) => (person['tenure'] = i < 1 ? 't1' : i < 2 ? 't4' : 't3'));
      return ['t1', 't4'].map((tenure) => ({
        name: 'ones and zeros',
        rule: 'D2' as const,
        group: { site, tenure },
      }));
    },
  },
  {
    site: 's24', // nobody prints a row for them, and the total minus the rows is them
    plant: (people, site) => {
      for (const person of people.slice(0, 3)) delete person['tenure'];
      return [{ name: 'no answer', rule: 'D1', group: { site, tenure: '?' } }];
    },
  },
];

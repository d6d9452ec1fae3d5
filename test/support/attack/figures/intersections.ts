import { type AxisSpace, groupName, type Group } from '../profile-space.js';
import { MISSING, type Person } from '../release-file.js';

/**
 * Every group of somebody by any of the profile questions together, and by the groups of a tree as
 * well as by options, with its people; the group of all of them too.
 */
export function intersectionsOf(
  people: readonly Person[],
  axes: readonly AxisSpace[],
): ReadonlyMap<string, { readonly group: Group; readonly people: readonly Person[] }> {
  const found = new Map<string, { group: Group; people: Person[] }>();
  for (const person of people) {
    for (const group of groupsOfPerson(person, axes)) {
      const name = groupName(group);
      const known = found.get(name) ?? { group, people: [] };
      known.people.push(person);
      found.set(name, known);
    }
  }
  return found;
}

function groupsOfPerson(person: Person, axes: readonly AxisSpace[]): readonly Group[] {
  const groups = axes.reduce<readonly Group[]>(
    (found, axis) => {
      const atom = axis.atomOf(person);
      const codes = axis.codes.filter(
        (code) => code !== MISSING && axis.membersOf(code).includes(atom),
      );
      return found.flatMap((group) => [
        group,
        ...codes.map((code) => ({ ...group, [axis.code]: code })),
      ]);
    },
    [{}],
  );
  return groups;
}

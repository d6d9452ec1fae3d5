import type { ProfileQuestion, Response } from '../../questionnaire/index.js';
import { apportion, dealEvenly } from './apportion.js';

/** What a response is expected to hold besides where its writer belongs. */
export interface ExpectedQuestion {
  readonly code: string;
  readonly answers: readonly string[];
}

/** For each person the place of an option, by profile question; and an order that keeps groups together. */
interface Staff {
  readonly places: readonly Uint16Array[];
  readonly order: Uint32Array;
}

/**
 * Responses of so many people as nobody knows better before anybody answers: from every group alike
 * by its headcount, the groups of one profile question spread evenly over those of the others, and
 * every answer given as often as any other in every group. By a fixed rule: the same each time.
 *
 * @param crossings the groups in which answers are to be spread evenly, by codes of profile questions
 */
export function expectedResponses(
  profile: readonly ProfileQuestion[],
  people: number,
  questions: readonly ExpectedQuestion[],
  crossings: readonly (readonly string[])[],
): readonly Response[] {
  const { places, order } = spreadStaff(profile, people);
  const responses = Array.from({ length: people }, (_, person): Record<string, string> =>
    Object.fromEntries(
      profile.map(({ code, options }, p) => [code, options[places[p]![person]!]!.code]),
    ),
  );
  const groupsOf = crossings.map((by) => groupIn(profile, places, by));
  for (const { code, answers } of questions) {
    dealAnswers(order, groupsOf, answers.length, (person, answer) => {
      responses[person]![code] = answers[answer]!;
    });
  }
  return responses;
}

function spreadStaff(profile: readonly ProfileQuestion[], people: number): Staff {
  const order = Uint32Array.from({ length: people }, (_, person) => person);
  const places = profile.map(({ options }) => {
    const numbers = apportion(
      people,
      options.map(({ headcount = 0 }) => headcount),
    );
    const dealt = dealEvenly(numbers);
    const place = new Uint16Array(people);
    order.forEach((person, i) => (place[person] = dealt[i]!));
    // Whoever is alike so far stands together, so that the next is spread over each of these groups.
    const before = Uint32Array.from({ length: people });
    order.forEach((person, i) => (before[person] = i));
    order.sort((a, b) => place[a]! - place[b]! || before[a]! - before[b]!);
    return place;
  });
  return { places, order };
}

/** The number of the group that a person stands in, among those of a crossing. */
function groupIn(
  profile: readonly ProfileQuestion[],
  places: readonly Uint16Array[],
  by: readonly string[],
): (person: number) => number {
  const positions = by.map((code) => profile.findIndex((question) => question.code === code));
  return (person) =>
    positions.reduce(
      (group, position) => group * profile[position]!.options.length + places[position]![person]!,
      0,
    );
}

/** Each gives the answer that was given least in the groups that they stand in, and then by all. */
function dealAnswers(
  order: Uint32Array,
  groupsOf: readonly ((person: number) => number)[],
  answers: number,
  give: (person: number, answer: number) => void,
): void {
  const given = groupsOf.map(() => new Map<number, number[]>());
  const byAll = new Array<number>(answers).fill(0);
  for (const person of order) {
    const counts = groupsOf.map((groupOf, i) => {
      const group = groupOf(person);
      const known = given[i]!.get(group) ?? new Array<number>(answers).fill(0);
      given[i]!.set(group, known);
      return known;
    });
    const often = byAll.map((_, answer) => counts.reduce((sum, one) => sum + one[answer]!, 0));
    let next = 0;
    for (let answer = 1; answer < answers; answer++) {
      const isRarer =
        often[answer]! < often[next]! ||
        (often[answer] === often[next] && byAll[answer]! < byAll[next]!);
      if (isRarer) next = answer;
    }
    for (const one of [...counts, byAll]) one[next]!++;
    give(person, next);
  }
}

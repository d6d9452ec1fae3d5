import { groupOfRow, questionsOf } from './attack/read-tables.js';
import { AxisSpace, groupName } from './attack/profile-space.js';
import { isMany, type Person, type ReleaseFile } from './attack/release-file.js';

export interface Utility {
  /** Groups of two profile questions (tree groups included) that hold somebody. */
  readonly groups: number;
  /** Of these, the ones whose size is published exactly, under their own name. */
  readonly shownGroups: number;
  /** Answers of these groups to all tabled questions, and the ones published exactly. */
  readonly answers: number;
  readonly shownAnswers: number;
}

/** How much of what the plan asks for a release shows; merged siblings count as not shown. */
export function utilityOf(release: ReleaseFile, people: readonly Person[]): Utility {
  const groups = filledGroups(release, people);
  const questions = new Map(
    questionsOf([{ release, upTo: 0 }]).map((question) => [question.code, question]),
  );
  const shown = new Set<string>();
  let answers = 0;
  let shownAnswers = 0;
  for (const { question, by, rows, cells } of release.tables) {
    if (by.length < 2) continue;
    rows.forEach((row, r) => {
      const name = groupName(groupOfRow(row, by));
      if (!groups.has(name)) return;
      const [total, ...counts] = cells[r]!;
      if (typeof total === 'number' && !isMany(questions.get(question)!)) shown.add(name);
      shownAnswers += counts.filter((count) => typeof count === 'number').length;
    });
  }
  for (const { by, columns } of release.tables.filter((table) => table.by.length === 2)) {
    const own = [...groups.values()].filter((axes) => axes.every((axis) => by.includes(axis)));
    answers += own.length * (columns.length - 1);
  }
  return { groups: groups.size, shownGroups: shown.size, answers, shownAnswers };
}

/** Names of the groups that hold somebody, and the two profile questions of each. */
function filledGroups(
  { definition }: ReleaseFile,
  people: readonly Person[],
): ReadonlyMap<string, readonly string[]> {
  const axes = definition.questionnaire.profile.map((profile) => new AxisSpace(profile));
  const found = new Map<string, readonly string[]>();
  for (const by of definition.crossings.filter((crossing) => crossing.length === 2)) {
    const [one, other] = by.map((code) => axes.find((axis) => axis.code === code)!);
    const pairs = new Set(people.map((p) => one!.atomOf(p) * 1000 + other!.atomOf(p)));
    const holds = (first: readonly number[], second: readonly number[]): boolean =>
      first.some((a) => second.some((b) => pairs.has(a * 1000 + b)));
    for (const a of one!.codes.filter((code) => code !== '?')) {
      for (const b of other!.codes.filter((code) => code !== '?')) {
        if (!holds(one!.membersOf(a), other!.membersOf(b))) continue;
        found.set(groupName({ [one!.code]: a, [other!.code]: b }), by);
      }
    }
  }
  return found;
}

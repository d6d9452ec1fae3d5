import type { ModelRow, Terms } from '../attack-model.js';
import type { ModelBuilder, Segment } from '../build-model.js';
import type { AxisSpace, Group } from '../profile-space.js';
import {
  isMany,
  MISSING,
  type Person,
  type ProfileFile,
  type QuestionFile,
} from '../release-file.js';

/** What an attacker knows besides everything published. */
export interface Besides {
  /** Everybody employed, answered or not, as an employer's list has them: by profile only. */
  readonly staff?: readonly Person[];
  /** Respondents who pool all that they know of themselves. */
  readonly colluders: readonly Person[];
}

/** Whether a person belongs to a group. */
export const isIn = (person: Person, group: Group, axes: readonly AxisSpace[]): boolean =>
  axes.every((axis) => {
    const code = group[axis.code];
    return code === undefined || axis.membersOf(code).includes(axis.atomOf(person));
  });

/** Whether a person stands in a column of a question. */
export function hasAnswered(person: Person, question: QuestionFile, column: string): boolean {
  const answer = person[question.code] ?? [];
  if (column === MISSING) return answer.length === 0;
  return isMany(question) ? answer.includes(column) : answer === column;
}

/**
 * What everybody knows: the headcounts of a definition, and, so that the attacker has less to doubt,
 * that nobody left anything out.
 */
export const rowsForAll = (
  profile: readonly ProfileFile[],
  builder: ModelBuilder,
  question: QuestionFile,
  segment: Segment,
): readonly ModelRow[] => [
  ...profile.flatMap(({ code, options }) =>
    [{ code: MISSING, headcount: 0 }, ...options].flatMap(({ code: option, headcount }) =>
      headcount === undefined
        ? []
        : [{ ...builder.people({ [code]: option }, segment), lower: 0, upper: headcount }],
    ),
  ),
  ...(question.showIf
    ? []
    : [{ ...builder.answers(question.code, MISSING, {}, segment), lower: 0, upper: 0 }]),
];

/** What only some know, as rows over the unknowns of a model that has one question. */
export function rowsBesides(
  { staff, colluders }: Besides,
  builder: ModelBuilder,
  question: QuestionFile,
  segment: Segment,
): readonly ModelRow[] {
  const { axes } = builder.space;
  const row = (terms: Terms, lower: number, upper: number): ModelRow => ({
    ...terms,
    lower,
    upper,
  });
  const groups = builder.finestGroups();
  const capped = staff
    ? groups.map((group) => {
        const heads = staff.filter((person) => isIn(person, group, axes)).length;
        return row(builder.people(group, segment), 0, heads);
      })
    : [];
  const pinned = groups.flatMap((group) => {
    const own = colluders.filter((person) => isIn(person, group, axes));
    if (own.length === 0) return [];
    return builder.columnsOf(question.code).map((column) => {
      const given = own.filter((person) => hasAnswered(person, question, column)).length;
      return row(builder.answers(question.code, column, group, segment), given, Infinity);
    });
  });
  return [...capped, ...pinned];
}

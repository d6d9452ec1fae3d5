import { countAsked } from '../../../src/disclosure/count-asked.js';
import type { PublishedTable } from '../../../src/disclosure/index.js';
import { tabulate } from '../../../src/disclosure/tabulate.js';
import type { Response, SurveyDefinition } from '../../../src/questionnaire/index.js';

/** A table that nobody may publish: every count is the true one. */
export interface TrueTable extends Omit<PublishedTable, 'cells'> {
  readonly cells: readonly (readonly number[])[];
}

const EVERYBODY: readonly string[] = [];

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Every table over all and by each profile question: options with fewer people than `fewest`, and
 * whoever named none, are the last row, `others`.
 */
export function trueTables(
  definition: SurveyDefinition,
  responses: readonly Response[],
  fewest: number,
): readonly TrueTable[] {
  const counts = tabulate(definition, responses);
  const profile = definition.questionnaire.profile.map(({ code }) => [code]);
  const crossings = new Map(
    [EVERYBODY, ...profile].map((by) => [by, counts.crossing(by)] as const),
  );
  const tableBy = (question: number, by: readonly string[]): TrueTable => {
    const tabled = counts.questions[question]!;
    const { code, kind, columns, base } = tabled;
    const { axes, base: people, answersTo } = crossings.get(by)!;
    const { answers, answered } = answersTo(question);
    const options = axes[0]?.options ?? [];
    const large = options.flatMap((_, atom) => (people[atom]! >= fewest ? [atom] : []));
    const atoms = [...people.keys()];
    const rest = atoms.filter((atom) => !large.includes(atom));
    const rows: (readonly [string, readonly number[]])[] = [
      ['Total', atoms],
      ...(by.length > 0 ? large.map((atom) => [options[atom]!, [atom]] as const) : []),
      ...(by.length > 0 && rest.some((atom) => people[atom]! > 0)
        ? [['others', rest] as const]
        : []),
    ];
    const asked = base === undefined ? undefined : countAsked(counts, tabled);
    const sizes = kind === 'one' ? people : answered;
    return {
      question: code,
      by,
      rows: rows.map(([label]) => label),
      columns: ['Total', ...columns],
      cells: rows.map(([, group]) => [
        asked !== undefined && kind === 'one' ? asked : sumOf(group.map((atom) => sizes[atom]!)),
        ...columns.map((_, column) =>
          sumOf(group.map((atom) => answers[atom * columns.length + column]!)),
        ),
      ]),
      ...(asked === undefined ? {} : { asked }),
    };
  };
  return counts.questions.flatMap(({ scope }, question) =>
    [EVERYBODY, ...(scope === 'overall' ? [] : profile)].map((by) => tableBy(question, by)),
  );
}

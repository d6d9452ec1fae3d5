import type { Tabled } from '../questionnaire/index.js';
import type { CountTables } from './count-tables.js';

/** How many were asked the question of a table; everybody, where no table tells. */
export function countAsked(counts: CountTables, { base }: Tabled): number {
  if (!base || base.kind === 'untold') return counts.responses;
  const position = counts.questions.findIndex(({ code }) => code === base.table);
  const { answers } = counts.crossing([]).answersTo(position);
  const { columns } = counts.questions[position]!;
  const named = base.columns.reduce((sum, column) => sum + answers[columns.indexOf(column)]!, 0);
  return base.kind === 'asked' ? named : counts.responses - named;
}

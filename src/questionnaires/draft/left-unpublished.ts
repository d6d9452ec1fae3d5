import {
  questionsOf,
  tablesIn,
  type Questionnaire,
  untabledOf,
} from '../../questionnaire/index.js';
import { conditionProblems } from './condition-problems.js';

/**
 * Why answers will be collected and never published, whatever they are: no class is named to show
 * them in, or how many are asked follows from no published table.
 */
export type LeftUnpublished = 'classes' | 'asked';

/**
 * The questions of which that is certain already, by code. While a condition is wrong, nobody can
 * tell whom the questions behind it will be asked of.
 */
export function leftUnpublished(content: Questionnaire): ReadonlyMap<string, LeftUnpublished> {
  const withoutClasses = questionsOf(content).filter(
    (question) => untabledOf(question) === 'no-classes',
  );
  const untold =
    conditionProblems(content).length > 0
      ? []
      : tablesIn(content).filter(({ base }) => base?.kind === 'untold');
  return new Map<string, LeftUnpublished>([
    ...untold.map(({ field }) => [field, 'asked'] as const),
    ...withoutClasses.map(({ code }) => [code, 'classes'] as const),
  ]);
}

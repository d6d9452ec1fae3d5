import { DomainError } from '../../common/index.js';
import { REFUSALS } from '../refusals.js';
import { isInheritedName } from '../codes.js';

/** One rule that one place of a questionnaire breaks. Never holds what was written there. */
export interface QuestionnaireProblem {
  /** Such as `sections[0].questions[2].title.fr`; empty for the questionnaire itself. */
  readonly path: string;
  readonly rule: string;
  /** What to do, as the end of a sentence that begins with the path. */
  readonly remedy: string;
}

/** Collects the problems of one questionnaire. */
export type Report = (path: string, rule: string, remedy: string) => void;

const MAX_LISTED = 40;

/** A questionnaire that cannot be accepted, with everything that is wrong with it. */
export class QuestionnaireError extends DomainError {
  constructor(readonly problems: readonly QuestionnaireProblem[]) {
    super('bad-questionnaire', REFUSALS['bad-questionnaire'], {
      count: problems.length,
      problems: inWords(problems),
    });
  }
}

function inWords(problems: readonly QuestionnaireProblem[]): string {
  const listed = problems
    .slice(0, MAX_LISTED)
    .map(({ path, remedy }) => `${path === '' ? 'the file' : path}: ${remedy}`);
  const rest = problems.length - listed.length;
  if (rest > 0) listed.push(`and ${rest} more`);
  return listed.join('; ');
}

/** Names of fields and languages; anything else in their place is text that somebody typed. */
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,34}$/;

export const isShowableName = (name: string): boolean => NAME.test(name) && !isInheritedName(name);

export const pathTo = (parent: string, name: string): string =>
  parent === '' ? name : `${parent}.${name}`;

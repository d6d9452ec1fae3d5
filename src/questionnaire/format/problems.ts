import { DomainError, type SentencePart } from '../../common/browser.js';
import { isInheritedName } from '../codes.js';
import { type Finding, FINDINGS, type Report } from '../findings.js';
import { REFUSALS } from '../refusals.js';

/** One rule that one place of a questionnaire breaks. Never holds what was written there, but for a label that is in order. */
export interface QuestionnaireProblem {
  /** Such as `sections[0].questions[2].title.fr`; empty for the questionnaire itself. */
  readonly path: string;
  readonly rule: (typeof FINDINGS)[Finding];
  /** What to do, as the end of a sentence that begins with the path. */
  readonly remedy: SentencePart;
}

/** A report that adds what it is told to a list. */
export const reportTo =
  (problems: QuestionnaireProblem[]): Report =>
  (path, finding, values = {}) => {
    const remedy = { part: `finding-${finding}`, values };
    problems.push({ path, rule: FINDINGS[finding], remedy });
  };

const MAX_LISTED = 40;

/** A questionnaire that cannot be accepted, with everything that is wrong with it. */
export class QuestionnaireError extends DomainError {
  constructor(readonly problems: readonly QuestionnaireProblem[]) {
    super('bad-questionnaire', REFUSALS['bad-questionnaire'], {
      count: problems.length,
      problems: listed(problems),
    });
  }
}

function listed(problems: readonly QuestionnaireProblem[]): readonly SentencePart[] {
  const first = problems
    .slice(0, MAX_LISTED)
    .map(({ path, remedy }) =>
      path === '' ? { part: 'finding-in-file', values: { remedy } } : remedyAt(path, remedy),
    );
  const count = problems.length - first.length;
  return count > 0 ? [...first, { part: 'findings-more', values: { count } }] : first;
}

/** A remedy and the place where it is to be done, as one part of a sentence. */
export const remedyAt = (path: string, remedy: SentencePart): SentencePart => ({
  part: 'finding-at',
  values: { path, remedy },
});

/** Names of fields and languages; anything else in their place is text that somebody typed. */
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,34}$/;

export const isShowableName = (name: string): boolean => NAME.test(name) && !isInheritedName(name);

export const pathTo = (parent: string, name: string): string =>
  parent === '' ? name : `${parent}.${name}`;

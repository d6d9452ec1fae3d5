import type { Account, HeldSurvey } from '../../accounts/index.js';
import { fill } from '../../language/index.js';
import { type Language, Page, type Viewer } from '../../web/index.js';
import { words } from '../words/index.js';
import type { Deciders } from './deciders-of.js';
import type { RemovalProblem } from './removal-problem.js';

const STATUS = {
  'not-confirmed': 422,
  'own-account': 409,
  'last-admin': 409,
  'holders-needed': 409,
  'takes-two': 409,
  'others-held-now': 409,
} as const satisfies Record<RemovalProblem, number>;

interface Asked {
  readonly account: Account;
  /** The surveys that would be opened without it, or not at all. */
  readonly held: readonly HeldSurvey[];
  readonly deciders: Deciders;
  /** Whether representatives have proposed it. */
  readonly isProposed: boolean;
}

export function removalPage(
  viewer: Viewer,
  { account: { id, login }, held, deciders, isProposed }: Asked,
  problem?: RemovalProblem,
  typed = '',
): Page {
  const t = words[viewer.language].removal;
  const isRefused = held.some(({ isEndangered }) => isEndangered);
  const takesTwo = deciders === 'one-admin' ? null : t.takesTwo[deciders];
  const text = problem ? t.problems[problem] : null;
  const field = isRefused ? 'held' : takesTwo ? 'takes-two' : 'login';
  const model = {
    title: fill(t.removalTitle, { login }),
    t,
    id,
    login,
    typed,
    isRefused,
    takesTwo,
    proposed: isProposed ? t.isProposed : null,
    held: held.map(({ title, slug, ...survey }) => ({
      title,
      slug,
      text: sayLeft(survey, viewer.language),
    })),
    problem: text,
    errors: text === null ? [] : [{ field, text }],
  };
  return new Page('accounts/removal', model, problem ? STATUS[problem] : 200, viewer.language);
}

/** Who would open a survey without somebody. */
export const sayHeld = (survey: HeldSurvey, language: Language): string =>
  fill(words[language].removal.heldLine, { title: survey.title, left: sayLeft(survey, language) });

function sayLeft(
  { left, needed, isEndangered }: Pick<HeldSurvey, 'left' | 'needed' | 'isEndangered'>,
  language: Language,
): string {
  const t = words[language].removal;
  return fill(isEndangered ? t.heldEndangered : t.heldLeft, { left, needed });
}

export function noAccountPage(viewer: Viewer): Page {
  const t = words[viewer.language].removal;
  return new Page('accounts/no-account', { title: t.notFoundTitle, t }, 404, viewer.language);
}

import { fill, formatDay } from '../../language/index.js';
import { Page, type Viewer } from '../../web/index.js';
import { listFormErrors } from '../form-errors.js';
import { words } from '../words/index.js';
import type { FactorProblem, OfferedApp } from './own-factors.js';
import type { SecondFactor } from './second-factor.entity.js';

interface OwnFactorsState {
  readonly factors: readonly SecondFactor[];
  /** Recovery codes that nobody has used yet. */
  readonly codes: number;
  readonly canHavePasskeys: boolean;
  readonly done: unknown;
}

interface Sent {
  readonly name?: string;
  readonly broken?: readonly string[];
  readonly problem?: FactorProblem;
  /** Who has no second factor yet types the password. */
  readonly asksPassword: boolean;
}

const FIELD_OF = {
  'current-wrong': 'current',
  'too-many-attempts': 'current',
  'code-wrong': 'code',
  'secret-lost': 'code',
  'no-answer': 'name',
} as const satisfies Record<FactorProblem, string>;

export function factorsPage(viewer: Viewer, state: OwnFactorsState): Page {
  const t = words[viewer.language].factors;
  const { factors, codes, canHavePasskeys, done } = state;
  const model = {
    title: t.title,
    t,
    notice: done === 'added' || done === 'removed' ? t.done[done] : null,
    canHavePasskeys,
    hasSome: factors.length > 0,
    codes: fill(t.codesLeft, { count: codes }),
    factors: factors.map(({ id, kind, name, addedOn }) => ({
      id,
      name,
      text: fill(t.addedOn, { kind: t.kinds[kind], day: formatDay(addedOn, viewer.language) }),
    })),
  };
  return new Page('accounts/factors', model, 200, viewer.language);
}

export function appPage(
  viewer: Viewer,
  { offered, ...sent }: Sent & { readonly offered: OfferedApp },
): Page {
  const t = words[viewer.language].factors;
  const model = {
    ...around(viewer, ['current', 'code', 'name'], sent),
    title: t.appTitle,
    secret: offered.secret.match(/.{1,4}/g)!.join(' '),
    address: offered.address,
    wrapped: offered.wrapped,
  };
  return new Page('accounts/factor-app', model, statusOf(sent), viewer.language);
}

/** @param options what the browser needs to make one, as JSON; null where it cannot */
export function passkeyPage(
  viewer: Viewer,
  { options, ...sent }: Sent & { readonly options: string | null },
): Page {
  const t = words[viewer.language].factors;
  const model = {
    ...around(viewer, ['current', 'name'], sent),
    title: t.passkeyTitle,
    options,
  };
  return new Page('accounts/factor-passkey', model, statusOf(sent), viewer.language);
}

/** The one time that recovery codes are shown. */
export function codesPage(viewer: Viewer, codes: readonly string[]): Page {
  const t = words[viewer.language].factors;
  return new Page(
    'accounts/recovery-codes',
    { title: t.codesTitle, t, codes },
    200,
    viewer.language,
  );
}

function around(
  { language }: Viewer,
  fields: readonly ('current' | 'code' | 'name')[],
  { name = '', broken = [], problem, asksPassword }: Sent,
) {
  const t = words[language].factors;
  const texts = { ...t.problems };
  if (problem) texts[FIELD_OF[problem]] = t.refused[problem];
  const wrong = problem ? [FIELD_OF[problem]] : broken;
  return { t, name, asksPassword, ...listFormErrors(fields, texts, wrong) };
}

const statusOf = ({ broken = [], problem }: Sent): number =>
  problem === 'too-many-attempts' ? 429 : problem || broken.length > 0 ? 422 : 200;

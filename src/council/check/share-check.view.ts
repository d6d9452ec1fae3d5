import { type Survey, titleOf } from '../../surveys/index.js';
import { Page, type Viewer } from '../../web/index.js';
import type { Holder } from '../holders/holders.js';
import { viewHolders } from '../holders/holders.view.js';
import { words } from '../words/index.js';
import type { ShareCheckOutcome } from './share-check.js';

export type ShareCheckFailure = Exclude<ShareCheckOutcome, 'checked'>;

const STATUS = {
  'no-share': 404,
  wrong: 422,
  'given-up': 422,
  damaged: 409,
  'too-many-attempts': 429,
} as const satisfies Record<ShareCheckFailure, number>;

export function shareCheckPage(
  viewer: Viewer,
  survey: Survey,
  holders: readonly Holder[],
  failure?: ShareCheckFailure,
): Page {
  const t = words[viewer.language].check;
  const problem = failure ? t.failures[failure] : null;
  const model = {
    title: t.title,
    t,
    survey: titleOf(survey, viewer.language),
    id: survey.id,
    slug: survey.slug,
    isHolder: holders.some(({ accountId }) => accountId === viewer.accountId),
    holders: viewHolders(survey, holders, viewer),
    problem,
    errors: problem === null ? [] : [{ field: 'passphrase', text: problem }],
  };
  const status = failure ? STATUS[failure] : 200;
  return new Page('council/check', model, status, viewer.language);
}

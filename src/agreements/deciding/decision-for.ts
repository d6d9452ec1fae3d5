import type { DecisionFile } from '../../holders/index.js';
import { DECISION_SCHEMA } from '../../questionnaire/index.js';
import type { Signing } from '../act.js';

/**
 * What devices sign for a proposal, before anybody has. A change to a survey hangs on the one before, so that it
 * counts once; of anything else the proposal is named.
 */
export const decisionFor = (
  { list, survey, act, day, reason }: Signing,
  proposal: string,
): DecisionFile => ({
  schema: DECISION_SCHEMA,
  list,
  survey,
  proposal: survey ? null : proposal,
  act,
  day,
  reason,
  signatures: [],
});

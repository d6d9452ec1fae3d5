import type { DecisionFile } from '../../holders/index.js';
import { DECISION_SCHEMA, isChange } from '../../questionnaire/index.js';
import type { Signing } from '../act.js';

/**
 * What devices sign for a proposal, before anybody has. A change to a survey hangs on the one before, so that it
 * counts once; of anything else, also where it is about a survey, the proposal is named: else what was signed for one
 * page would show another of the same day, with demands that nobody signed for.
 */
export const decisionFor = (
  { list, survey, act, day, reason }: Signing,
  proposal: string,
): DecisionFile => ({
  schema: DECISION_SCHEMA,
  list,
  survey,
  proposal: isChange(act) ? null : proposal,
  act,
  day,
  reason,
  signatures: [],
});

import {
  type AgreedMerge,
  headcountOf,
  joinMerges,
  mergeName,
  USUAL_PARTICIPATION,
} from '../../questionnaire/index.js';
import { type ForecastView, viewForecast } from '../../plans/index.js';
import { type Survey } from '../../surveys/index.js';
import type { Language } from '../../web/index.js';
import { type Participation, roundParticipation } from '../../turnout/index.js';

/**
 * What reps see before they open: the forecast of the plan from headcounts and the rounded
 * participation, never from results, and the merges that they may still agree (rule D11). Null
 * where nothing is split or nothing can be published. The partials `office-forecast` and
 * `office-merges` show it; `agreedMerges` reads what was chosen.
 *
 * @param chosen what a form that is shown again had chosen
 */
export function viewAgreement(
  { definition, invited }: Pick<Survey, 'definition' | 'invited'>,
  participation: Participation,
  language: Language,
  chosen: readonly AgreedMerge[] = [],
): ForecastView {
  const { questionnaire, crossings, threshold, sensitiveThreshold } = definition;
  const planned = definition.merges ?? [];
  if (participation.kind !== 'at-least' && participation.kind !== 'exact') return null;
  const responses = roundParticipation(participation.responses, threshold);
  if (responses === 0) return null;
  const people = invited ?? headcountOf(questionnaire);
  const share = people ? Math.min(1, responses / people) : USUAL_PARTICIPATION;
  const merges = joinMerges(questionnaire, [...planned, ...chosen]);
  const plan = { questionnaire, crossings, threshold, sensitiveThreshold, merges };
  const forecast = viewForecast({ ...plan, expectedShare: share }, language, true);
  if (forecast === null) return null;
  const frozen = new Set(planned.map(mergeName));
  return { ...forecast, merges: forecast.merges.filter(({ value }) => !frozen.has(value)) };
}

import { fill } from '../../language/index.js';
import { shortHash } from '../build/build-cover.js';
import { invitedOnce } from '../build/method-facts.js';
import type { ReportContext } from '../context/report-context.js';

/** A survey of a series in a line: its title, how many answered, and of which release its figures are. */
export function tellSurvey(now: ReportContext, told: ReportContext): string {
  const { survey, participation, hash } = told.release;
  const values = {
    title: now.quote(told.say(survey.title, 200)),
    responses: participation.responses,
    hash: shortHash(hash),
  };
  const invited = invitedOnce(told);
  const { waves: t } = now.texts;
  return invited === null ? fill(t.survey, values) : fill(t.surveyOf, { ...values, invited });
}

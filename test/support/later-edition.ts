import type { Questionnaire } from '../../src/questionnaire/index.js';
import { aReportRelease, reportQuestionnaire, reportResponses } from './report-release.js';

const questionnaire: Questionnaire = {
  ...reportQuestionnaire,
  profile: reportQuestionnaire.profile.map((profile) => ({
    ...profile,
    options: profile.options.map((option, i) => ({ ...option, headcount: [120, 90, 40][i]! })),
  })),
};

/** An edition of 120 responses, and a later one of 160 that prints its groups once more (D5). */
export function aLaterEdition() {
  const people = { questionnaire, definition: { mode: 'one-sitting' as const }, invited: 250 };
  const first = aReportRelease(people);
  const late = Array.from({ length: 40 }, () => ({ site: 's1', late: '5', swap: '4' }));
  const responses = [...reportResponses(), ...late];
  return { first, later: aReportRelease({ ...people, responses, prior: [first] }) };
}

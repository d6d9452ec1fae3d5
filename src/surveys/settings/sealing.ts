import type { CouncilSeats, SurveyKeys } from '../../questionnaire/index.js';

/** What the answers of a survey are sealed to. */
export interface Sealing {
  readonly keys: SurveyKeys | undefined;
  readonly holders: CouncilSeats | undefined;
}

import { casesOfAccounts } from './cases-of-accounts.js';
import { casesOfEligibility } from './cases-of-eligibility.js';
import { casesOfOffice } from './cases-of-office.js';
import { casesOfPurging } from './cases-of-purging.js';
import { casesOfResponses } from './cases-of-responses.js';
import { casesOfTwo } from './cases-of-two.js';
import type { UseCase, Workplace } from './use-case.js';

/** Everything of which Cahier says to somebody that it is done, on all three stores. */
export const useCasesOf = (place: Workplace): readonly UseCase[] => [
  ...casesOfResponses(place),
  ...casesOfEligibility(place),
  ...casesOfOffice(place),
  ...casesOfTwo(place),
  ...casesOfAccounts(place),
  ...casesOfPurging(place),
];

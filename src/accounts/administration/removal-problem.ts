/** Why an account is not removed. */
export type RemovalProblem =
  | 'not-confirmed'
  | 'own-account'
  | 'last-admin'
  | 'holders-needed'
  /** Other surveys than its page showed would be opened without it. */
  | 'others-held-now';

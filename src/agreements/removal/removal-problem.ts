/** Why an account is not removed. */
export type RemovalProblem =
  | 'not-confirmed'
  | 'own-account'
  | 'last-admin'
  | 'holders-needed'
  /** By now it takes two holders, or two representatives. */
  | 'takes-two'
  /** Other surveys than its page showed would be opened without it. */
  | 'others-held-now';

/** Why an account is not removed. */
export type RemovalProblem = 'not-confirmed' | 'own-account' | 'last-admin' | 'holders-needed';

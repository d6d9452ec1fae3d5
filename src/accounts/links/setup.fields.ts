/** Of the form in which an account is set up, in its order. */
export const NEW_ACCOUNT_FIELDS = ['login', 'password', 'passwordAgain', 'language'] as const;

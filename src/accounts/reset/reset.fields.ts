/** Of the form that sets a new password, in its order. */
export const NEW_PASSWORD_FIELDS = ['password', 'passwordAgain'] as const;

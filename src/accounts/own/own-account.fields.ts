/** Of the form that changes a password, in its order. */
export const PASSWORD_FIELDS = ['current', 'password', 'passwordAgain'] as const;

/** The one partition there is: everybody who is invited to a survey. */
export const EVERYBODY = 'all';

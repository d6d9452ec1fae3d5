/** The respondent's own clock: the one place that asks the device what time it is. */
export const now = (): Date => new Date();

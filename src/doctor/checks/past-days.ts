/** Days that are written down when something happens: none of them can lie ahead. */
export const PAST_DAYS = {
  account: ['madeOn', 'resetOn'],
  agreement: ['proposedOn', 'endedOn'],
  password_reset: ['askedOn', 'usedOn'],
  council_share: ['checkedOn'],
  survey: ['participationDay', 'openedOn', 'closedOn', 'remindedOn', 'purgedOn'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What two reps counted of the slips of a survey: people, and paper. */
export interface SlipTally {
  /** People who may draw a slip. */
  readonly entitled: number;
  readonly printed: number;
  readonly handedOut: number;
  /** Given back by those to whom they were handed out. */
  readonly returned: number;
  /** Before witnesses, of those that nobody holds. */
  readonly destroyed: number;
}

export const UPLOAD_KINDS = ['admin-slips', 'rep-slips', 'admin-mails'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** What the room of invitations counts of them. */
export interface InvitationNumbers {
  readonly byMail: number;
  /** Slips whose hashes are there: more than people, because a few more are printed. */
  readonly bySlip: number;
  /** As they were uploaded, by whom and in which way. */
  readonly uploaded: Readonly<Record<UploadKind, number>>;
}

/** How many may take part: of slips, the people whom two reps counted, where they did. */
export const invitedOf = (
  slips: SlipTally | null | undefined,
  { byMail, bySlip }: Pick<InvitationNumbers, 'byMail' | 'bySlip'>,
): number => byMail + (slips?.entitled ?? bySlip);

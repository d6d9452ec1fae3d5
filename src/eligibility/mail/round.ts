/** Sends one mail; false when the mail server said neither yes nor no. */
export type Step = () => Promise<boolean>;

/** Mails of one kind that go out one after the other, at the pace that all mails share. */
export interface Round {
  hasWork(): Promise<boolean>;
  steps(): Promise<readonly Step[]>;
  /**
   * False once a survey that the steps are for ended meanwhile: a long list may outlast its last day.
   * The next round is for those that go on.
   */
  isCurrent(): Promise<boolean>;
  /** After the last step of a round, however far it came. */
  settle(): Promise<void>;
}

/** Who can see what, before the first question. */
interface PromiseTexts {
  readonly lead: string;
  readonly start: string;
  readonly who: readonly { readonly name: string; readonly text: string }[];
}

/** Words of the respondents' pages. `{name}` is filled in by the view. */
export interface IntakeTexts {
  readonly languages: string;
  readonly ownPhone: string;
  readonly whoTitle: string;
  readonly promise: PromiseTexts;
  readonly petitionPromise: PromiseTexts;
  readonly whoSensitive: string;
  /** What it means that a survey has one link for all. */
  readonly openLink: { readonly name: string; readonly text: string };
  readonly limitsTitle: string;
  /** First what an open link cannot do, then what no page can. */
  readonly limits: readonly string[];
  readonly wordsTitle: string;
  readonly wordsText: string;
  readonly closesOn: string;
  readonly part: string;
  readonly required: string;
  readonly optional: string;
  readonly profileTitle: string;
  readonly profileWhy: string;
  readonly preferNotToSay: string;
  readonly noAnswer: string;
  readonly chooseExactly: string;
  readonly chooseBetween: string;
  readonly chooseAtMost: string;
  readonly chooseAtLeast: string;
  readonly chooseAny: string;
  readonly textWarning: string;
  readonly numberBetween: string;
  readonly rank: string;
  readonly sendTitle: string;
  readonly sendNote: string;
  readonly send: string;
  readonly petitionTitle: string;
  readonly petitionNote: string;
  readonly sign: string;
  readonly errorTitle: string;
  readonly errorNote: string;
  readonly reloaded: string;
  readonly tooMany: string;
  readonly unavailable: string;
  readonly thanksTitle: string;
  readonly thanksText: string;
  readonly signedTitle: string;
  readonly signedText: string;
  readonly receiptTitle: string;
  readonly receiptNotes: readonly string[];
  readonly invitedTitle: string;
  readonly invitedText: string;
  readonly countedTitle: string;
  readonly countedText: string;
  readonly notYetTitle: string;
  readonly notYetText: string;
  readonly notYetOn: string;
  readonly closedTitle: string;
  readonly closedText: string;
  readonly unknownTitle: string;
  readonly unknownText: string;
  readonly invalid: string;
  readonly badNonce: string;
  readonly badBody: string;
}

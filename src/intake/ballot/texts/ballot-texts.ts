/** Messages of one panel by name; the script shows one at a time. */
type Messages<Name extends string> = Readonly<Record<Name, string>>;

/** Words of the pages of a survey by invitation. `{name}` is filled in by the view or the script. */
export interface BallotTexts {
  readonly invitationTitle: string;
  readonly invitationLead: string;
  readonly noScript: string;
  readonly checking: string;
  readonly surveyName: string;
  readonly surveyNameHint: string;
  readonly invitationCode: string;
  readonly invitationCodeHint: string;
  readonly open: string;
  readonly enter: Messages<'bad-link' | 'bad-invitation' | 'bad-slug' | 'no-answer'>;
  readonly troubleTitle: string;
  readonly trouble: Messages<'mismatch' | 'unknown' | 'no-answer' | 'other-tab' | 'unsupported'>;
  readonly again: string;
  readonly modes: Readonly<
    Record<'two-phases' | 'one-sitting', { readonly name: string; readonly text: string }>
  >;
  /** In place of what an open link cannot do. */
  readonly limit: string;
  readonly ballotTitle: string;
  readonly codeTitle: string;
  readonly codeText: string;
  readonly copy: string;
  readonly copied: string;
  readonly print: string;
  readonly haveCode: string;
  readonly haveCodeText: string;
  readonly ballotCode: string;
  readonly compareTitle: string;
  readonly compareText: string;
  readonly wordNumber: string;
  readonly chooseWord: string;
  readonly otherWords: string;
  readonly bookTitle: string;
  readonly bookText: string;
  readonly book: string;
  readonly bookAltered: string;
  readonly takenTitle: string;
  readonly takenText: string;
  readonly taken: string;
  readonly takenFrom: string;
  readonly notTaken: Messages<'refused' | 'bad-signature' | 'too-many' | 'no-answer'>;
  readonly keptTitle: string;
  readonly keptText: string;
  readonly goOn: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly draw: string;
  readonly drawing: Messages<
    | 'drawing'
    | 'bad-invitation'
    | 'bad-code'
    | 'incomplete'
    | 'wrong'
    | 'too-many-mistakes'
    | 'other-words'
    | 'refused'
    | 'bad-signature'
    | 'too-many'
    | 'no-answer'
  >;
  readonly help: string;
  readonly useTitle: string;
  readonly useText: string;
  readonly askUse: string;
  readonly use: Messages<'used' | 'unused' | 'no-such' | 'unanswered'>;
  readonly waitingTitle: string;
  readonly waitingFrom: string;
  readonly waitingText: string;
  readonly formTitle: string;
  readonly formText: string;
  readonly draft: string;
  readonly draftHint: string;
  readonly sendNote: string;
  readonly petitionNote: string;
  readonly sending: Messages<'sending' | 'not-sent' | 'too-many' | 'not-accepted' | 'too-large'>;
  readonly earlier: string;
  readonly earlierText: string;
  readonly withdraw: string;
  readonly alreadyTitle: string;
  readonly alreadyText: string;
  readonly replace: string;
  readonly countedTitle: string;
  readonly countedText: string;
  readonly receiptTitle: string;
  readonly receiptNotes: readonly string[];
  readonly bulletin: string;
  readonly changeTitle: string;
  readonly changeText: string;
  readonly change: string;
  readonly forget: string;
  readonly withdrawnTitle: string;
  readonly withdrawnText: string;
  readonly answerAgain: string;
}

import type { BallotTexts } from './ballot-texts.js';

export const en: BallotTexts = {
  invitationTitle: 'Your invitation',
  invitationLead:
    'Open the link of your message, scan the code of your slip, or type here what the slip says.',
  noScript:
    'This page needs JavaScript: your ballot is made and your answers are encrypted in your own browser, so that no server ever holds both your invitation and your answers. Allow JavaScript for this address, use another phone, or ask a staff representative.',
  checking:
    'One moment: the survey is being checked. If this line stays, reload the page, use another phone, or ask a staff representative.',
  surveyName: 'Survey',
  surveyNameHint: 'The last word of the address on your slip, after /s/.',
  invitationCode: 'Invitation code',
  invitationCodeHint: 'On your slip or in your message: 18 letters and digits. It is not sent yet.',
  open: 'Open',
  enter: {
    'bad-link': 'This link is damaged: a part of it was lost. Type the code instead.',
    'bad-invitation': 'The invitation code has a mistake in it. Compare it letter by letter.',
    'bad-slug': 'Type the last word of the address on your slip.',
    'no-answer': 'The server does not answer. Nothing was sent; try again in a minute.',
  },
  troubleTitle: 'It stops here',
  trouble: {
    mismatch:
      'This is not the survey that your invitation names: its questions or its keys are not the same. Nothing was sent. Do not answer, and show this page to a staff representative.',
    unknown: 'There is no survey for this invitation. Check the link, or ask a representative.',
    'no-answer': 'The server does not answer. Nothing is lost; try again.',
    'other-tab':
      'This survey is already open in another tab of this browser. Go on there, or close it.',
    unsupported:
      'This browser cannot encrypt here. Use a recent browser, and an address that starts with https.',
  },
  again: 'Try again',
  modes: {
    'two-phases': {
      name: 'In two steps',
      text: 'Today you take a ballot, in half a minute. From the next day on you answer with it. A ballot carries no name, and the time in between keeps anybody from telling who came with which one.',
    },
    'one-sitting': {
      name: 'In one sitting',
      text: 'You take a ballot that carries no name and answer at once. This is weaker than two steps: whoever runs the server and watched it at that very moment could connect the two. Nothing that is stored connects them.',
    },
  },
  limit:
    'Keep your invitation from somebody who reads it before you. If a ballot was taken with it and not by you, tell a representative.',
  ballotTitle: 'Take your ballot',
  codeTitle: 'Keep this ballot code',
  codeText:
    'Made just now in your browser and known to nobody else. With it and your invitation you get the same ballot again: after a lost connection, another day, on another phone. Without it a lost ballot stays lost.',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  haveCode: 'I already have a ballot code',
  haveCodeText: 'Type it here; the one above is then not used.',
  ballotCode: 'Your ballot code',
  compareTitle: 'Compare the control words',
  compareText:
    'Look at the six words on your poster, slip or message and choose two of them here. They must also be those that this page shows.',
  wordNumber: 'Word no. {n}',
  chooseWord: 'Choose',
  otherWords: 'Mine are other words',
  bookTitle: 'More surveys with the same invitation',
  bookText:
    'Your invitation gives a ballot of these surveys too. You may take all of them now with the one ballot code above: the more time between taking and answering, the less anybody can tell. Each survey has six words of its own, to be compared when you answer it.',
  book: 'Take these ballots too',
  bookAltered:
    'One survey is left out here: its questions or keys are not those that the server lists. Tell a representative.',
  takenTitle: 'More ballots, with the same ballot code',
  takenText:
    'Note the addresses and keep the ballot code and your invitation: you answer each of these surveys by itself.',
  taken: '{title}: answer at {address}.',
  takenFrom: '{title}: answer from {from} on, at {address}.',
  notTaken: {
    refused: '{title}: the server gave no ballot. Ask a representative.',
    'bad-signature':
      '{title}: the server gave something that is no ballot of this survey. Do not answer it, and tell a representative.',
    'too-many':
      '{title}: not taken yet, because too many requests come from your connection. Press “Try again” in a minute, or take it later at {address} with your invitation and the same ballot code.',
    'no-answer':
      '{title}: not taken yet, because no answer came. Press “Try again”: you get the same ballot, not a second one. Or take it later at {address} with your invitation and the same ballot code.',
  },
  keptTitle: 'This device keeps your ballot of this survey',
  keptText: 'It was taken together with that of another survey. Before you use it:',
  goOn: 'Go on',
  keep: 'Keep my ballot on this device',
  keepHint: 'Only on a device that is yours alone: whoever opens it finds the ballot.',
  draw: 'Take my ballot',
  drawing: {
    drawing: 'One moment …',
    'bad-invitation': 'The invitation code has a mistake in it. Compare it letter by letter.',
    'bad-code': 'The ballot code has a mistake in it. Compare it letter by letter.',
    incomplete: 'Choose both words first.',
    wrong: 'That is not the word. Count again on your poster; other words are asked now.',
    'too-many-mistakes':
      'The words did not match three times. Nothing was taken. Open your invitation again, with the poster at hand.',
    'other-words':
      'Then take no ballot: this page may not be the survey of your representatives. Nothing was sent. Show it to one of them.',
    refused:
      'No ballot was given. Perhaps it is too early or too late for one. If you took one before, type its ballot code above. If you never took one, your invitation may have been used by somebody else or withdrawn: tell a representative.',
    'bad-signature':
      'The server gave something that is no ballot of this survey. Do not answer, and tell a representative.',
    'too-many':
      'Too many requests come from your connection right now. Nothing is lost: press again in a minute, you get the same ballot, not a second one.',
    'no-answer': 'No answer came. Press again: you get the same ballot, not a second one.',
  },
  useTitle: 'Was my invitation used?',
  useText:
    'The server says whether a ballot was taken with your invitation, and nothing else. Asking takes no ballot.',
  askUse: 'Ask the server',
  use: {
    used: 'Yes, a ballot was taken with this invitation. If you took it, type its ballot code above to get it again. If you did not, somebody else has used your invitation: tell a staff representative now. That ballot cannot be taken back and you get no other one, because nobody can tell which ballot it is; but the representatives must know of every such case before they rely on the result.',
    unused: 'No. Nobody has taken a ballot with this invitation yet.',
    'no-such':
      'The server knows no such invitation to this survey. It may have been withdrawn, or be for another survey: ask a representative.',
    unanswered: 'No answer came. Nothing has changed; ask again in a minute.',
  },
  help: 'No poster at hand, or something does not work? Ask a staff representative; you may take your ballot until the survey closes.',
  waitingTitle: 'Your ballot is taken',
  waitingFrom: 'Come back from {from} on and answer.',
  waitingText:
    'Keep the ballot code and your invitation: open the invitation again, type the code, answer. Choose your own moment; the longer you wait, the better.',
  formTitle: 'Your answers',
  formText: 'Nothing is sent before you press the button at the end.',
  draft: 'Keep a draft on this device',
  draftHint: 'It is deleted when your answers are sent, or when you untick this.',
  sendNote:
    'Your answers are encrypted in this browser. With the same ballot you can replace or withdraw them until the survey closes.',
  petitionNote:
    'Your signature carries no name. Only the number of signatures is published. With the same ballot you can withdraw it until the petition closes.',
  sending: {
    sending: 'Sending …',
    'not-sent':
      'Not sent yet: no answer came. Keep this page open and press the button again. It counts once, however often you press.',
    'too-many':
      'Not sent yet: too many responses come from your connection right now. Nothing is lost: keep this page open and press the button again in a minute.',
    'not-accepted':
      'This was not accepted and nothing was kept: the survey may be closed. Reload the page, or ask a representative.',
    'too-large': 'The texts are too long together. Shorten them and send again.',
  },
  earlier: 'I have already answered with this ballot',
  earlierText: 'To replace your answers, fill in the form again and send it. Or take them back:',
  withdraw: 'Withdraw my response',
  alreadyTitle: 'A response with this ballot is already counted',
  alreadyText: 'What you have just sent has changed nothing. You may leave it so, or:',
  replace: 'Replace it with what I have just filled in',
  countedTitle: 'Thank you. Your response is stored.',
  countedText: 'The council reads nothing before the survey closes.',
  receiptTitle: 'Your receipt',
  receiptNotes: [
    'After closing, all receipts are published: yours among them shows that your response was counted.',
    'It says nothing of what you answered, and nobody can work it out from it.',
    'Keep it to yourself until then: it shows that you took part.',
  ],
  bulletin: 'Was I counted? (after closing)',
  changeTitle: 'Changed your mind?',
  changeText: 'Until the survey closes, here or with your ballot code.',
  change: 'Change my answers',
  forget: 'Delete the ballot from this device',
  withdrawnTitle: 'Your response is withdrawn',
  withdrawnText: 'It does not count any more. With the same ballot you may answer again.',
  answerAgain: 'Answer again',
};

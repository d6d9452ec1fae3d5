import type { InvitationsTexts } from './invitations-texts.js';

export const en: InvitationsTexts = {
  title: 'Invitations',
  noSurveys: 'No survey by invitation.',
  errors: 'Please correct',
  back: 'Back to the survey',
  invited: '{invited} people invited.',
  enough: 'That is at least the threshold of {threshold}: the survey can be opened.',
  tooFew:
    'That is below the threshold of {threshold}: the survey cannot be opened, because no result could be shown.',
  noNames: 'This page shows neither who is invited nor who has drawn a ballot, nor how many have.',
  slips: 'Lottery slips',
  slipsIntro:
    'The codes are made and printed in a rep’s browser, or offline by “cahier slips”. Only their hashes come here: the server cannot vote for anybody.',
  hashes: 'Hashes',
  hashesHint: 'The content of hashes.csv: 64 hex digits a line, at most 3,500 lines at a time.',
  count: 'Number of printed slips (optional)',
  countHint: 'The list is refused if it does not hold as many.',
  upload: 'Store the hashes',
  mail: 'Invitations by e-mail',
  mailIntro:
    'Everybody gets a link that is good for one ballot. The mails go out once the survey is open; an address is erased as soon as its mail is gone: do not paste it twice. Whoever reads the mailbox can take the ballot; lottery slips are safer.',
  addresses: 'Addresses',
  addressesHint: 'One a line, or with commas between them.',
  queue: 'Queue for sending',
  retry: 'Try the refused ones again',
  queued: 'waiting',
  sent: 'sent',
  failed: 'refused by the mail server',
  uncertain: 'under way or uncertain',
  uncertainHint:
    'What was interrupted is not sent again by itself: the person would have two invitations. Give them a printed slip instead.',
  revoke: 'Revoke invitations',
  revokeIntro:
    'Paste the hashes of slips that were not handed out. An invitation that is used cannot be revoked any more.',
  revokeHashes: 'Hashes to revoke',
  revokeSubmit: 'Revoke these invitations',
  drawing: 'Giving out ballots',
  drawingIntro:
    'The more time lies between taking a ballot and answering, the less the two can be brought together.',
  phases: {
    'with-survey': 'While the survey is open',
    early: 'From now on, even before it opens',
    ended: 'Ended: no further ballot is given out',
  },
  book: 'Book (optional)',
  bookHint:
    'Surveys with the same name of a book give out their ballots in one gesture. Store in each the hashes that were made of the same codes; an e-mail is good for all of them.',
  drawingSubmit: 'Save',
  drawingSaved: 'Saved.',
  added: '{read} hashes read, {changed} of them new.',
  queuedNow: '{read} addresses read, {changed} of them queued.',
  revoked: '{changed} of {read} invitations are revoked; the others are used or unknown.',
  retried: 'The refused mails are queued again.',
  refusals: {
    empty: 'The list is empty: paste at least one line.',
    'too-many': 'The list is too long: send it in parts.',
    'wrong-count':
      'The list does not hold the number of lines that you gave: check that it is whole.',
    'bad-line': 'Line {line} does not have the form it should: correct it. Nothing was stored.',
    'repeated-line': 'Line {line} stands further up already. Nothing was stored.',
    'open-link': 'This survey goes by an open link: it has no invitations.',
    'not-scheduled':
      'Schedule the survey first: invitations carry its control words, which are settled then.',
    over: 'The survey is closed: its invitations are destroyed.',
    'bad-book':
      'Choose when ballots are given out; the name of a book has at most 60 letters and digits.',
    elsewhere:
      'These hashes were stored for another survey: send those that were made for this one.',
    'no-mail':
      'Sending mail is not set up: set CAHIER_SMTP_URL, CAHIER_MAIL_FROM and CAHIER_PUBLIC_URL, or print slips.',
  },
};

import type { IntakeTexts } from './intake-texts.js';

export const en: IntakeTexts = {
  languages: 'Language',
  ownPhone:
    'Use your own phone and your own connection, not the company’s: its network can see that this page was opened.',
  whoTitle: 'Who sees what',
  promise: {
    lead: 'Your answers carry no name. Before the first question, here is who can see what.',
    start: 'Go to the questions',
    who: [
      {
        name: 'Management and supervisors',
        text: 'Only the report that the council chooses to publish. It shows no group of fewer than {k} responses.',
      },
      {
        name: 'The staff representatives',
        text: 'Nothing before the survey closes. Then the results of groups of at least {k} responses, and the free texts, apart from the rest of your answers.',
      },
      {
        name: 'The administrators',
        text: 'They prepare, open and close the survey. No page shows them an answer.',
      },
      {
        name: 'The server',
        text: 'It checks your answers as they arrive and seals them at once with a key of the representatives that it does not have. It keeps no name, time, address, device or language. No account, no cookie.',
      },
    ],
  },
  petitionPromise: {
    lead: 'Your signature carries no name. Before you sign, here is who can see what.',
    start: 'Go to the text',
    who: [
      {
        name: 'Management and supervisors',
        text: 'Only the text and, if the council publishes it, the number of signatures.',
      },
      {
        name: 'The staff representatives',
        text: 'The number of signatures, after the closing. Nobody sees who signed.',
      },
      {
        name: 'The administrators',
        text: 'They prepare, open and close the petition. No page shows them a signature.',
      },
      {
        name: 'The server',
        text: 'It seals your signature as it arrives with a key of the representatives that it does not have. It keeps no name, time, address, device or language. No account, no cookie.',
      },
    ],
  },
  whoSensitive: 'For sensitive questions, no group of fewer than {sensitiveK} responses appears.',
  openLink: {
    name: 'One link for everybody',
    text: 'Whoever knows this link can answer, and nothing checks who or how often. A survey by invitation counts each person once.',
  },
  limitsTitle: 'What this page cannot do',
  limits: [
    'Guarantee one response per person, or that only staff answer: the link is open to whoever knows it. The report says so too.',
    'Hide from a network that you visited it, or protect you from somebody looking over your shoulder.',
    'Protect you from whoever runs the server, if they watched what arrives. That is why the council chooses who runs it.',
    'Replace a formal alert: to report a fact or a person, speak to a representative.',
  ],
  wordsTitle: 'Control words',
  wordsText:
    'The same six words are on every copy of this questionnaire. If somebody sees others, do not answer and tell a representative.',
  closesOn: 'Open until {day}',
  part: 'Part {n} of {m}',
  required: 'answer needed',
  optional: 'You may leave a question unanswered, unless it is marked “answer needed”.',
  profileTitle: 'About you',
  profileWhy:
    'Why we ask: to see whether a situation belongs to one place or one job. Results are split this way only for groups of at least {k} responses. Without an answer here, the rest counts just as much.',
  preferNotToSay: 'I prefer not to say',
  noAnswer: 'No answer',
  chooseExactly: 'Choose {n} answers.',
  chooseBetween: 'Choose {min} to {max} answers.',
  chooseAtMost: 'Choose {max} answers at most.',
  chooseAtLeast: 'Choose at least {min} answers.',
  chooseAny: 'Choose all that apply.',
  textWarning:
    'The representatives will read this text: no names, no number plates, no places, no dates. {n} characters at most.',
  numberBetween: 'A number from {min} to {max}.',
  rank: 'Choice no. {n}',
  sendTitle: 'Read it over, then send',
  sendNote:
    'Once sent, your answers cannot be changed or taken back: nothing on them says that they are yours.',
  send: 'Send my answers',
  petitionTitle: 'Sign',
  petitionNote:
    'Your signature carries no name. Only the number of signatures is published. Once given, it cannot be taken back.',
  sign: 'I sign',
  errorTitle: 'Not sent yet: please check',
  errorNote:
    'Nothing has been stored. Everything you filled in is still here; correct it, then send again at the bottom of the page.',
  reloaded: 'The page had lost its return number. It has a new one now: send again.',
  tooMany:
    'Too many responses come from your connection right now and this one was not taken. Nothing is lost: keep this page open and send again in a minute.',
  unavailable:
    'Your answers cannot be stored right now. Keep this page open and send again in a minute.',
  thanksTitle: 'Thank you. Your response is stored.',
  thanksText: 'You may close this page. The council reads nothing before the survey closes.',
  signedTitle: 'Thank you. Your signature is counted.',
  signedText: 'You may close this page.',
  receiptTitle: 'Your receipt',
  receiptNotes: [
    'It shows that a response sent from this page is stored, once. Sending the same page again gives the same receipt.',
    'When the survey closes, a public list shows the receipts of all responses that count: yours is among them.',
    'It says neither who you are nor what you answered, and you need not note it. Keep it to yourself: whoever can open the responses could find yours with it.',
  ],
  invitedTitle: 'This survey is by invitation',
  invitedText:
    'Responses are taken with a ballot only, and nothing of this one was kept. Open your invitation or the page of the survey, with JavaScript allowed for this address.',
  countedTitle: 'A response is already counted',
  countedText:
    'This page was sent before with other answers. The first ones are stored and count; these have changed nothing.',
  notYetTitle: 'The survey is not open yet',
  notYetText: 'Come back later with the same link.',
  notYetOn: 'It opens on {day}. Come back that day with the same link.',
  closedTitle: 'The survey is closed',
  closedText:
    'It takes no more responses. The staff representatives will tell you what comes next.',
  unknownTitle: 'There is no survey at this address',
  unknownText: 'Check the link: a letter may have been lost in copying it.',
  invalid:
    'The response is not accepted as it is and nothing was stored: correct the fields named and send again.',
  badNonce: 'Give a number used once: 16 random bytes as 32 lower-case hexadecimal digits.',
  badBody:
    'Send a JSON object with “answers” (an object), “nonce” and, if you like, “language”; nothing else.',
};

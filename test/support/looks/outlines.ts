const LANGUAGES = ['navigation: Language', 'link: English', 'link: Français', 'link: Deutsch'];
/** Before a survey is there, in the order in which the product lists its languages. */
const ALL_LANGUAGES = ['navigation: Language', 'link: Français', 'link: English', 'link: Deutsch'];
const BAR = ['button: Leave and clear', ...LANGUAGES];

const WORDS = [
  'group: Compare the control words',
  'textbox: Word no. …',
  'textbox: Word no. …',
  'textbox: Word no. …',
];
const DEVICE_AND_CODE = [
  'group: Is this your own device?',
  'radio: Yes, mine alone',
  'radio: No, others use or manage it',
  'heading: Keep this ballot code',
  'button: Copy',
  'button: Print',
  'DisclosureTriangle: What is this code for?',
  'checkbox: I have written the code down',
];
const TAKE = [
  'button: Take my ballot',
  'DisclosureTriangle: I already have a ballot code',
  'DisclosureTriangle: Will this browser keep my invitation?',
  'DisclosureTriangle: Was my invitation used?',
];
const WAITING = [
  'heading: Your ballot is taken',
  'heading: Your ballot code',
  'button: Copy',
  'button: Print',
  'button: Save as a file',
];
const TITLE = 'heading: On the road for Altmark Lifts';
/** The start of a survey that these open, in words that one tap unfolds. */
const beginOf = (who: string) => [
  'button: Begin',
  `DisclosureTriangle: ${who}`,
  'DisclosureTriangle: How am I protected, and what cannot be promised?',
];
const ON_THE_SERVER = beginOf(
  'Opened on the server, which is weaker than on the council’s own devices',
);
const BY_HOLDERS = beginOf('These people can open the answers, 2 of 3 together');

/**
 * What is read out, in its order, of ways that nobody goes by keyboard in the tests: by the names of the ways
 * (`answering.ts`) and of their states.
 */
export const OUTLINES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'two phases': {
    waiting: [...BAR, ...WAITING],
    'ballot: after a reload': [
      ...BAR,
      'heading: Take your ballot',
      'textbox: Invitation code',
      ...WORDS,
      ...DEVICE_AND_CODE,
      ...TAKE,
    ],
  },
  'coming back': {
    'form: after a reload without a network': [
      ...BAR,
      'heading: Your answers',
      'button: See all',
      'heading: Your work',
      'group: 1 How do you work? answer needed',
      'radio: Full time',
      'radio: Part time',
      'radio: Something else',
      'button: Next',
      'DisclosureTriangle: Keep a draft, or take back an earlier response',
    ],
    'enter: a ballot is kept here': [
      'button: Leave and clear',
      ...ALL_LANGUAGES,
      'heading: Your invitation',
      'button: Go on: On the road for Altmark Lifts',
      'textbox: Survey',
      'textbox: Invitation code',
      'button: Open',
    ],
    'first: a ballot is kept here': [
      ...BAR,
      TITLE,
      'button: Go on with the kept ballot',
      ...ON_THE_SERVER,
    ],
  },
  book: {
    'ballot: a book': [
      ...BAR,
      'heading: Take your ballot',
      ...WORDS,
      ...DEVICE_AND_CODE,
      'group: More surveys with the same invitation',
      'checkbox: Take these ballots too',
      ...TAKE,
    ],
    'waiting: with a book': [
      ...BAR,
      'heading: More ballots, with the same ballot code',
      ...WAITING,
      'button: Delete the ballot from this device',
    ],
    'compare: the words of another survey of the book': [
      ...BAR,
      'heading: This device keeps your ballot of this survey',
      ...WORDS,
      'button: Go on',
    ],
  },
  'sealed on the phone': {
    'first: sealed on the phone': [...BAR, TITLE, ...BY_HOLDERS],
    'first: sealed on the phone, how': [
      ...BAR,
      TITLE,
      ...BY_HOLDERS,
      'heading: Who sees what',
      'link: What will be published',
      'heading: If your invitation does not work',
      'heading: What this page cannot do',
      'heading: Control words',
      'heading: Is this the page that everybody gets?',
    ],
  },
  'nothing to answer': {
    closed: [...LANGUAGES, 'heading: The survey is closed'],
    cancelled: [...LANGUAGES, 'heading: Cancelled'],
    early: [...LANGUAGES, 'heading: The survey is not open yet'],
    'no such survey': [...ALL_LANGUAGES, 'heading: There is no survey at this address'],
    'what will be published': [
      ...LANGUAGES,
      'heading: What will be published',
      'heading: Control words',
      TITLE.replace('heading', 'link'),
    ],
  },
};

import { readTokens } from './read-tokens.js';

const LANGUAGES = ['en', 'fr', 'de'] as const;
const BADGES = ['draft', 'scheduled', 'open', 'closed', 'opened', 'archived'] as const;
/** Forms of this page lead nowhere, and it has no session. */
const NOBODY = { csrf: '', login: 'rep', role: 'rep' } as const;

/** Sample data in the shapes that the partials take: a partial that asks for more fails here first. */
export function viewStyleguide(): object {
  const tokens = readTokens();
  return {
    title: 'Styleguide',
    colours: tokens.filter(({ isColour }) => isColour),
    others: tokens.filter(({ isColour }) => !isColour),
    badges: BADGES,
    languages: LANGUAGES,
    nobody: NOBODY,
    errors: [{ field: 'sample-name', text: 'Say who this is for.' }],
    tasks: TASKS,
    proposals: PROPOSALS,
    holders: {
      lead: 'Any two of three open the results.',
      people: [
        { login: 'imane', text: 'has a passphrase' },
        { login: 'ruben', text: 'has none yet' },
      ],
      warning: 'One of them has no passphrase.',
    },
    figures: FIGURES,
    answerWords: { answer: 'Answer', people: 'People', part: 'Part' },
    item: {
      name: 'Do you rest enough?',
      path: '/styleguide',
      t: { common: { up: 'Up', down: 'Down', edit: 'Edit', delete: 'Delete' } },
    },
    editionWords: { edition: 'Edition', kept: 'kept' },
    editions: [
      {
        edition: 1,
        state: 'published on 3 March 2031',
        kept: '',
        hash: `sha256:${'3c'.repeat(32)}`,
      },
    ],
    amendments: {
      title: 'What was changed',
      items: [
        { text: 'The last day became 28 March 2031.', doubt: '', reason: 'The post was late.' },
      ],
    },
  };
}

const TASKS = {
  t: {
    title: 'What needs doing',
    what: 'What',
    who: 'By whom',
    until: 'Until',
    none: 'Nothing.',
  },
  items: [
    {
      path: '/styleguide',
      text: 'Open the results with two others',
      survey: 'Dispatch',
      address: '/s/dispatch',
      who: 'three representatives',
      until: '14 March 2031',
      when: '2 days ago',
      isLate: true,
    },
    {
      path: '/styleguide',
      text: 'Review 41 comments',
      survey: '',
      address: '',
      who: 'one representative',
      until: '',
      when: '',
      isLate: false,
    },
  ],
} as const;

const PROPOSALS = {
  t: {
    title: 'Proposed',
    lead: 'It takes the account of another representative.',
    withdraw: 'Withdraw',
    doneTitle: 'Decided',
  },
  open: [
    {
      id: 'sample',
      title: 'A later last day: 28 March 2031',
      lines: ['Reason: The post was late.'],
      readFirst: null,
      who: 'Proposed by imane.',
      doubt: '',
      obstacle: '',
      mayWithdraw: true,
      mayAgree: true,
      button: 'Confirm',
    },
  ],
  done: [{ title: 'Closed early', who: 'By imane and ruben, on 3 March 2031.', doubt: '' }],
} as const;

const FIGURES = {
  title: 'Do you rest enough between two rounds?',
  base: '412 answered',
  rows: [
    row('Not at all', '120 to 135', '29 to 33 %', 29, 4),
    row('A little', '201', '49 %', 49, 0),
    row('Fully', '76 to 91', '18 to 22 %', 18, 4),
    { label: 'Prefer not to say', count: 'withheld', share: '', isWithheld: true, bar: null },
  ],
} as const;

function row(label: string, count: string, share: string, certain: number, possible: number) {
  return { label, count, share, isWithheld: false, bar: { certain, possible } };
}

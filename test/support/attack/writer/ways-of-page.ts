import { createHash } from 'node:crypto';
import { fingerprintOf, makeClient, servedClient } from '../../../../src/client/index.js';
import { serve } from './lies.js';
import type { Visited } from './visitor.js';
import type { Way } from './way.js';

const sha256 = (text: string | Buffer): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** As docs/verify-the-page.md does it: the files made from the sources, and their list. */
function isPublished({ html }: Pick<Visited, 'html'>): boolean {
  const { files } = makeClient({ server: '', eligibility: '', intake: '' });
  return sha256(html) === sha256(files.get('index.html')!);
}

const SERVER = { eligibilityUrl: undefined, intakeUrl: undefined };
/** What slips and posters carry. */
const printed = (): string => fingerprintOf(servedClient(SERVER).hash);
const TAKEN = 'Taken over';
const takeOver = (script: string): string => `${script};document.title=${JSON.stringify(TAKEN)};`;
const REWORDED = 'Everything here is public';
const reword = (words: string): string =>
  words.replace(/("formTitle":)"[^"]*"/g, `$1${JSON.stringify(REWORDED)}`);

/** Lies of the page itself: its script, its words, its number. */
export const WAYS_OF_PAGE: readonly Way[] = [
  {
    lie: 'another script in the place of the one whose digest the page’s policy names',
    is: 'prevented',
    by: 'the policy of the page names the digests of its two scripts, and no other runs',
    inBrowser: true,
    holds: async ({ visit, test }) =>
      (await visit({ lie: serve(test.url, { script: takeOver, isWhole: false }) })).at === 'blank',
    control: async ({ visit, test }) =>
      (await visit({ lie: serve(test.url, { script: takeOver, isWhole: true }) })).title === TAKEN,
  },
  {
    lie: 'another script, and a policy that names it',
    is: 'public check',
    by: 'the page is not the file that the published sources give; only who compares sees it',
    inBrowser: true,
    holds: async ({ visit, test }) => {
      const got = await visit({ lie: serve(test.url, { script: takeOver, isWhole: true }) });
      return got.title === TAKEN && !isPublished(got);
    },
    control: async ({ visit }) => isPublished(await visit()),
  },
  {
    lie: 'the page of another version, with its own list of files',
    is: 'public check',
    by: 'the number of its list is not that of the slip',
    inBrowser: false,
    holds: () => {
      const replayed = makeClient({ server: 'https://old.example', eligibility: '', intake: '' });
      return Promise.resolve(fingerprintOf(replayed.hash) !== printed());
    },
    control: () => {
      const again = makeClient({ server: '', eligibility: '', intake: '' });
      return Promise.resolve(fingerprintOf(again.hash) === printed());
    },
  },
  {
    lie: 'other words around the questions, such as another promise',
    is: 'prevented',
    by: 'the script names the digest of the words',
    inBrowser: true,
    holds: async ({ visit, test }) =>
      (await visit({ lie: serve(test.url, { words: reword, isWhole: false }) })).at === 'blank',
    control: async ({ visit, test }) => {
      const { text } = await visit({ lie: serve(test.url, { words: reword, isWhole: true }) });
      return text.includes(REWORDED);
    },
  },
];

import { createHash } from 'node:crypto';
import { fingerprintOf, makeClient, pageNumber } from '../../../../src/client/index.js';
import { controlWords } from '../../../../src/common/index.js';
import {
  buildBulletin,
  type CountedRow,
  generateIntakeKey,
  generateIssuerKey,
  invitationFragment,
  intakeOpener,
  rawSign,
  fromBase64Url,
  sealToIntake,
  type SubmissionEnvelope,
  toBase64Url,
  type Token,
  verifyBulletin,
} from '../../../../src/credentials/index.js';
import {
  amend,
  definitionHash,
  type SurveyDefinition,
} from '../../../../src/questionnaire/index.js';
import { drawTestBallot, nonceOfPress, submit } from '../../ballots.js';
import { define, serve, swapLabels, tell } from './lies.js';
import type { Lie, Visited, Writer } from './visitor.js';

/** What became of a lie. */
export const OUTCOMES = ['prevented', 'noticed', 'public check', 'not covered'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Way {
  readonly lie: string;
  /** What is claimed of it. */
  readonly is: Outcome;
  /** By what, or why not. */
  readonly by: string;
  /** Whether it needs a browser. */
  readonly inBrowser: boolean;
  /** Tells the lie, and whether it came out as claimed. */
  readonly holds: (writer: Writer) => Promise<boolean>;
  /** The same without what stands against it, or the honest server where nothing does. */
  readonly control: (writer: Writer) => Promise<boolean>;
}

const HONEST = async ({ visit }: Writer): Promise<boolean> => (await visit()).at === 'form';

const swapped = define(swapLabels);
/** Somebody who came without a link and types the words that the page itself shows. */
const careless = { by: 'code', words: 'page' } as const;

const sha256 = (text: string | Buffer): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** As docs/verify-the-page.md does it: the files made from the sources, and their list. */
function isPublished({ html }: Pick<Visited, 'html'>): boolean {
  const { files } = makeClient({ server: '', eligibility: '', intake: '' });
  return sha256(html) === sha256(files.get('index.html')!);
}

const WHY = { day: '2031-03-10', reason: 'The post was late.', isOfOneMaker: false };

/** A later last day, hung on a definition. */
const later = (hash: string, closesOn: string) =>
  amend({ definitionHash: hash, amendments: [] }, { kind: 'last-day-later', closesOn }, WHY);

/** A last day that nobody agreed on: under the hash of another change, or in a chain of its own. */
const moved = (isChained: boolean): Lie =>
  tell((told) => {
    const [agreed] = later(told.definitionHash, '2031-03-28');
    told.amendments = isChained ? [agreed] : [{ ...agreed, closesOn: '2031-04-30' }];
  });

const drawnBy =
  (key: string): Lie =>
  async (page) => {
    await page.route('**/api/draw', async (route) => {
      const { blinded } = route.request().postDataJSON() as { readonly blinded: string };
      const signature = toBase64Url(rawSign(key, fromBase64Url(blinded)!));
      await route.fulfill({ json: { signature } });
    });
  };

/** Four people's ballots and what the server counts of them. */
async function bulletinOf(
  { survey }: Writer,
  change: (rows: readonly CountedRow[]) => readonly CountedRow[],
  more: { readonly drawn?: number; readonly amended?: boolean } = {},
) {
  const rows = await Promise.all(
    [1, 2, 3, 4].map(async (i) => ({
      ...(await drawTestBallot(survey)),
      sealedDigest: new Uint8Array(32).fill(i),
    })),
  );
  const { definition, definitionHash: hash } = survey;
  const counted = (some: readonly CountedRow[]) =>
    buildBulletin({
      survey: survey.id,
      definitionHash: hash,
      wordsBy: definition.wordsBy,
      keys: definition.keys!.issuers!,
      invited: 9,
      drawn: more.drawn ?? 4,
      ...(more.amended ? { amendments: later(hash, '2031-03-28') } : {}),
      rows: some,
    });
  // What the first of the four holds, of the honest count.
  const receipt = counted(rows.slice(0, 1)).leaves[0]!;
  return { published: counted(change(rows)).bulletin, receipt };
}

const findings = (published: object, receipt?: string): readonly string[] =>
  verifyBulletin(JSON.parse(JSON.stringify(published)), receipt).findings.map(({ code }) => code);

const SERVER = { role: 'all', eligibilityUrl: undefined, intakeUrl: undefined };
const TAKEN = 'Taken over';
const takeOver = (script: string): string => `${script};document.title=${JSON.stringify(TAKEN)};`;
const REWORDED = 'Everything here is public';
const reword = (words: string): string =>
  words.replace(/("formTitle":)"[^"]*"/g, `$1${JSON.stringify(REWORDED)}`);

const exchange = ([one, two, ...rest]: readonly CountedRow[]): readonly CountedRow[] => [
  { ...one!, sealedDigest: two!.sealedDigest! },
  { ...two!, sealedDigest: one!.sealedDigest! },
  ...rest,
];

async function intakeOf(survey: string) {
  const { publicKey, privateKey } = generateIntakeKey();
  return { key: publicKey, open: await intakeOpener(privateKey, survey) };
}

const envelopeOf = (survey: string, { input, signature }: Token): SubmissionEnvelope => ({
  survey,
  input: toBase64Url(input),
  signature: toBase64Url(signature),
  nonce: nonceOfPress(),
  action: 'submit',
  answers: { often: 'always' },
});

const same = (rows: readonly CountedRow[]) => rows;

const CHANGED = 'last day from';

/** As it was frozen before words were stretched: JSON has no field that is undefined. */
const older = (definition: SurveyDefinition): SurveyDefinition =>
  JSON.parse(JSON.stringify({ ...definition, wordsBy: undefined })) as SurveyDefinition;

const withKey =
  (intake: string) =>
  (definition: SurveyDefinition): SurveyDefinition => ({
    ...definition,
    keys: { ...definition.keys!, intake },
  });

/** The ways in which a server, or a proxy that opens its encryption, can lie to the page and of the count. */
export const WAYS: readonly Way[] = [
  {
    lie: 'the labels of two answers are exchanged, the hash is left',
    is: 'prevented',
    by: 'the page hashes the definition itself',
    inBrowser: true,
    holds: async ({ visit }) =>
      (await visit({ lie: tell((told) => (told.definition = swapLabels(told.definition))) })).at ===
      'mismatch',
    control: async ({ visit }) => (await visit({ lie: swapped, ...careless })).at === 'form',
  },
  {
    lie: 'the same with its own hash, to somebody with a link or a code to scan',
    is: 'prevented',
    by: 'the link pins 128 bits of the hash',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: swapped })).at === 'mismatch',
    control: async ({ visit }) => (await visit({ lie: swapped, ...careless })).at === 'form',
  },
  {
    lie: 'the same to somebody who types the code of a slip',
    is: 'noticed',
    by: 'three words of the slip are typed; whoever types those of the page notices nothing',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: swapped, by: 'code' })).at === 'wrong',
    control: async ({ visit }) => (await visit({ lie: swapped, ...careless })).at === 'form',
  },
  {
    lie: 'a definition of the older kind, whose six words are cheaper to imitate',
    is: 'noticed',
    by: 'its words are others than those of the slip',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: define(older), by: 'code' })).at === 'wrong',
    control: async ({ visit }) => (await visit({ lie: define(older), ...careless })).at === 'form',
  },
  {
    lie: 'another key, to which the answers are sealed',
    is: 'prevented',
    by: 'the keys stand in the definition, which the link pins',
    inBrowser: true,
    holds: async ({ visit }) => {
      const { publicKey } = generateIntakeKey();
      return (await visit({ lie: define(withKey(publicKey)) })).at === 'mismatch';
    },
    control: async ({ visit }) => {
      const { publicKey } = generateIntakeKey();
      return (await visit({ lie: define(withKey(publicKey)), ...careless })).at === 'form';
    },
  },
  {
    lie: 'a definition for one person, with a mail that names it',
    is: 'public check',
    by: 'the words of this mail are not those of poster, slip, colleagues and bulletin',
    inBrowser: true,
    holds: async ({ visit, survey, test }) => {
      const own = definitionHash(swapLabels(survey.definition));
      const { code } = await survey.invite();
      const link = `${test.url}/i#${invitationFragment(survey.id, code, own)}`;
      const { at } = await visit({ lie: swapped, link, words: 'page' });
      const words = controlWords(own, survey.definition.wordsBy);
      return at === 'form' && words.join() !== survey.words.join();
    },
    control: HONEST,
  },
  {
    lie: 'another script in the place of the one that the page names',
    is: 'prevented',
    by: 'the page names the digest of its one script',
    inBrowser: true,
    holds: async ({ visit, test }) =>
      (await visit({ lie: serve(test.url, { script: takeOver, isWhole: false }) })).at === 'blank',
    control: async ({ visit, test }) =>
      (await visit({ lie: serve(test.url, { script: takeOver, isWhole: true }) })).title === TAKEN,
  },
  {
    lie: 'another script, and a page that names it',
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
      return Promise.resolve(fingerprintOf(replayed.hash) !== pageNumber(SERVER));
    },
    control: () => {
      const again = makeClient({ server: '', eligibility: '', intake: '' });
      return Promise.resolve(fingerprintOf(again.hash) === pageNumber(SERVER));
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
  {
    lie: 'another last day in a change that two agreed on',
    is: 'prevented',
    by: 'each change is hashed and hangs on the definition',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: moved(false) })).at === 'mismatch',
    control: async ({ visit }) => (await visit({ lie: moved(true) })).at === 'form',
  },
  {
    lie: 'a change that nobody agreed on, in a chain of its own',
    is: 'noticed',
    by: 'the first screen shows every change, as made after the control words',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: moved(true) })).first.includes(CHANGED),
    control: async ({ visit }) => !(await visit()).first.includes(CHANGED),
  },
  {
    lie: 'a change is left out on one phone',
    is: 'public check',
    by: 'the bulletin lists it; a server that leaves it out there too is not found out',
    inBrowser: true,
    holds: async (writer) => {
      const { first } = await writer.visit();
      const { published } = await bulletinOf(writer, same, { amended: true });
      return !first.includes(CHANGED) && published.amendments?.length === 1;
    },
    control: async (writer) => findings((await bulletinOf(writer, same)).published).length === 0,
  },
  {
    lie: 'the survey is called closed to one person',
    is: 'not covered',
    by: 'the page says closed; the person has the days of the poster to compare',
    inBrowser: true,
    holds: async ({ visit }) =>
      (await visit({ lie: tell((told) => (told.state = 'closed')) })).at === 'closed',
    control: HONEST,
  },
  {
    lie: 'a ballot signed with a key of its own, by which it is known again',
    is: 'noticed',
    by: 'the page checks the signature against the key of the definition',
    inBrowser: true,
    holds: async ({ visit }) => {
      const { pkcs8 } = await generateIssuerKey();
      return (await visit({ lie: drawnBy(pkcs8) })).at === 'bad-signature';
    },
    control: async ({ visit, survey }) =>
      (await visit({ lie: drawnBy(survey.issuer) })).at === 'form',
  },
  {
    lie: 'a response is dropped after its receipt was given',
    is: 'public check',
    by: 'the receipt is not in the bulletin',
    inBrowser: false,
    holds: async (writer) => {
      const { published, receipt } = await bulletinOf(writer, (rows) => rows.slice(1));
      return findings(published, receipt).includes('receipt-absent');
    },
    control: async (writer) => {
      const { published } = await bulletinOf(writer, (rows) => rows.slice(1));
      return findings(published).length === 0;
    },
  },
  {
    lie: 'a ballot is counted twice',
    is: 'public check',
    by: 'two rows of the bulletin have one ballot',
    inBrowser: false,
    holds: async (writer) => {
      const { published } = await bulletinOf(writer, ([one, ...rest]) => [one!, one!, ...rest], {
        drawn: 5,
      });
      return findings(published).includes('repeated-input');
    },
    control: async (writer) => findings((await bulletinOf(writer, same)).published).length === 0,
  },
  {
    lie: 'the answers of two ballots are exchanged after their receipts were given',
    is: 'public check',
    by: 'a receipt stands for ballot and sealed answers together',
    inBrowser: false,
    holds: async (writer) => {
      const { published, receipt } = await bulletinOf(writer, exchange);
      return findings(published, receipt).includes('receipt-absent');
    },
    control: async (writer) =>
      findings((await bulletinOf(writer, exchange)).published).length === 0,
  },
  {
    lie: 'ballots are made up',
    is: 'public check',
    by: 'more rows than ballots were drawn, or no signature; not those of people who drew and never answered',
    inBrowser: false,
    holds: async (writer) => {
      const unsigned = await bulletinOf(writer, ([one, ...rest]) => [
        { ...one!, signature: new Uint8Array(384) },
        ...rest,
      ]);
      const tooMany = await bulletinOf(writer, same, { drawn: 3 });
      return (
        findings(unsigned.published).includes('bad-signature') &&
        findings(tooMany.published).includes('more-responses-than-drawn')
      );
    },
    control: async (writer) => findings((await bulletinOf(writer, same)).published).length === 0,
  },
  {
    lie: 'answers are altered as they arrive, before the receipt is made',
    is: 'not covered',
    by: 'the receipt is of what was stored; there are no test ballots yet',
    inBrowser: false,
    holds: async ({ survey, test }) => {
      const { key, open } = await intakeOf(survey.id);
      const token = await drawTestBallot(survey);
      const sent = await sealToIntake(key, survey.id, envelopeOf(survey.id, token));
      const altered = { ...(await open(sent)), answers: { often: 'never' } };
      const stored = await sealToIntake(survey.keys.intake, survey.id, altered);
      return (await submit(test.url, stored)).status === 200;
    },
    // Whoever has not the key of the intake cannot even read it.
    control: async ({ survey }) => {
      const { key } = await intakeOf(survey.id);
      const stranger = await intakeOf(survey.id);
      const token = await drawTestBallot(survey);
      const sent = await sealToIntake(key, survey.id, envelopeOf(survey.id, token));
      return stranger.open(sent).then(
        () => false,
        () => true,
      );
    },
  },
];

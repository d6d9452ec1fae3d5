import {
  type CountedRow,
  fromBase64Url,
  generateIntakeKey,
  generateIssuerKey,
  intakeOpener,
  isBlindedMessage,
  rawSign,
  sealToIntake,
  type SubmissionEnvelope,
  toBase64Url,
  type Token,
} from '../../../../src/credentials/index.js';
import { drawTestBallot, nonceOfPress, submit } from '../../ballots.js';
import { bulletinOf, findings, same } from './counted.js';
import type { Lie } from './visitor.js';
import type { Way } from './way.js';

const drawnBy =
  (keyFor: (blinded: Uint8Array) => string | Promise<string>): Lie =>
  async (page) => {
    await page.route('**/api/draw', async (route) => {
      const { blinded } = route.request().postDataJSON() as { readonly blinded: string };
      const message = fromBase64Url(blinded)!;
      const signature = toBase64Url(rawSign(await keyFor(message), message));
      await route.fulfill({ json: { signature } });
    });
  };

/** Another key than the survey's: one whose modulus is above what was blinded for the survey's. */
async function ownKeyFor(blinded: Uint8Array): Promise<string> {
  for (;;) {
    const { spki, pkcs8 } = await generateIssuerKey();
    if (isBlindedMessage(spki, blinded)) return pkcs8;
  }
}

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

/** Lies about ballots and answers, from the draw to the bulletin. */
export const WAYS_OF_COUNTING: readonly Way[] = [
  {
    lie: 'a ballot signed with a key of its own, by which it is known again',
    is: 'noticed',
    by: 'the page checks the signature against the key of the definition',
    inBrowser: true,
    holds: async ({ visit }) => (await visit({ lie: drawnBy(ownKeyFor) })).at === 'bad-signature',
    control: async ({ visit, survey }) =>
      (await visit({ lie: drawnBy(() => survey.issuer) })).at === 'form',
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
    by: 'where the server opens the survey the receipt is of what was stored, and there are no test ballots',
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

import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateIntakeKey } from './intake-key.js';
import {
  type EnvelopeOpener,
  intakeOpener,
  openAtIntake,
  surveyOfEnvelope,
} from './open-at-intake.js';
import { intakeSuite } from './intake-suite.js';
import { sealToIntake } from './seal-to-intake.js';
import {
  ENVELOPE_SIZES,
  envelopeHeader,
  intakeInfo,
  type SubmissionEnvelope,
} from './submission-envelope.js';
import { concat, fromBase64Url, toBase64Url, utf8 } from './bytes.js';

const survey = 'ab'.repeat(16);
const other = 'cd'.repeat(16);
const key = generateIntakeKey();
const nonce = toBase64Url(new Uint8Array(16).fill(1));
const envelope: SubmissionEnvelope = {
  survey,
  input: toBase64Url(new Uint8Array(64).fill(2)),
  signature: toBase64Url(new Uint8Array(384).fill(3)),
  nonce,
  action: 'replace',
  after: '5a'.repeat(16),
  answers: { plan: 'yes', themes: ['a', 'b'], comment: 'Une semaine sur deux — 日本' },
};
const badEnvelope = { code: 'bad-envelope', category: 'invalid-input' };

let open: EnvelopeOpener;
beforeAll(async () => {
  open = await intakeOpener(key.privateKey, survey);
});

/** What a browser could send instead: anything, encrypted properly. */
async function sealRaw(block: Uint8Array): Promise<Uint8Array> {
  const suite = intakeSuite();
  const point = fromBase64Url(key.publicKey)!;
  const recipientPublicKey = await suite.kem.deserializePublicKey(point);
  const params = { recipientPublicKey, info: intakeInfo(survey) };
  const { ct, enc } = await suite.seal(params, block, envelopeHeader(survey));
  return concat(envelopeHeader(survey), new Uint8Array(enc), new Uint8Array(ct));
}

function blockOf(text: string): Uint8Array {
  const block = new Uint8Array(4096 - 98);
  const content = utf8(text);
  new DataView(block.buffer).setUint32(0, content.length);
  block.set(content, 4);
  return block;
}

describe('the envelope to the intake', () => {
  it('arrives as it was sent, and names its survey outside', async () => {
    const sealed = await sealToIntake(key.publicKey, survey, envelope);
    expect(surveyOfEnvelope(sealed)).toBe(survey);
    expect(await open(sealed)).toEqual(envelope);
    expect(await openAtIntake(key.privateKey, survey, sealed)).toEqual(envelope);
  });

  it('carries no token for an open link', async () => {
    const { answers } = envelope;
    const plain: SubmissionEnvelope = { survey, nonce, action: 'submit', answers };
    expect(await open(await sealToIntake(key.publicKey, survey, plain))).toEqual(plain);
  });

  it('has one of three lengths', async () => {
    const lengthWith = async (letters: number) => {
      const answers = { comment: 'x'.repeat(letters) };
      return (await sealToIntake(key.publicKey, survey, { ...envelope, answers })).length;
    };
    expect(await lengthWith(0)).toBe(4096);
    expect(await lengthWith(3000)).toBe(4096);
    expect(await lengthWith(4000)).toBe(16384);
    expect(await lengthWith(20_000)).toBe(65536);
    await expect(lengthWith(65_000)).rejects.toMatchObject({ code: 'response-too-large' });
  });

  it('takes the next length from the first byte that does not fit', async () => {
    const withLetters = (letters: number) => ({
      ...envelope,
      answers: { comment: 'x'.repeat(letters) },
    });
    const empty = utf8(JSON.stringify(withLetters(0))).length;
    for (const [i, size] of ENVELOPE_SIZES.entries()) {
      // Before the content: version and survey, the point, the tag, and its own length.
      const fits = size - 17 - 65 - 16 - 4 - empty;
      const sealed = await sealToIntake(key.publicKey, survey, withLetters(fits));
      expect(sealed).toHaveLength(size);
      expect(await open(sealed)).toEqual(withLetters(fits));
      const longer = sealToIntake(key.publicKey, survey, withLetters(fits + 1));
      const next = ENVELOPE_SIZES[i + 1];
      if (next) expect(await longer).toHaveLength(next);
      else await expect(longer).rejects.toMatchObject({ code: 'response-too-large' });
    }
  });

  it('opens with no other key and as no other survey', async () => {
    const sealed = await sealToIntake(key.publicKey, survey, envelope);
    const renamed = concat(envelopeHeader(other), sealed.slice(17));
    await expect(openAtIntake(key.privateKey, other, renamed)).rejects.toMatchObject(badEnvelope);
    await expect(openAtIntake(key.privateKey, other, sealed)).rejects.toMatchObject(badEnvelope);
    await expect(
      openAtIntake(generateIntakeKey().privateKey, survey, sealed),
    ).rejects.toMatchObject(badEnvelope);
  });

  it('does not open after a change of any byte at the start or the end, or of a tenth of it', async () => {
    const sealed = await sealToIntake(key.publicKey, survey, envelope);
    const places = [...sealed.keys()].filter((i) => i < 120 || i > 4070 || i % 10 === 0);
    for (const i of places) {
      await expect(open(sealed.with(i, sealed[i]! ^ 0x40))).rejects.toMatchObject(badEnvelope);
    }
  });

  it('does not open when it was shortened, lengthened or is something else', async () => {
    const sealed = await sealToIntake(key.publicKey, survey, envelope);
    const lengths = [0, 1, 16, 17, 81, 82, 98, 4095];
    const wrong = [
      ...lengths.map((length) => sealed.slice(0, length)),
      concat(sealed, new Uint8Array(1)),
      concat(sealed, new Uint8Array(16384 - 4096)),
      ...ENVELOPE_SIZES.map((size) => new Uint8Array(size)),
    ];
    for (const bytes of wrong) await expect(open(bytes)).rejects.toMatchObject(badEnvelope);
  });

  it('names no survey where it has another length or version', async () => {
    const sealed = await sealToIntake(key.publicKey, survey, envelope);
    expect(surveyOfEnvelope(sealed.slice(1))).toBeUndefined();
    expect(surveyOfEnvelope(concat(sealed, new Uint8Array(1)))).toBeUndefined();
    expect(surveyOfEnvelope(sealed.with(0, 2))).toBeUndefined();
  });

  it.each([
    ['another survey', { ...envelope, survey: other }],
    ['a field that is not known', { ...envelope, email: 'a@example.org' }],
    ['a token without its signature', { ...envelope, signature: undefined }],
    ['a signature without its token', { ...envelope, input: undefined }],
    ['a token of another length', { ...envelope, input: toBase64Url(new Uint8Array(63)) }],
    ['a nonce of another length', { ...envelope, nonce: toBase64Url(new Uint8Array(15)) }],
    ['another spelling of the nonce', { ...envelope, nonce: `${nonce.slice(0, -1)}R` }],
    ['a press of another length', { ...envelope, after: '5a'.repeat(15) }],
    ['no nonce', { ...envelope, nonce: undefined }],
    ['another action', { ...envelope, action: 'delete' }],
    ['no answers', { ...envelope, answers: undefined }],
    ['a number as an answer', { ...envelope, answers: { plan: 1 } }],
    ['a list in a list', { ...envelope, answers: { plan: [['yes']] } }],
    ['a list', [envelope]],
    ['nothing', null],
  ])('is refused with %s in it', async (_what, content) => {
    const sealed = await sealRaw(blockOf(JSON.stringify(content)));
    await expect(open(sealed)).rejects.toMatchObject(badEnvelope);
  });

  it('is refused when what it holds is no JSON, no UTF-8, too long or padded with something', async () => {
    const notUtf8 = blockOf('"xx"');
    notUtf8[5] = 0xff;
    const tooLong = blockOf('{}');
    tooLong[1] = 0xff;
    const smuggled = blockOf(JSON.stringify(envelope));
    smuggled[smuggled.length - 1] = 1;
    const notUtf8Inside = blockOf(JSON.stringify({ ...envelope, answers: { q: 'xx' } }));
    notUtf8Inside[notUtf8Inside.indexOf(0x78, notUtf8Inside.lastIndexOf(0x71))] = 0xff;
    const blocks = [blockOf('{'), blockOf(''), notUtf8, notUtf8Inside, tooLong, smuggled];
    for (const block of blocks) {
      await expect(open(await sealRaw(block))).rejects.toMatchObject(badEnvelope);
    }
    expect(await open(await sealRaw(blockOf(JSON.stringify(envelope))))).toEqual(envelope);
  });

  it('is not sealed to a key that is no point of the curve', async () => {
    const point = fromBase64Url(key.publicKey)!;
    const offCurve = toBase64Url(point.with(64, point[64]! ^ 1));
    for (const wrong of ['', 'AAAA', '%', offCurve, key.privateKey]) {
      await expect(sealToIntake(wrong, survey, envelope)).rejects.toMatchObject({
        code: 'bad-key',
      });
    }
  });

  it('works with a private number that begins with zeros', async () => {
    let short = generateIntakeKey();
    for (let i = 0; i < 5000 && fromBase64Url(short.privateKey)![0] !== 0; i += 1) {
      short = generateIntakeKey();
    }
    expect(fromBase64Url(short.privateKey)).toHaveLength(32);
    const sealed = await sealToIntake(short.publicKey, survey, envelope);
    expect(await openAtIntake(short.privateKey, survey, sealed)).toEqual(envelope);
  });
});

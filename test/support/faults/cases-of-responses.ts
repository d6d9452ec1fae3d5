import { SystemClock } from '../../../src/common/index.js';
import { IntakeKeys, ResponseFolding, ResponseWriter } from '../../../src/responses/index.js';
import { testKeyWrap } from '../test-key-wrap.js';
import { hashOf, SURVEY, surveyOf, type UseCase, type Workplace } from './use-case.js';

const KEY = { publicKey: 'public', privateKey: 'private' };
const HEX_SEALED = (text: string): string => Buffer.from(text).toString('hex').toUpperCase();

/** What a receipt, the receipt of a change, and the end of a survey's intake come down to. */
export function casesOfResponses({ stores, count }: Workplace): readonly UseCase[] {
  const { responses } = stores;
  const writer = new ResponseWriter(responses);
  const keys = new IntakeKeys(responses, testKeyWrap);
  const folding = new ResponseFolding(responses, new SystemClock('UTC'));
  const pressOf = (n: number, action: string) => hashOf(`${action} ${n}`).slice(0, 32);
  const serialOf = (n: number) => hashOf(`token ${n}`);
  const press = async (
    n: number,
    action: 'submit' | 'replace' | 'withdraw',
    text: string | null,
  ) => {
    const { kind } = await writer.accept({
      survey: SURVEY,
      serial: serialOf(n),
      input: Buffer.from(`input ${n}`),
      signature: Buffer.from(`signature ${n}`),
      nonceDigest: pressOf(n, action),
      action,
      ...(action === 'submit' ? {} : { after: pressOf(n, 'submit') }),
      sealed: text === null ? null : Buffer.from(text),
    });
    return kind === 'stored' || kind === 'repeated';
  };
  /** With a row that was sealed on the phone. */
  const sealedPress = (n: number, one: string) =>
    writer.accept({
      survey: surveyOf(n),
      serial: hashOf(`parted ${n} ${one}`),
      input: Buffer.from(`input ${n} ${one}`),
      signature: Buffer.from(`signature ${n} ${one}`),
      nonceDigest: hashOf(`press ${n} ${one}`).slice(0, 32),
      action: 'submit',
      sealed: Buffer.from(`row ${n} ${one}`),
      marks: { point: hashOf(`point ${n} ${one}`), digest: hashOf(`row ${n} ${one}`) },
    });
  const answered = async (n: number) => {
    await keys.keep(SURVEY, KEY);
    await press(n, 'submit', `first ${n}`);
  };
  const hex = responses.engine === 'sqlite' ? 'hex(sealed)' : "upper(encode(sealed, 'hex'))";
  const standing = (n: number, condition: string) =>
    count(
      'responses',
      `SELECT COUNT(*) AS n FROM response WHERE serial = ? AND ${condition}`,
      serialOf(n),
    );
  return [
    {
      name: 'accepting a response',
      prepare: () => keys.keep(SURVEY, KEY),
      attempt: (n) => press(n, 'submit', `first ${n}`),
      stored: (n) => standing(n, `${hex} = '${HEX_SEALED(`first ${n}`)}'`),
    },
    {
      name: 'replacing a response',
      prepare: answered,
      attempt: (n) => press(n, 'replace', `second ${n}`),
      stored: (n) => standing(n, `${hex} = '${HEX_SEALED(`second ${n}`)}'`),
    },
    {
      name: 'withdrawing a response',
      prepare: answered,
      attempt: (n) => press(n, 'withdraw', null),
      stored: (n) => standing(n, 'sealed IS NULL'),
    },
    {
      name: 'parting rows from ballots at closing',
      prepare: async (n) => {
        await keys.keep(surveyOf(n), KEY, 'receipt');
        for (const one of ['first', 'second']) await sealedPress(n, one);
      },
      attempt: async (n) => {
        await folding.atClosing(surveyOf(n));
        return true;
      },
      stored: async (n) => {
        const [joined, ballots, rows] = await Promise.all(
          ['response', 'ballot', 'sealed_row'].map((table) =>
            count('responses', `SELECT COUNT(*) AS n FROM ${table} WHERE survey = ?`, surveyOf(n)),
          ),
        );
        if (joined === 0 && ballots === 2 && rows === 2) return 1;
        // Half of it would be a row without its ballot, or one that is still joined to it.
        return joined === 2 && ballots === 0 && rows === 0 ? 0 : 2;
      },
    },
    {
      name: 'closing the intake',
      prepare: (n) => keys.keep(surveyOf(n), KEY),
      attempt: async (n) => {
        await folding.atClosing(surveyOf(n));
        return true;
      },
      stored: async (n) => {
        const statement = 'SELECT COUNT(*) AS n FROM intake_key WHERE survey = ?';
        return 1 - (await count('responses', statement, surveyOf(n)));
      },
    },
  ];
}

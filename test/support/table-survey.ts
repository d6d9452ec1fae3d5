import { randomBytes } from 'node:crypto';
import { canonicalJson, STRETCHED_WORDS } from '../../src/common/index.js';
import {
  fromBase64Url,
  fromHex,
  generateIssuerKey,
  rowContentSize,
  type RowSubmission,
  toBase64Url,
  type Token,
} from '../../src/credentials/index.js';
import { NO_PRESS, utf8, writeRowSubmission } from '../../src/credentials/browser.js';
import { importPrivate, newKeyPair } from '../../src/holders/index.js';
import { sealRow } from '../../src/holders/browser.js';
import { openRow, rowOpener } from '../../src/holders/rows/open-row.js';
import { readHead, readRow } from '../../src/holders/rows/read-row.js';
import { sealedTo } from '../../src/holders/rows/sealed-to.js';
import { valueOfRow } from '../../src/holders/rows/value-of-row.js';
import {
  definitionHash,
  definitionOf,
  longestResponse,
  type Questionnaire,
  type Response,
  type SurveyDefinition,
} from '../../src/questionnaire/index.js';
import { ReceiptKeyMaker } from '../../src/intake/index.js';
import { ResponseCounter } from '../../src/responses/index.js';
import { SurveyDirectory, type SurveyState } from '../../src/surveys/index.js';
import { everyKind } from './open-survey.js';
import type { TestApp } from './testing-app.js';

type Pair = Awaited<ReturnType<typeof newKeyPair>>;

/** A survey by invitation that three holders open on their table, any two of them. */
export interface TableSurvey {
  readonly id: string;
  readonly slug: string;
  readonly definition: SurveyDefinition;
  readonly definitionHash: string;
  readonly keys: NonNullable<SurveyDefinition['keys']>;
  /** PKCS 8 in base 64. */
  readonly issuer: string;
  /** What no server holds: the keys of the seats. */
  readonly holders: readonly Pair[];
  readonly page: string;
  stored(): Promise<number>;
}

export async function seedTableSurvey(
  test: TestApp,
  {
    state = 'open',
    mode = 'two-phases',
    questionnaire = everyKind,
    days = { opensOn: '2026-03-04' },
  }: {
    readonly state?: SurveyState;
    readonly mode?: 'two-phases' | 'one-sitting';
    readonly questionnaire?: Questionnaire;
    readonly days?: Pick<SurveyDefinition, 'opensOn' | 'closesOn' | 'timeZone'>;
  } = {},
): Promise<TableSurvey> {
  const id = randomBytes(16).toString('hex');
  const issuer = await generateIssuerKey();
  const { receipts } = await test.app.get(ReceiptKeyMaker).make({ id });
  const holders = await Promise.all([1, 2, 3].map(() => newKeyPair('ECDH')));
  const keys = { issuers: [{ partition: 'all', spki: issuer.spki }], receipts };
  const definition = definitionOf(questionnaire, {
    ...days,
    wordsBy: STRETCHED_WORDS,
    mode,
    keys,
    holders: {
      list: `sha256:${'1e'.repeat(32)}`,
      number: 1,
      needed: 2,
      seats: ['Imane Delorme', 'Ruben Asplund', 'Odile Karras'].map((name, i) => ({
        name,
        seal: toBase64Url(holders[i]!.point),
        words: ['apple', 'boat', 'cloud', 'door', 'eagle', 'fern', 'glass', 'hill'],
      })),
    },
  });
  const hash = definitionHash(definition);
  const slug = `s-${id.slice(0, 8)}`;
  await test.app.get(SurveyDirectory).create({
    id,
    slug,
    questionnaireId: null,
    state,
    definition,
    definitionHash: hash,
    invited: 100,
    participation: null,
    participationDay: null,
  });
  return {
    id,
    slug,
    definition,
    definitionHash: hash,
    keys,
    issuer: issuer.pkcs8,
    holders,
    page: `${test.url}/s/${slug}`,
    stored: () => test.app.get(ResponseCounter).count(id),
  };
}

type Frozen = Pick<TableSurvey, 'definition' | 'definitionHash'>;

const hashBytes = (survey: Frozen) => fromHex(survey.definitionHash.slice(7), 32)!;
const pointsOf = ({ definition }: Frozen) =>
  definition.holders!.seats.map(({ seal }) => fromBase64Url(seal)!);

/** A row as a phone seals it. */
export const sealTestRow = (survey: Frozen, answers: Response = { often: 'always' }, more = {}) =>
  sealRow({
    definition: hashBytes(survey),
    seats: pointsOf(survey),
    needed: survey.definition.holders!.needed,
    content: utf8(canonicalJson({ answers, ...more })),
    size: rowContentSize(longestResponse(survey.definition.questionnaire)),
  });

/** What a phone posts; a press of its own unless told. */
export async function rowBody(
  survey: Frozen & Pick<TableSurvey, 'id'>,
  token: Token,
  more: Partial<RowSubmission> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return writeRowSubmission({
    survey: survey.id,
    action: 'submit',
    nonce: new Uint8Array(randomBytes(16)),
    after: NO_PRESS,
    input: token.input,
    signature: token.signature,
    row: more.row ?? (await sealTestRow(survey)),
    ...more,
  });
}

/** What two of the holders read in a row, on their own devices. */
export async function openTestRow(survey: TableSurvey, row: Uint8Array): Promise<unknown> {
  const points = pointsOf(survey);
  const sealed = (await sealedTo(hashBytes(survey), points, 2))!;
  const parts = readRow(new Uint8Array(row), points.length)!;
  const head = readHead(parts.head, points.length)!;
  const values = await Promise.all(
    [0, 2].map(async (i) => {
      const { pkcs8, point } = survey.holders[i]!;
      const own = { key: (await importPrivate(pkcs8, 'ECDH'))!, point };
      return { seat: i + 1, value: await valueOfRow(own, sealed.seats[i]!, head) };
    }),
  );
  const opened = await openRow(await rowOpener(sealed), parts, values);
  if (opened.kind !== 'opened') throw new Error(`the row is ${opened.kind}`);
  return JSON.parse(Buffer.from(opened.content).toString());
}

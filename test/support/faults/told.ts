import type { Configuration } from '../../../src/config/index.js';
import { fromHex, leafOf, sha256, toHex } from '../../../src/credentials/index.js';
import { type Database, openDatabase } from '../../../src/database/index.js';
import { SCHEMA } from '../../../src/schema.js';
import { postJson } from '../invitation-survey.js';
import type { TestSurvey } from '../open-survey.js';

/** Sends one response to an open link; its receipt, or nothing when it is refused. */
export async function send(
  address: string,
  { slug }: TestSurvey,
  nonce: string,
): Promise<string | undefined> {
  const answer = await postJson(`${address}/api/surveys/${slug}/responses`, {
    nonce,
    answers: { often: 'always', remark: nonce },
  });
  return ((await answer.json()) as { receipt?: string }).receipt;
}

/** Asks for a ballot; its signature, or nothing when it is refused. */
export async function draw(
  address: string,
  body: Record<string, string>,
): Promise<string | undefined> {
  const answer = await postJson(`${address}/api/draw`, body);
  return ((await answer.json()) as { signature?: string }).signature;
}

/** The databases of a server that does not run now. */
export async function withDatabases<T>(
  { databases }: Configuration,
  work: (stores: Readonly<Record<'office' | 'eligibility' | 'responses', Database>>) => Promise<T>,
): Promise<T> {
  const stores = {
    office: await openDatabase(databases.office, SCHEMA.office),
    eligibility: await openDatabase(databases.eligibility!, SCHEMA.eligibility),
    responses: await openDatabase(databases.responses!, SCHEMA.responses),
  };
  try {
    return await work(stores);
  } finally {
    for (const database of Object.values(stores)) await database.close();
  }
}

/** The leaf of every row, which is what a receipt is. */
export const readLeaves = (configuration: Configuration): Promise<ReadonlySet<string>> =>
  withDatabases(configuration, async ({ responses }) => {
    const rows = await responses.run((manager) =>
      manager.query<{ serial: string; sealed: Buffer }[]>('SELECT serial, sealed FROM response'),
    );
    const leaf = ({ serial, sealed }: { serial: string; sealed: Buffer }) =>
      toHex(leafOf(fromHex(serial, 32)!, sha256(sealed)));
    return new Set(rows.map(leaf));
  });

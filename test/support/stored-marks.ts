import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONFIGURATION, type Configuration } from '../../src/config/index.js';
import { CouncilShare } from '../../src/council/keys/council-share.entity.js';
import { type Database, OFFICE_DATABASE, RESPONSES_DATABASE } from '../../src/database/index.js';
import type { TestApp } from './testing-app.js';

/**
 * Of a response and of a share what no other row has; of a response several pieces, because a row
 * can go on in another page.
 */
export async function marksOfAnswers(
  { app }: TestApp,
  id: string,
): Promise<readonly (readonly Buffer[])[]> {
  const [row] = await app
    .get<Database>(RESPONSES_DATABASE)
    .run((manager) =>
      manager.query<{ sealed: Buffer }[]>(
        `SELECT sealed FROM response WHERE survey = '${id}' LIMIT 1`,
      ),
    );
  const share = await app
    .get<Database>(OFFICE_DATABASE)
    .run((manager) => manager.findOneByOrFail(CouncilShare, { surveyId: id }));
  const sealed = Buffer.from(row!.sealed);
  const pieces = [0, 1, 2, 3].map((i) => sealed.subarray(i * 40, i * 40 + 40));
  return [pieces, [Buffer.from(share.sealed)]];
}

/** Whether any file of the data folder holds these bytes; a server of PostgreSQL has its own. */
export function isInFiles({ app }: TestApp, mark: Buffer): boolean {
  const { office } = app.get<Configuration>(CONFIGURATION).databases;
  if (office.engine !== 'sqlite') return false;
  const folder = dirname(office.file);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ name }) => readFileSync(join(folder, name)).includes(mark));
}

/** Rows that hold what a survey was answered, or open it. */
export async function answerRowsOf({ app }: TestApp, survey: string) {
  const count = async (token: symbol | string, table: string, column: string): Promise<number> => {
    const [counted] = await app
      .get<Database>(token)
      .run((manager) =>
        manager.query<{ n: number | string }[]>(
          `SELECT COUNT(*) AS n FROM ${table} WHERE "${column}" = '${survey}'`,
        ),
      );
    return Number(counted?.n);
  };
  return {
    rows: await count(RESPONSES_DATABASE, 'response', 'survey'),
    intakeKeys: await count(RESPONSES_DATABASE, 'intake_key', 'survey'),
    councilKeys: await count(OFFICE_DATABASE, 'council_key', 'surveyId'),
    shares: await count(OFFICE_DATABASE, 'council_share', 'surveyId'),
    comments: await count(OFFICE_DATABASE, 'verbatim', 'surveyId'),
  };
}

export const NOTHING_LEFT: Awaited<ReturnType<typeof answerRowsOf>> = {
  rows: 0,
  intakeKeys: 0,
  councilKeys: 0,
  shares: 0,
  comments: 0,
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestStorage } from '../databases.js';
import type { Loot } from './loot.js';
import { dump, stealDataFolder, stealTable } from './steal-postgres.js';
import { stealSqlite } from './steal-sqlite.js';

/**
 * @param output what the server printed so far
 * @param scope of the files of PostgreSQL, most of which never see a row
 */
export async function steal(
  { configuration: { dataFolder, databases } }: TestStorage,
  at: number,
  output: string,
  scope: 'everything' | 'where rows are' = 'everything',
): Promise<Loot> {
  const files = new Map<string, Buffer>([['output of the server', Buffer.from(output)]]);
  for (const entry of readdirSync(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(dataFolder.length + 1), readFileSync(path));
  }
  const { office, eligibility, responses } = databases;
  if (eligibility?.engine !== 'postgres' || responses?.engine !== 'postgres') {
    return { at, files, ...stealSqlite(dataFolder) };
  }
  const urls = [office, eligibility, responses].flatMap((one) =>
    one.engine === 'postgres' ? [one.url] : [],
  );
  for (const [name, bytes] of await stealDataFolder(urls, scope)) files.set(name, bytes);
  if (scope === 'everything') {
    for (const url of urls) for (const [name, bytes] of await dump(url)) files.set(name, bytes);
  }
  const log = process.env['CAHIER_TEST_POSTGRES_LOG'];
  if (log && existsSync(log)) files.set('log of PostgreSQL', readFileSync(log));
  return {
    at,
    files,
    draws: await stealTable(eligibility.url, 'draw'),
    responses: await stealTable(responses.url, 'response'),
  };
}

import { readdirSync } from 'node:fs';
import { Client } from 'pg';
import type { TestStorage } from './databases.js';

/** What a restoring left where there was nothing: files of the data folder, tables of PostgreSQL. */
export async function leftBehind({ configuration }: TestStorage): Promise<readonly string[]> {
  const { databases, dataFolder } = configuration;
  const left = await Promise.all(
    Object.values(databases).map(async (location) => {
      if (location.engine === 'sqlite') return [];
      const client = new Client({ connectionString: location.url });
      await client.connect();
      const { rows } = await client
        .query<{ name: string }>(
          "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
        )
        .finally(() => client.end());
      return rows.map(({ name }) => name);
    }),
  );
  return [...readdirSync(dataFolder), ...left.flat()];
}

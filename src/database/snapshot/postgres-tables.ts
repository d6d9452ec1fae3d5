import type { Client } from 'pg';
import { postgresClient } from '../postgres-client.js';

/** A connection of its own; where it is lost, what is asked next fails, and the process goes on. */
export async function connectTo(url: string): Promise<Client> {
  const client = await postgresClient({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Lends such a connection. */
export async function onClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connectTo(url);
  return work(client).finally(() => client.end());
}

export const tablesIn = (url: string): Promise<readonly string[]> =>
  onClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
    );
    return rows.map(({ name }) => name);
  });

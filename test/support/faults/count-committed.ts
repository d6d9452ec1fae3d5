import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { DatabaseLocation } from '../../../src/config/index.js';
import type { CountCommitted, Stores } from './use-case.js';

type Locations = Readonly<Record<keyof Stores, DatabaseLocation>>;

/** Counts over connections of its own: what is not committed is not there. */
export class CommittedRows {
  private readonly clients = new Map<string, pg.Client>();

  constructor(private readonly locations: Locations) {}

  readonly count: CountCommitted = async (store, statement, parameter) => {
    const location = this.locations[store];
    if (location.engine === 'sqlite') {
      const other = new Sqlite(location.file, { readonly: true });
      const row = other.prepare(statement).get(parameter) as { n: number };
      other.close();
      return row.n;
    }
    const client = await this.clientFor(location.url);
    const { rows } = await client.query<{ n: string }>(statement.replace('?', '$1'), [parameter]);
    return Number(rows[0]!.n);
  };

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.end();
  }

  private async clientFor(url: string): Promise<pg.Client> {
    const known = this.clients.get(url);
    if (known) return known;
    const client = new pg.Client({ connectionString: url });
    this.clients.set(url, client);
    await client.connect();
    return client;
  }
}

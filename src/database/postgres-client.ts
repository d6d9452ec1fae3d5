import type { Client, ClientConfig } from 'pg';

/** A connection of its own, not opened yet. The driver is loaded where there is PostgreSQL only. */
export async function postgresClient(options: ClientConfig): Promise<Client> {
  const { default: pg } = await import('pg');
  return new pg.Client(options);
}

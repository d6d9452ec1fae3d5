export interface Connection {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
}

/**
 * What PostgreSQL's log must not keep of statements: their text, their parameters, the rows they
 * failed on, how long they took (protocol.md section 6).
 */
const QUIET: Readonly<Record<string, string>> = {
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_duration: 'off',
  log_error_verbosity: 'terse',
  log_lock_waits: 'off',
  log_parameter_max_length_on_error: '0',
};

/** What only the operator can set, and the values that keep no time and no order of what was written. */
const SERVER: Readonly<Record<string, readonly string[]>> = {
  log_connections: ['off', ''],
  log_disconnections: ['off'],
  track_commit_timestamp: ['off'],
  archive_mode: ['off'],
  wal_recycle: ['off'],
  wal_keep_size: ['0'],
};

const LIBRARIES = 'shared_preload_libraries';

interface Setting {
  readonly name: string;
  readonly setting: string;
}

/** A connection, of the server or of somebody who only looks. */
interface Asked {
  readonly engine: 'sqlite' | 'postgres';
  query<Row>(statement: string): Promise<readonly Row[]>;
}

/** Silences a new connection as far as its account may; asked first, for a refusal is a log line. */
export async function silence(connection: Connection): Promise<void> {
  await connection.query(
    `SELECT set_config(name, value, false)
     FROM pg_settings JOIN unnest($1::text[], $2::text[]) AS quiet (name, value) USING (name)
     WHERE context = 'user' OR (context = 'superuser' AND has_parameter_privilege(name, 'SET'))`,
    [Object.keys(QUIET), Object.values(QUIET)],
  );
}

/**
 * The settings under which the server's log, or its own records, could still tell what responses
 * hold or when they came; for the operator to set, or to let the account set.
 */
export async function loudSettings({ engine, query }: Asked): Promise<readonly string[]> {
  if (engine === 'sqlite') return [];
  const names = [...Object.keys(QUIET), ...Object.keys(SERVER), LIBRARIES];
  const rows = await query<Setting>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('${names.join("', '")}')`,
  );
  const isLoud = (name: string, setting: string): boolean =>
    SERVER[name] ? !SERVER[name].includes(setting) : QUIET[name] !== setting;
  const ofLibraries = rows.find(({ name }) => name === LIBRARIES);
  const keepsStatements = ofLibraries?.setting.includes('pg_stat_statements') ?? false;
  const loud = rows
    .filter((row) => row !== ofLibraries && isLoud(row.name, row.setting))
    .map(({ name }) => name);
  return [...loud.sort(), ...(keepsStatements ? ['pg_stat_statements'] : [])];
}

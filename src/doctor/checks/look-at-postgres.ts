import { loudSettings, missingGrants, neededRights, type Reading } from '../../database/index.js';
import { type Finding, type Look, seen, unseen, when } from '../examination.js';
import { type Opened, variableOf } from '../open-databases.js';
import type { Setup } from '../setup.js';
import { judgeServer, judgeTraces, type ServerState } from './judge-server.js';

/** Without these a power cut undoes or spoils what was confirmed. */
const SAFE =
  "SELECT name FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'";

/** PostgreSQL shows it to those alone whom its operator let. */
const LIBRARIES = "SELECT name FROM pg_settings WHERE name = 'shared_preload_libraries'";

const STATE = `
  SELECT pg_is_in_recovery() AS "isStandby",
    COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS "isEncrypted",
    EXISTS (SELECT FROM pg_replication_slots) OR EXISTS (SELECT FROM pg_stat_replication)
      AS "isReplicated",
    pg_has_role(current_user, 'pg_checkpoint', 'USAGE')
      AND has_function_privilege('pg_switch_wal()', 'EXECUTE') AS "mayEmptyLog"`;

/** What docs/operations.md asks of PostgreSQL, as far as the account may see it. */
export async function lookAtPostgres({
  configuration,
  databases,
}: Setup): Promise<readonly Look[]> {
  if (configuration.databases.office.engine === 'sqlite') return [];
  const open = databases.flatMap((one) => (one.reading ? [{ ...one, reading: one.reading }] : []));
  if (open.length === 0) return [unseen('postgres', 'databases-unread')];
  const findings: Finding[] = [];
  let areLibrariesSeen = true;
  for (const one of open) {
    findings.push(...(await lookAtServer(one, one.reading)));
    const grants = await missingGrants(one.reading, neededRights(configuration.role, one.name));
    const values = { variable: variableOf(one.name), grants: grants.join(' ') };
    findings.push(...when(grants.length > 0, 'postgres-rights-missing', values));
    areLibrariesSeen &&= (await one.reading.query(LIBRARIES)).length > 0;
  }
  return [
    seen('postgres', findings),
    ...(areLibrariesSeen ? [] : [unseen('postgres-libraries', 'libraries-hidden')]),
  ];
}

async function lookAtServer(
  { name, location }: Opened,
  reading: Reading,
): Promise<readonly Finding[]> {
  const host = location.engine === 'postgres' ? new URL(location.url).hostname : '';
  const off = await reading.query<{ name: string }>(SAFE);
  const [said] = await reading.query<Omit<ServerState, 'off' | 'loud'>>(STATE);
  const state: ServerState = {
    ...said!,
    off: off.map((row) => row.name),
    loud: await loudSettings(reading),
  };
  return [
    ...judgeServer(variableOf(name), host, state),
    // The office's database holds no row whose order or time says anything of a person.
    ...(name === 'office' ? [] : judgeTraces(variableOf(name), state)),
  ];
}

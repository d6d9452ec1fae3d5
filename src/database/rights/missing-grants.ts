import type { NeededRights, Right } from './needed-rights.js';

/** A connection, of the server or of somebody who only looks. */
interface Asked {
  readonly engine: 'sqlite' | 'postgres';
  query<Row>(statement: string): Promise<readonly Row[]>;
}

interface Named {
  readonly name: string;
}

const ALL: Right['may'] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];

/**
 * The statements that give this connection's account what it lacks; none on SQLite, which knows no accounts. Of tables
 * and columns that there are not, nothing is said.
 */
export async function missingGrants(
  { engine, query }: Asked,
  needed: NeededRights,
): Promise<readonly string[]> {
  if (engine === 'sqlite') return [];
  const [asking] = await query<{ account: string }>('SELECT quote_ident(current_user) AS account');
  const missing: Right[] = [];
  for (const right of needed === 'all' ? [await onAllTables(query)] : needed) {
    const lacked = new Set((await query<Named>(lackedTables(right))).map(({ name }) => name));
    const on = right.on.filter((name) => lacked.has(name));
    if (on.length > 0) missing.push({ ...right, on });
  }
  return missing.map((right) => grant(right, asking!.account));
}

/** As it stands in docs/operations.md. */
export const grant = ({ may, on, columns = [] }: Right, account: string): string =>
  `GRANT ${may.join(', ')}${columns.length > 0 ? ` (${quoted(columns)})` : ''} ON ${quoted(on)} TO ${account};`;

/** Of those whom the tables belong to: others may have tables there that are none of Cahier's. */
async function onAllTables(query: Asked['query']): Promise<Right> {
  const tables = await query<Named>(
    `SELECT relname AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())
       AND relowner = (SELECT relowner FROM pg_class WHERE oid = to_regclass('migrations'))
     ORDER BY relname`,
  );
  return { may: ALL, on: tables.map(({ name }) => name) };
}

/** A right on a whole table is one on each of its columns. */
function lackedTables({ may, on, columns = [] }: Right): string {
  const has =
    columns.length === 0
      ? 'has_table_privilege(there, privilege)'
      : `NOT EXISTS (
          SELECT FROM pg_attribute WHERE attrelid = there AND attname IN (${literals(columns)})
            AND NOT has_column_privilege(attrelid, attnum, privilege))`;
  return `
    SELECT DISTINCT name FROM unnest(ARRAY[${literals(on)}]::text[]) AS name,
      unnest(ARRAY[${literals(may)}]) AS privilege, to_regclass(quote_ident(name)) AS there
    WHERE there IS NOT NULL AND NOT ${has}`;
}

const literals = (names: readonly string[]): string =>
  names.map((name) => `'${name.replaceAll("'", "''")}'`).join(', ');

const quoted = (names: readonly string[]): string =>
  names
    .map((name) => (/^[a-z_]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`))
    .join(', ');

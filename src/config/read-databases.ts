import { resolve } from 'node:path';
import type { SentencePart } from '../common/index.js';
import { DATABASES_OF, type DatabaseName, type ServerRole } from './role.js';

export type DatabaseLocation =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

/** Only those that the role opens: a process need not even know where the others are. */
export type DatabaseLocations = Readonly<Partial<Record<DatabaseName, DatabaseLocation>>> & {
  readonly office: DatabaseLocation;
};

const URL_VARIABLES: Readonly<Record<DatabaseName, string>> = {
  office: 'CAHIER_OFFICE_URL',
  eligibility: 'CAHIER_ELIGIBILITY_URL',
  responses: 'CAHIER_RESPONSES_URL',
};

/** Adds to `problems` what is wrong, by the names of the variables. */
export function readDatabases(
  env: NodeJS.ProcessEnv,
  role: ServerRole,
  dataFolder: string,
  problems: SentencePart[],
): DatabaseLocations {
  const names = DATABASES_OF[role];
  const locations = new Map<DatabaseName, DatabaseLocation>();
  for (const name of names) {
    const url = env[URL_VARIABLES[name]];
    if (url && (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))) {
      problems.push({ part: 'config-database-address', values: { name: URL_VARIABLES[name] } });
    }
    locations.set(
      name,
      url
        ? { engine: 'postgres', url }
        : { engine: 'sqlite', file: resolve(dataFolder, `${name}.sqlite`) },
    );
  }
  checkTogether(names, env, problems);
  return { ...Object.fromEntries(locations), office: locations.get('office')! };
}

/** All on one engine, and no two in one database, whose transaction counter would join them. */
function checkTogether(
  names: readonly DatabaseName[],
  env: NodeJS.ProcessEnv,
  problems: SentencePart[],
): void {
  const variables = names.map((name) => URL_VARIABLES[name]);
  const urls = variables.flatMap((variable) => env[variable] || []);
  if (urls.length === 0) return;
  if (urls.length < variables.length) {
    problems.push({ part: 'config-databases-some', values: { names: variables.join(', ') } });
  } else if (new Set(urls).size < urls.length) {
    problems.push({ part: 'config-databases-shared', values: { names: variables.join(', ') } });
  }
}

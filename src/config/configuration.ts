import { resolve } from 'node:path';
import { invalidInput } from '../common/index.js';

export type DatabaseName = 'office' | 'responses';

export type DatabaseLocation =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string };

export interface Configuration {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataFolder: string;
  readonly databases: Readonly<Record<DatabaseName, DatabaseLocation>>;
  /** Where respondents reach the server, without a trailing slash; unset: host and port. */
  readonly publicUrl: string | undefined;
  /** Whether cookies are marked `Secure`: the public address is https. */
  readonly secure: boolean;
}

export interface ConfigurationOverrides {
  readonly port?: number | undefined;
  readonly data?: string | undefined;
}

const URL_VARIABLES: Readonly<Record<DatabaseName, string>> = {
  office: 'CAHIER_OFFICE_URL',
  responses: 'CAHIER_RESPONSES_URL',
};

/**
 * Reads PORT, HOST, CAHIER_DATA, CAHIER_PUBLIC_URL, CAHIER_OFFICE_URL and CAHIER_RESPONSES_URL.
 * Throws one DomainError that lists every bad value by name, never by content.
 */
export function readConfiguration(
  env: NodeJS.ProcessEnv,
  overrides: ConfigurationOverrides = {},
): Configuration {
  const problems: string[] = [];
  const port = readPort(overrides.port?.toString() ?? env['PORT'], problems);
  const dataFolder = resolve(overrides.data ?? env['CAHIER_DATA'] ?? 'data');
  const publicUrl = readPublicUrl(env['CAHIER_PUBLIC_URL'], problems);
  const databases = readDatabases(env, dataFolder, problems);
  if (problems.length > 0) {
    throw invalidInput('bad-configuration', `Cahier cannot start: ${problems.join('; ')}.`);
  }
  return {
    host: env['HOST'] || '127.0.0.1',
    port,
    dataFolder,
    databases,
    publicUrl,
    secure: publicUrl?.startsWith('https:') ?? false,
  };
}

function readPort(text: string | undefined, problems: string[]): number {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  problems.push('PORT (or --port) must be a whole number from 0 to 65535');
  return 0;
}

function readPublicUrl(text: string | undefined, problems: string[]): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
    return text.replace(/\/+$/, '');
  problems.push('CAHIER_PUBLIC_URL must be an address that starts with https:// or http://');
  return undefined;
}

function readDatabases(
  env: NodeJS.ProcessEnv,
  dataFolder: string,
  problems: string[],
): Record<DatabaseName, DatabaseLocation> {
  const locate = (name: DatabaseName): DatabaseLocation => {
    const url = env[URL_VARIABLES[name]];
    if (!url) return { engine: 'sqlite', file: resolve(dataFolder, `${name}.sqlite`) };
    if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
      problems.push(`${URL_VARIABLES[name]} must be an address that starts with postgresql://`);
    }
    return { engine: 'postgres', url };
  };
  const databases = { office: locate('office'), responses: locate('responses') };
  if (databases.office.engine !== databases.responses.engine) {
    problems.push(
      'CAHIER_OFFICE_URL and CAHIER_RESPONSES_URL must both be set, or neither (then SQLite is used)',
    );
  } else if (
    databases.office.engine === 'postgres' &&
    databases.responses.engine === 'postgres' &&
    databases.office.url === databases.responses.url
  ) {
    problems.push('CAHIER_OFFICE_URL and CAHIER_RESPONSES_URL must name two separate databases');
  }
  return databases;
}

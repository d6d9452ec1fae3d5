import { resolve } from 'node:path';
import { isTimeZone, type SentencePart } from '../common/index.js';
import { type DatabaseLocations, readDatabases } from './read-databases.js';
import { type MailSettings, readMailSettings } from './read-mail.js';
import { type PublicAddresses, readAddresses } from './read-addresses.js';
import { readTrustedProxies } from './read-proxies.js';
import type { ServerRole } from './role.js';
import { refuse } from './refusals.js';

export interface Configuration extends PublicAddresses {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly dataFolder: string;
  /** What wraps private keys, in none of the databases. */
  readonly keyFile: string;
  readonly role: ServerRole;
  readonly databases: DatabaseLocations;
  /** Addresses or networks of proxies that may say where a request came from. */
  readonly trustedProxies: readonly string[];
  /** How invitations are sent by e-mail; unset: they are not. */
  readonly mail: MailSettings | undefined;
  /** IANA name of where the people are, unless a survey says otherwise; unset: the machine's. */
  readonly timeZone: string;
  /** Whether cookies are marked `Secure`: the public address is https. */
  readonly secure: boolean;
  /** Whether the page of the pages' components is served: in development and tests. */
  readonly hasStyleguide: boolean;
}

export interface ConfigurationOverrides {
  readonly port?: number | undefined;
  readonly data?: string | undefined;
  readonly role?: ServerRole | undefined;
}

/**
 * Reads PORT, HOST and the variables that start with CAHIER_. Throws one DomainError that lists
 * every bad value by name, never by content.
 */
export function readConfiguration(
  env: NodeJS.ProcessEnv,
  overrides: ConfigurationOverrides = {},
): Configuration {
  const problems: SentencePart[] = [];
  const port = readPort(overrides.port?.toString() ?? env['PORT'], problems);
  const dataFolder = resolve(overrides.data ?? env['CAHIER_DATA'] ?? 'data');
  const role = overrides.role ?? 'all';
  const addresses = readAddresses(env, role, problems);
  const trustedProxies = readTrustedProxies(env, problems);
  const mail = readMailSettings(env, problems);
  const timeZone = readTimeZone(env, problems);
  const databases = readDatabases(env, role, dataFolder, problems);
  if (problems.length > 0) {
    throw refuse('bad-configuration', { problems });
  }
  return {
    host: env['HOST'] || '127.0.0.1',
    port,
    dataFolder,
    keyFile: resolve(env['CAHIER_KEY_FILE'] || resolve(dataFolder, 'cahier.key')),
    role,
    databases,
    ...addresses,
    trustedProxies,
    mail,
    timeZone,
    secure: addresses.publicUrl?.startsWith('https:') ?? false,
    hasStyleguide: env['CAHIER_STYLEGUIDE'] === 'yes',
  };
}

const HIGHEST_PORT = 65_535;

function readPort(text: string | undefined, problems: SentencePart[]): number {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  problems.push({ part: 'config-port', values: { highest: HIGHEST_PORT } });
  return 0;
}

function readTimeZone(env: NodeJS.ProcessEnv, problems: SentencePart[]): string {
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const text = env['CAHIER_TIME_ZONE'];
  if (!text) return isTimeZone(machine) ? machine : 'UTC';
  if (!isTimeZone(text)) problems.push({ part: 'config-time-zone' });
  return text;
}

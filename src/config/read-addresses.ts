import type { SentencePart } from '../common/index.js';
import type { ServerRole } from './role.js';

/** Where browsers reach the parts of Cahier, without trailing slashes; what is unset is not said. */
export interface PublicAddresses {
  /** Where respondents reach the server; unset: host and port. */
  readonly publicUrl: string | undefined;
  /** Where their browsers draw tokens, when another process does that; unset: `publicUrl`. */
  readonly eligibilityUrl: string | undefined;
  /** Where their browsers send answers, when another process takes them; unset: `publicUrl`. */
  readonly intakeUrl: string | undefined;
  /** Where people reach what this process serves; unset: host and port. */
  readonly ownUrl: string | undefined;
  /** The path of `ownUrl`, which every address on its pages begins with: `/cahier`, or nothing. */
  readonly basePath: string;
}

/**
 * What Cahier's own addresses begin with. Below one of these an address would not tell whether a
 * proxy has taken the path off.
 */
export const OWN_PATHS = [
  'account',
  'admin',
  'api',
  'assets',
  'b',
  'i',
  'login',
  'logout',
  'manifest.json',
  'r',
  'rep',
  's',
  'setup',
];

/** Adds to `problems` what is wrong, by the names of the variables. */
export function readAddresses(
  env: NodeJS.ProcessEnv,
  role: ServerRole,
  problems: SentencePart[],
): PublicAddresses {
  const publicUrl = readAddress(env, 'CAHIER_PUBLIC_URL', problems);
  const eligibilityUrl = readAddress(env, 'CAHIER_ELIGIBILITY_URL_PUBLIC', problems);
  const intakeUrl = readAddress(env, 'CAHIER_INTAKE_URL_PUBLIC', problems);
  const own = {
    all: publicUrl,
    office: publicUrl,
    eligibility: eligibilityUrl,
    intake: intakeUrl ?? publicUrl,
  } satisfies Record<ServerRole, string | undefined>;
  const ownUrl = own[role];
  return { publicUrl, eligibilityUrl, intakeUrl, ownUrl, basePath: pathOf(ownUrl) };
}

const pathOf = (address: string | undefined): string =>
  address ? new URL(address).pathname.replace(/\/$/, '') : '';

function readAddress(
  env: NodeJS.ProcessEnv,
  name: string,
  problems: SentencePart[],
): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const path = url?.pathname.replace(/\/+$/, '') ?? '';
  if (!url || !isPlain(url) || !/^(\/[\w.~-]+)*$/.test(path)) {
    problems.push({ part: 'config-web-address', values: { name } });
    return undefined;
  }
  if (OWN_PATHS.includes(path.split('/')[1] ?? '')) {
    problems.push({ part: 'config-web-path', values: { name, paths: OWN_PATHS.join(', ') } });
    return undefined;
  }
  return `${url.origin}${path}`;
}

/** Nothing that a link made of it would carry along or lose. */
const isPlain = ({ protocol, search, hash, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && !search && !hash && !username && !password;

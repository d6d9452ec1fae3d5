import type { Configuration } from '../../config/index.js';
import type { Role } from '../../web/index.js';
import { roomPath } from '../room-path.js';

const NAME = 'cahier_wanted';
const GOOD_FOR_SECONDS = 600;
const LONGEST = 300;
/** Pages of the office, by their signs alone: no other host, no file to keep. */
const PAGE = /^\/(?:rep|admin|account)(?:\/[\w-]+)*(?:\?[\w.=&-]*)?$/;

type Place = Pick<Configuration, 'secure' | 'basePath'>;

/**
 * Whoever has to sign in first goes on to the page that they asked for: the browser keeps its address, for some
 * minutes, and no server does (decision 95).
 *
 * @param path as it was asked for, without the path of the server; undefined of what is no page
 */
export function wantedCookie(path: string, place: Place): string | undefined {
  if (path.length > LONGEST || !PAGE.test(path)) return undefined;
  return cookieOf(encodeURIComponent(path), GOOD_FOR_SECONDS, place);
}

export const expiredWantedCookie = (place: Place): string => cookieOf('', 0, place);

/** Where an account of this role goes on, of what its browser says that it asked for. */
export function readWanted(header: string | undefined, role: Role): string | undefined {
  const found = (header ?? '').split(';').find((part) => part.trim().startsWith(`${NAME}=`));
  if (found === undefined) return undefined;
  const path = decoded(found.slice(found.indexOf('=') + 1));
  if (path.length > LONGEST || !PAGE.test(path)) return undefined;
  const [, first] = path.split(/[/?]/);
  return first === 'account' || `/${first}` === roomPath(role) ? path : undefined;
}

const cookieOf = (value: string, seconds: number, { basePath, secure }: Place): string =>
  `${NAME}=${value}; Path=${basePath || '/'}; HttpOnly; SameSite=Strict; Max-Age=${seconds}${
    secure ? '; Secure' : ''
  }`;

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

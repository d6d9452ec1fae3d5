import type { Configuration } from '../../config/index.js';

const NAME = 'cahier_session';

/** Whether the line is encrypted, and which part of a host is ours. */
type Place = Pick<Configuration, 'secure' | 'basePath'>;

/**
 * A browser takes a cookie with this prefix only from this very host, over an encrypted line, for all
 * of it: no neighbour under the same domain can plant a session. Below a path it would take none.
 */
const nameFor = ({ secure, basePath }: Place): string =>
  secure && basePath === '' ? `__Host-${NAME}` : NAME;

/** Ends with the browser; the server ends it sooner or later in any case. */
export const sessionCookie = (token: string, place: Place): string =>
  `${nameFor(place)}=${token}; Path=${place.basePath || '/'}; HttpOnly; SameSite=Strict${
    place.secure ? '; Secure' : ''
  }`;

export const expiredSessionCookie = (place: Place): string =>
  `${sessionCookie('', place)}; Max-Age=0`;

export function readSessionCookie(header: string | undefined, place: Place): string | undefined {
  const expected = nameFor(place);
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === expected && value) return value;
  }
  return undefined;
}

import type { Configuration } from '../../config/index.js';

const NAME = 'cahier_session';

/** Whether the line is encrypted, and which part of a host is ours. */
type Place = Pick<Configuration, 'secure' | 'basePath'>;

/** Ends with the browser; the server ends it sooner or later in any case. */
export const sessionCookie = (token: string, { secure, basePath }: Place): string =>
  `${NAME}=${token}; Path=${basePath || '/'}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

export const expiredSessionCookie = (place: Place): string =>
  `${sessionCookie('', place)}; Max-Age=0`;

export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === NAME && value) return value;
  }
  return undefined;
}

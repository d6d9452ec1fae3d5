const NAME = 'cahier_session';

/** Ends with the browser; the server ends it sooner or later in any case. */
export const sessionCookie = (token: string, isSecure: boolean): string =>
  `${NAME}=${token}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;

export const expiredSessionCookie = (isSecure: boolean): string =>
  `${sessionCookie('', isSecure)}; Max-Age=0`;

export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === NAME && value) return value;
  }
  return undefined;
}

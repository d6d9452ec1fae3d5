import { Secret, TOTP } from 'otpauth';

/** What every app takes for granted (RFC 6238 with SHA-1, six digits, 30 seconds). */
const SHAPE = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
const SECRET_BYTES = 20;
/** A clock that is half a minute off, and a code that is typed as it changes. */
const STEPS_AROUND = 1;

export const newAppSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** The address that an app reads from the picture. */
export const appAddress = (secret: string, login: string): string =>
  new TOTP({ ...SHAPE, issuer: 'Cahier', label: login, secret }).toString();

/** The step of time whose code it is; undefined where it is none of now. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^[0-9]{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window: STEPS_AROUND });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

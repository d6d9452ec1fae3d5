import type { SentencePart } from '../common/index.js';
import { type BounceSettings, readBounceSettings } from './read-bounces.js';

export interface MailSettings {
  /** smtp:// or smtps://, with a name and a password if the server wants them. */
  readonly server: string;
  /** The address that invitations come from. */
  readonly from: string;
  /** Where mails that cannot be delivered come back to; unset: to `from`. */
  readonly bounces: BounceSettings | undefined;
  /** At most so many invitations a minute. */
  readonly perMinute: number;
}

const DEFAULT_PER_MINUTE = 60;
const HIGHEST_PER_MINUTE = 6000;

/**
 * CAHIER_SMTP_URL and CAHIER_MAIL_FROM, both or neither, CAHIER_MAIL_PER_MINUTE, and what is set of
 * bounces. Adds to `problems` what is wrong, by the names of the variables.
 */
export function readMailSettings(
  env: NodeJS.ProcessEnv,
  problems: SentencePart[],
): MailSettings | undefined {
  const server = env['CAHIER_SMTP_URL'];
  const from = env['CAHIER_MAIL_FROM'];
  const perMinute = Number(env['CAHIER_MAIL_PER_MINUTE'] || DEFAULT_PER_MINUTE);
  if (!server && !from) {
    readBounceSettings(env, problems);
    return undefined;
  }
  if (!server || !from) {
    problems.push({ part: 'config-mail-both' });
    return undefined;
  }
  if (!/^smtps?:\/\//.test(server) || !URL.canParse(server)) {
    problems.push({ part: 'config-mail-server' });
  }
  if (!/^[^\r\n]{1,200}@[^\s@]+$/.test(from)) {
    problems.push({ part: 'config-mail-from' });
  }
  const bounces = readBounceSettings(env, problems);
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > HIGHEST_PER_MINUTE) {
    problems.push({ part: 'config-mail-pace', values: { highest: HIGHEST_PER_MINUTE } });
  }
  return { server, from, bounces, perMinute };
}

import type { SentencePart } from '../common/index.js';

export interface MailSettings {
  /** smtp:// or smtps://, with a name and a password if the server wants them. */
  readonly server: string;
  /** The address that invitations come from. */
  readonly from: string;
  /** Where mails that cannot be delivered come back to; unset: to `from`. */
  readonly bounces: string | undefined;
  /** At most so many invitations a minute. */
  readonly perMinute: number;
}

const DEFAULT_PER_MINUTE = 60;
const HIGHEST_PER_MINUTE = 6000;

/**
 * CAHIER_SMTP_URL and CAHIER_MAIL_FROM, both or neither, and CAHIER_MAIL_PER_MINUTE. Adds to
 * `problems` what is wrong, by the names of the variables.
 */
export function readMailSettings(
  env: NodeJS.ProcessEnv,
  problems: SentencePart[],
): MailSettings | undefined {
  const server = env['CAHIER_SMTP_URL'];
  const from = env['CAHIER_MAIL_FROM'];
  const bounces = env['CAHIER_MAIL_BOUNCES'] || undefined;
  const perMinute = Number(env['CAHIER_MAIL_PER_MINUTE'] || DEFAULT_PER_MINUTE);
  if (!server && !from) return undefined;
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
  if (bounces !== undefined && !/^[^\s@<>]{1,64}@[^\s@<>]{1,190}$/.test(bounces)) {
    problems.push({ part: 'config-mail-bounces' });
  }
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > HIGHEST_PER_MINUTE) {
    problems.push({ part: 'config-mail-pace', values: { highest: HIGHEST_PER_MINUTE } });
  }
  return { server, from, bounces, perMinute };
}

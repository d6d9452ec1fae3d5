import { isThisMachine, type SentencePart } from '../common/index.js';

export interface BounceSettings {
  /** Where mails that cannot be delivered come back to. */
  readonly address: string;
  /** The mailbox behind it, if Cahier empties it. */
  readonly mailbox: MailboxSettings | undefined;
}

export interface MailboxSettings {
  readonly host: string;
  readonly port: number;
  /** Without TLS only on this machine. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
}

const PORTS: Readonly<Record<string, number>> = { 'pop3s:': 995, 'pop3:': 110 };

/**
 * CAHIER_MAIL_BOUNCES, and CAHIER_MAIL_BOUNCES_URL with it or not. Adds to `problems` what is wrong,
 * by the names of the variables.
 */
export function readBounceSettings(
  env: NodeJS.ProcessEnv,
  problems: SentencePart[],
): BounceSettings | undefined {
  const address = env['CAHIER_MAIL_BOUNCES'];
  const url = env['CAHIER_MAIL_BOUNCES_URL'];
  if (!address && !url) return undefined;
  // Longest of all is the name of a list, which comes to it.
  if (!address || !env['CAHIER_SMTP_URL'] || !/^[^\s@<>+]{1,40}@[^\s@<>+]{1,190}$/.test(address)) {
    problems.push({ part: 'config-mail-bounces' });
    return undefined;
  }
  if (!url) return { address, mailbox: undefined };
  const mailbox = readMailbox(url);
  if (!mailbox) problems.push({ part: 'config-mail-bounces-url' });
  return { address, mailbox };
}

function readMailbox(text: string): MailboxSettings | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(text);
  const usual = PORTS[protocol];
  const secure = protocol === 'pop3s:';
  if (usual === undefined || (!secure && !isThisMachine(hostname))) return undefined;
  const [user, secret] = [username, password].map(decoded);
  if (!hostname || !user || !secret) return undefined;
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : usual,
    secure,
    user,
    password: secret,
  };
}

/** Nothing where it cannot be decoded, or would break a line of the conversation. */
function decoded(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    return /[\r\n\0]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

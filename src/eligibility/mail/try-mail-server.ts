import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import { isThisMachine } from '../../common/index.js';
import { mailTransport } from './mail-transport.js';

/** How a mail server takes somebody who knocks, says who they are and sends nothing. */
export type MailServerState =
  'ready' | 'unreachable' | 'untrusted' | 'unencrypted' | 'login-not-offered' | 'login-refused';

const PATIENCE_MS = 30_000;

/** What the transport made of the address. */
interface Transport {
  readonly options: { readonly host?: string };
  readonly auth?: SMTPConnectionAuth | false;
}

/** Connects as the sender of invitations does, and leaves; a password goes over no open line. */
export async function tryMailServer(url: string): Promise<MailServerState> {
  const { options, auth } = (await mailTransport(url)).transporter as unknown as Transport;
  const { default: Connection } = await import('nodemailer/lib/smtp-connection');
  const connection = new Connection(options);
  // An error that nobody waits for any more must not end the process.
  connection.on('error', () => undefined);
  setTimeout(() => connection.close(), PATIENCE_MS).unref();
  try {
    await answerOf(connection, (done) => connection.connect(done));
    if (!connection.secure && !isThisMachine(options.host ?? 'localhost')) return 'unencrypted';
    if (!auth) return 'ready';
    if (!connection.allowsAuth) return 'login-not-offered';
    await answerOf(connection, (done) => connection.login(auth, done));
    return 'ready';
  } catch (error) {
    return troubleOf(error as { readonly code?: unknown; readonly message?: string });
  } finally {
    connection.quit();
  }
}

/** Rejects with what the server says against it, or when it breaks off or keeps silent. */
const answerOf = (
  connection: SMTPConnection,
  ask: (done: (error?: Error | null) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the server broke off')));
    ask((error) => (error ? reject(error) : resolve()));
  });

function troubleOf({ code, message = '' }: { readonly code?: unknown; readonly message?: string }) {
  if (code === 'EAUTH') return 'login-refused';
  // The library writes its own code over that of a certificate; the sentence is what is left of it.
  return /certificate|altnames/i.test(message) ? 'untrusted' : 'unreachable';
}

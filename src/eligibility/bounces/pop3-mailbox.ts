import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { MailboxSettings } from '../../config/index.js';

const SILENCE_MS = 30_000;
/** Headers, and the report of delivery behind a text for people. */
const LINES_READ = 200;
const LONGEST_LINE = 2000;
const MOST_KEPT = 64_000;

export interface MailboxMessage {
  /** Its number while the mailbox is open. */
  readonly number: string;
  /** Its name for as long as it is there. */
  readonly uid: string;
}

/** The server answered, and said no; what it said may quote the name of the mailbox. */
export class MailboxRefusal extends Error {}

/**
 * A mailbox that is emptied (POP3, RFC 1939, which has this one purpose: a library for more brings two
 * dozen others into the process that knows the invitations). What is deleted goes when it is closed
 * in good order, and not before.
 */
export class Pop3Mailbox {
  private readonly lines: AsyncGenerator<string>;

  private constructor(private readonly socket: Socket) {
    this.lines = linesOf(socket);
  }

  /** Opens a mailbox for `work` alone, and closes it. Rejects when the server refuses or is gone. */
  static async with<T>(
    settings: MailboxSettings,
    signal: AbortSignal,
    work: (mailbox: Pop3Mailbox) => Promise<T>,
  ): Promise<T> {
    const { host, port, secure, user, password } = settings;
    const socket = secure
      ? connectSecurely({ host, port, ...(isIP(host) === 0 ? { servername: host } : {}) })
      : connect({ host, port });
    const hangUp = (): unknown => socket.destroy(new Error('the mailbox is given up'));
    socket.setTimeout(SILENCE_MS, hangUp);
    signal.addEventListener('abort', hangUp);
    try {
      const mailbox = new Pop3Mailbox(socket);
      await mailbox.expectOk();
      await mailbox.ask(`USER ${user}`);
      await mailbox.ask(`PASS ${password}`);
      const done = await work(mailbox);
      await mailbox.ask('QUIT');
      return done;
    } finally {
      signal.removeEventListener('abort', hangUp);
      socket.destroy();
    }
  }

  async list(): Promise<readonly MailboxMessage[]> {
    await this.ask('UIDL');
    const messages: MailboxMessage[] = [];
    for await (const line of this.untilEnd()) {
      const [number = '', uid = ''] = line.split(' ');
      if (/^\d+$/.test(number) && uid !== '') messages.push({ number, uid });
    }
    return messages;
  }

  /** The beginning of a message; however long it is, no more than that is kept. */
  async beginningOf({ number }: MailboxMessage): Promise<string> {
    await this.ask(`TOP ${number} ${LINES_READ}`);
    let text = '';
    for await (const line of this.untilEnd()) {
      if (text.length < MOST_KEPT) text += `${line}\n`;
    }
    return text;
  }

  async delete({ number }: MailboxMessage): Promise<void> {
    await this.ask(`DELE ${number}`);
  }

  private async ask(line: string): Promise<void> {
    this.socket.write(`${line}\r\n`);
    await this.expectOk();
  }

  private async expectOk(): Promise<void> {
    if (!(await this.next()).startsWith('+OK')) throw new MailboxRefusal('the mailbox refused');
  }

  private async *untilEnd(): AsyncGenerator<string> {
    for (let line = await this.next(); line !== '.'; line = await this.next()) {
      yield line.replace(/^\./, '');
    }
  }

  private async next(): Promise<string> {
    const next = await this.lines.next();
    if (next.done === true) throw new Error('the mailbox is gone');
    return next.value;
  }
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  socket.setEncoding('latin1');
  let rest = '';
  for await (const chunk of socket) {
    const pieces = (rest + String(chunk)).split('\n');
    rest = pieces.pop()!.slice(0, LONGEST_LINE);
    for (const piece of pieces) yield piece.replace(/\r$/, '').slice(0, LONGEST_LINE);
  }
}

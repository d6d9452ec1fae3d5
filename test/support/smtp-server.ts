import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How the server of a test treats a recipient. */
export type Treatment = 'accept' | 'refuse' | 'later' | 'hang-up';

export interface TakenMail {
  readonly to: string;
  readonly content: string;
  /** The lines MAIL and RCPT, as they came. */
  readonly envelope: readonly string[];
}

export interface SmtpServer {
  /** For CAHIER_SMTP_URL. */
  readonly url: string;
  /** The mails that were taken, in the order of their coming. */
  readonly mails: readonly TakenMail[];
  close(): Promise<void>;
}

/**
 * A mail server (RFC 5321) that keeps what it is given.
 *
 * @param offers extensions that it says it knows, such as DSN; with AUTH, the password is `secret`
 */
export async function startSmtpServer(
  treat: (recipient: string) => Treatment = () => 'accept',
  offers: readonly string[] = [],
): Promise<SmtpServer> {
  const mails: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, treat, offers, (mail) => mails.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function converse(
  socket: Socket,
  treat: (recipient: string) => Treatment,
  offers: readonly string[],
  keep: (mail: TakenMail) => void,
): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let recipient = '';
  let envelope: string[] = [];
  let content: string[] | undefined;
  let rest = '';
  const hear = (line: string): void => {
    if (content) {
      // A line that begins with a full stop comes with one more (RFC 5321 4.5.2).
      if (line !== '.') return void content.push(line.replace(/^\./, ''));
      if (treat(recipient) === 'hang-up') return void socket.destroy();
      keep({ to: recipient, content: content.join('\n'), envelope });
      content = undefined;
      return void say('250 taken');
    }
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    const [, login = ''] = /^AUTH PLAIN (.*)/.exec(line) ?? [];
    if (login !== '') {
      const isRight = Buffer.from(login, 'base64').toString().endsWith('\0secret');
      return void say(isRight ? '235 come in' : '535 no, whoever you are');
    }
    if (verb === 'EHLO')
      return void say(['250-test', ...offers.map((one) => `250-${one}`), '250 ok'].join('\r\n'));
    if (verb === 'MAIL') envelope = [line];
    if (verb === 'RCPT') {
      envelope = [...envelope, line];
      recipient = /<(.*)>/.exec(line)?.[1] ?? '';
      const answers = { refuse: '550 nobody here', later: '450 not now' } as const;
      const treatment = treat(recipient);
      const answer =
        treatment === 'refuse' || treatment === 'later' ? answers[treatment] : '250 ok';
      return void say(answer);
    }
    if (verb === 'DATA') {
      content = [];
      return void say('354 go on');
    }
    say(verb === 'QUIT' ? '221 bye' : '250 ok');
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\r\n');
    rest = lines.pop()!;
    lines.forEach(hear);
  });
  say('220 test');
}

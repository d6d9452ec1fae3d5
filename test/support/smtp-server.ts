import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How the server of a test treats a recipient. */
export type Treatment = 'accept' | 'refuse' | 'later' | 'hang-up';

export interface SmtpServer {
  /** For CAHIER_SMTP_URL. */
  readonly url: string;
  /** Contents of the mails that were taken, by recipient, in the order of their coming. */
  readonly mails: readonly { readonly to: string; readonly content: string }[];
  close(): Promise<void>;
}

/** A mail server (RFC 5321) that keeps what it is given. */
export async function startSmtpServer(
  treat: (recipient: string) => Treatment = () => 'accept',
): Promise<SmtpServer> {
  const mails: { to: string; content: string }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, treat, (to, content) => mails.push({ to, content }));
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
  keep: (to: string, content: string) => void,
): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let recipient = '';
  let content: string[] | undefined;
  let rest = '';
  const hear = (line: string): void => {
    if (content) {
      if (line !== '.') return void content.push(line);
      if (treat(recipient) === 'hang-up') return void socket.destroy();
      keep(recipient, content.join('\n'));
      content = undefined;
      return void say('250 taken');
    }
    const [verb = ''] = line.toUpperCase().split(/[ :]/);
    if (verb === 'RCPT') {
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

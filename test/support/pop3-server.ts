import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface Pop3Server {
  /** For CAHIER_MAIL_BOUNCES_URL. */
  readonly url: string;
  readonly port: number;
  /** What lies in the mailbox, in the order of its coming. */
  readonly messages: readonly string[];
  /** Lines that were sent to it, but for the password. */
  readonly heard: readonly string[];
  put(message: string): void;
  /** The connection breaks when a line that begins so was heard, so many times. */
  breakAt(line: string, times?: number): void;
  close(): Promise<void>;
}

interface Kept {
  readonly uid: string;
  readonly message: string;
}

/** A mailbox of RFC 1939, which deletes when it is told to close, and one conversation at a time has it. */
export async function startPop3Server(): Promise<Pop3Server> {
  let kept: Kept[] = [];
  let made = 0;
  const heard: string[] = [];
  const breaks = new Map<string, number>();
  const sockets = new Set<Socket>();
  const mailbox = {
    all: () => kept,
    keep: (left: Kept[]) => (kept = left),
    breaks: (line: string) => {
      heard.push(line.startsWith('PASS') ? 'PASS' : line);
      const at = [...breaks.keys()].find((begin) => line.startsWith(begin));
      const left = at === undefined ? 0 : breaks.get(at)!;
      if (at !== undefined) breaks.set(at, left - 1);
      return left > 0;
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, mailbox);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `pop3://bounces:secret@127.0.0.1:${port}`,
    port,
    get messages() {
      return kept.map(({ message }) => message);
    },
    heard,
    put: (message) => {
      made += 1;
      kept.push({ uid: `u${made}`, message });
    },
    breakAt: (line, times = 1) => breaks.set(line, times),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Mailbox {
  all(): Kept[];
  keep(left: Kept[]): void;
  breaks(line: string): boolean;
}

function converse(socket: Socket, mailbox: Mailbox): void {
  const mine = mailbox.all();
  const deleted = new Set<Kept>();
  const say = (first: string, lines: readonly string[] = []) =>
    socket.write(`${[first, ...lines].join('\r\n')}\r\n`);
  let rest = '';
  const answers: Readonly<Record<string, (words: readonly string[]) => unknown>> = {
    USER: ([name]) => say(name === 'bounces' ? '+OK' : '-ERR nobody'),
    PASS: ([password]) => say(password === 'secret' ? '+OK' : '-ERR no, bounces'),
    UIDL: () => say('+OK', [...mine.map(({ uid }, n) => `${n + 1} ${uid}`), '.']),
    TOP: ([number, lines]) => {
      const [head = '', ...body] = mine[Number(number) - 1]!.message.split('\r\n\r\n');
      const shown = body.join('\r\n\r\n').split('\r\n').slice(0, Number(lines));
      const text = [...head.split('\r\n'), '', ...shown];
      say('+OK', [...text.map((line) => line.replace(/^\./, '..')), '.']);
    },
    DELE: ([number]) => {
      deleted.add(mine[Number(number) - 1]!);
      say('+OK');
    },
    QUIT: () => {
      mailbox.keep(mailbox.all().filter((one) => !deleted.has(one)));
      say('+OK');
    },
  };
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString('latin1')).split('\r\n');
    rest = lines.pop()!;
    for (const line of lines) {
      if (mailbox.breaks(line)) return void socket.destroy();
      const [verb = '', ...words] = line.split(' ');
      (answers[verb] ?? (() => say('-ERR what?')))(words);
    }
  });
  say('+OK ready');
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Pop3Server, startPop3Server } from '../../../test/support/pop3-server.js';
import { Pop3Mailbox } from './pop3-mailbox.js';

describe('a mailbox', () => {
  let server: Pop3Server;
  beforeEach(async () => {
    server = await startPop3Server();
  });
  afterEach(() => server.close());

  const open = <T>(
    work: (mailbox: Pop3Mailbox) => Promise<T>,
    { password = 'secret', signal = new AbortController().signal } = {},
  ): Promise<T> => {
    const { port } = server;
    const settings = { host: '127.0.0.1', port, secure: false, user: 'bounces', password };
    return Pop3Mailbox.with(settings, signal, work);
  };
  const emptied = async (mailbox: Pop3Mailbox): Promise<readonly string[]> => {
    const texts: string[] = [];
    for (const message of await mailbox.list()) {
      texts.push(await mailbox.beginningOf(message));
      await mailbox.delete(message);
    }
    return texts;
  };

  it('refuses a wrong password, and what it says about that is repeated to nobody', async () => {
    await expect(open(emptied, { password: 'wrong' })).rejects.toThrow('the mailbox refused');
  });

  it('keeps everything when the connection breaks before it is closed', async () => {
    server.put('To: a\r\n\r\nOne');
    for (const line of ['UIDL', 'TOP', 'DELE', 'QUIT']) {
      server.breakAt(line);
      await expect(open(emptied)).rejects.toThrow();
      expect(server.messages).toHaveLength(1);
    }
  });

  it('gives the beginning of each message, and is empty afterwards', async () => {
    server.put('To: a\r\n\r\nOne\r\n.two');
    server.put('To: b\r\n\r\n');
    expect(await open(emptied)).toEqual(['To: a\n\nOne\n.two\n', 'To: b\n\n\n']);
    expect(server.messages).toEqual([]);
  });

  it('keeps no more of a message than is read, however long it or one of its lines is', async () => {
    server.put(`To: a\r\n\r\n${'x'.repeat(5_000_000)}`);
    server.put(`To: b\r\n\r\n${'y\r\n'.repeat(100_000)}`);
    server.put(`${'Z: z\r\n'.repeat(400_000)}\r\n`);
    const lengths = (await open(emptied)).map((text) => text.length);
    expect(Math.max(...lengths)).toBeLessThan(70_000);
    expect(server.messages).toEqual([]);
  });

  it('is given up at once when the server stops', async () => {
    server.put('To: a\r\n\r\nOne');
    const stop = new AbortController();
    const opened = open(
      async (mailbox) => {
        stop.abort();
        return emptied(mailbox);
      },
      { signal: stop.signal },
    );
    await expect(opened).rejects.toThrow();
    expect(server.messages).toHaveLength(1);
  });
});

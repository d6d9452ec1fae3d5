import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type SmtpServer, startSmtpServer } from '../../../test/support/smtp-server.js';
import { UNTRUSTED } from '../../../test/support/untrusted-certificate.js';
import { tryMailServer } from './try-mail-server.js';

describe('trying a mail server', () => {
  const servers: { close(): unknown }[] = [];
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    return Promise.all(servers.splice(0).map((server) => server.close()));
  });

  async function start(...offers: readonly string[]): Promise<SmtpServer> {
    const server = await startSmtpServer(undefined, offers);
    servers.push(server);
    return server;
  }

  /** Something that listens, and is no mail server. */
  async function listen(server: Server, host = '127.0.0.1'): Promise<number> {
    servers.push(server.on('connection', (socket) => sockets.push(socket)));
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return (server.address() as AddressInfo).port;
  }

  const withLogin = ({ url }: SmtpServer, password: string): string =>
    url.replace('smtp://', `smtp://cahier:${password}@`);

  it('tells that nobody is there', async () => {
    const server = await start();
    await server.close();
    expect(await tryMailServer(server.url)).toBe('unreachable');
  });

  it('tells something that hangs up', async () => {
    const port = await listen(createServer((socket) => void socket.end()));
    expect(await tryMailServer(`smtp://127.0.0.1:${port}`)).toBe('unreachable');
  });

  it('tells a certificate that does not hold', async () => {
    const port = await listen(createSecureServer(UNTRUSTED));
    expect(await tryMailServer(`smtps://127.0.0.1:${port}`)).toBe('untrusted');
  });

  it('gives a password to no server that offers no encryption, unless it is this machine', async () => {
    const heard: string[] = [];
    const talk = (socket: Socket): void => {
      socket.write('220 open\r\n');
      socket.on('data', (line) => {
        heard.push(String(line));
        socket.write('250-open\r\n250 AUTH PLAIN\r\n');
      });
    };
    // Loopback, and not by a name that says so.
    const port = await listen(createServer(talk), '127.0.0.2');
    expect(await tryMailServer(`smtp://cahier:secret@127.0.0.2:${port}`)).toBe('unencrypted');
    expect(heard.join()).toMatch(/^EHLO/);
    expect(heard.join()).not.toMatch(/AUTH/);
  });

  it('tells a server that lets nobody in by a name, and one that lets this name not in', async () => {
    expect(await tryMailServer(withLogin(await start(), 'secret'))).toBe('login-not-offered');
    expect(await tryMailServer(withLogin(await start('AUTH PLAIN'), 'guess'))).toBe(
      'login-refused',
    );
  });

  it('tells a server that breaks off while somebody comes in', async () => {
    const talk = (socket: Socket): void => {
      socket.write('220 short\r\n');
      socket.on('data', (line) =>
        String(line).startsWith('EHLO') ? socket.write('250 AUTH PLAIN\r\n') : socket.destroy(),
      );
    };
    const port = await listen(createServer(talk));
    expect(await tryMailServer(`smtp://cahier:secret@127.0.0.1:${port}`)).toBe('unreachable');
  });

  it('comes in and leaves, and sends nothing', async () => {
    const server = await start('AUTH PLAIN');
    expect(await tryMailServer(server.url)).toBe('ready');
    expect(await tryMailServer(withLogin(server, 'secret'))).toBe('ready');
    expect(server.mails).toEqual([]);
  });
});

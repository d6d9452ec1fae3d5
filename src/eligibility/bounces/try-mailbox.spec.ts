import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Pop3Server, startPop3Server } from '../../../test/support/pop3-server.js';
import { tryMailbox } from './try-mailbox.js';

describe('trying a mailbox', () => {
  let server: Pop3Server;
  beforeEach(async () => {
    server = await startPop3Server();
    server.put('Subject: Undelivered\r\n\r\n');
  });
  afterEach(() => server.close());

  const withPassword = (password: string) =>
    tryMailbox({ host: '127.0.0.1', port: server.port, secure: false, user: 'bounces', password });

  it('tells a wrong password from a server that is not there', async () => {
    expect(await withPassword('guess')).toBe('refused');
    await server.close();
    expect(await withPassword('secret')).toBe('unreachable');
  });

  it('tells a server that breaks off', async () => {
    server.breakAt('USER');
    expect(await withPassword('secret')).toBe('unreachable');
  });

  it('leaves what lies in it, unread', async () => {
    expect(await withPassword('secret')).toBe('ready');
    expect(server.heard).toEqual(['USER bounces', 'PASS', 'QUIT']);
    expect(server.messages).toHaveLength(1);
  });
});

import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONNECTION_LIMITS, type ConnectionLimits } from '../../src/server/connection-limits.js';
import { createApp } from '../../src/server/serve.js';
import { createTestStorage, type TestStorage } from '../support/databases.js';

/** So long that a stop which waits for one of these never ends. */
const ENDLESS = 2 ** 31 - 1;
const PATIENT: ConnectionLimits = {
  ...CONNECTION_LIMITS,
  idle: ENDLESS,
  silent: ENDLESS,
  stopping: ENDLESS,
};

describe('a server that is asked to stop', () => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await createTestStorage('sqlite');
  });
  afterAll(() => storage.remove());

  let app: NestFastifyApplication;
  let server: Server;
  async function start(limits: ConnectionLimits): Promise<number> {
    app = await createApp(storage.configuration, undefined, undefined, limits);
    await app.listen(0, '127.0.0.1');
    server = app.getHttpServer();
    return (server.address() as AddressInfo).port;
  }
  let stopped: boolean;
  beforeEach(() => {
    stopped = false;
  });
  const stop = () => app.close().then(() => (stopped = true));

  it('gives the answer that is under way, and keeps no connection for the next one', async () => {
    const port = await start(PATIENT);
    const asked = once(server, 'request');
    // The answer takes its 150 milliseconds at least, whatever was sent.
    const answer = fetch(`http://127.0.0.1:${port}/api/submit`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(5),
    });
    await asked;
    const stopping = stop();
    expect((await answer).status).toBe(409);
    expect(stopped).toBe(false);
    await stopping;
  });

  it.each([
    ['sent nothing', 'connection', ''],
    ['sent half of its headers', 'connection', 'POST /api/submit HTTP/1.1\r\nHost: localhost\r\n'],
    [
      'sent half of its body',
      'request',
      'POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nhalf',
    ],
  ])('does not wait for ever for a connection that %s', async (_what, event, text) => {
    const port = await start({ ...PATIENT, stopping: 1 });
    const arrived = once(server, event);
    // Without reading, the end of the connection is never seen.
    const socket = connect(port, '127.0.0.1').resume();
    socket.on('error', () => undefined);
    // Not `once`, to which a connection that was reset would be a failure: it ended as well.
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.write(text);
    await arrived;
    await stop();
    await ended;
  });
});

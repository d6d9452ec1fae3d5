import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire that somebody listens to, between browsers and the application. */
export interface WireTap {
  /** Where browsers reach the application through it. */
  readonly url: string;
  /** Every byte that browsers have sent so far, one character each. */
  sent(): string;
  close(): Promise<void>;
}

export async function tapWire(target: string): Promise<WireTap> {
  const { hostname, port } = new URL(target);
  const heard: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const application = connect(Number(port), hostname);
    browser.on('data', (bytes: Buffer) => heard.push(bytes));
    browser.pipe(application).pipe(browser);
    for (const socket of [browser, application]) socket.on('error', () => socket.destroy());
    open.add(browser);
    browser.on('close', () => {
      open.delete(browser);
      application.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(heard).toString('latin1'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // A browser may keep a connection for as long as it is open itself.
        for (const browser of open) browser.destroy();
      }),
  };
}

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PathProxy {
  /** What people use: host, port and path. */
  readonly url: string;
  /** Paths that were asked of the host but are not below the path: another's, not ours. */
  readonly strayed: string[];
  close(): Promise<void>;
}

/** A host of somebody else on which Cahier has one folder. */
export async function startPathProxy(
  path: string,
  portOfServer: () => number,
  takesPathOff: boolean,
): Promise<PathProxy> {
  const strayed: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const asked = incoming.url ?? '/';
    if (!asked.startsWith(`${path}/`) && asked !== path) {
      strayed.push(asked);
      outgoing.writeHead(404).end();
      return;
    }
    const { method, headers } = incoming;
    const onward = takesPathOff ? asked.slice(path.length) || '/' : asked;
    const options = { port: portOfServer(), host: '127.0.0.1', path: onward, method, headers };
    incoming.pipe(
      request(options, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      }),
    );
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    strayed,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}

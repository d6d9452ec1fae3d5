import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a script could try, written for the page: a picture, a call, a worker. */
const TRY_EVERYTHING = `(async () => {
  const tried = (way) => new Promise((done) => {
    Promise.resolve().then(way).then(() => done('sent'), () => done('refused'));
  });
  return [
    await tried(() => new Promise((resolve, reject) => {
      const image = new Image();
      image.onload = resolve;
      image.onerror = reject;
      image.src = 'SERVERimage';
    })),
    await tried(() => fetch('SERVERfetch', { mode: 'no-cors' })),
    await tried(() => new Worker('SERVERworker')),
  ];
})()`;

/** What a script in a page reaches of a server on this computer: what it is told of each try, and what arrived there. */
export async function reachOut(
  evaluate: (script: string) => Promise<unknown>,
): Promise<{ readonly results: unknown; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const results = await evaluate(TRY_EVERYTHING.replaceAll('SERVER', address));
  await new Promise((resolve) => server.close(resolve));
  return { results, asked };
}

export const REFUSED = { results: ['refused', 'refused', 'refused'], asked: [] };

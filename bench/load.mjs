// Posts bodies over a fixed number of kept-alive connections for some seconds.
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';

/** Requests per second answered with a status below 300, and how many were not. */
export async function postsPerSecond(
  address,
  path,
  nextBody,
  { connections = 64, seconds = 5 } = {},
) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1000;
  let good = 0;
  let bad = 0;
  const worker = async () => {
    while (performance.now() < end) {
      const { status } = await send(agent, address + path, { body: nextBody() });
      if (status < 300) good += 1;
      else bad += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { rate: (good * 1000) / (performance.now() - started), bad };
}

/** The same for bodies that can be sent once each: until none is left. Tells what was answered, in their order. */
export const postEach = (address, path, bodies, { connections, type }) =>
  sendEach(
    bodies.map((body) => ({ url: address + path, body, type })),
    connections,
  );

/** Asks for pages and files, each as a visitor of its own would. */
export const getEach = (address, paths, { connections }) =>
  sendEach(
    paths.map((path) => ({ url: address + path })),
    connections,
  );

async function sendEach(requests, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const texts = [];
  let next = 0;
  let good = 0;
  const worker = async () => {
    while (next < requests.length) {
      const own = next++;
      const { url, ...what } = requests[own];
      const { status, text } = await send(agent, url, what);
      texts[own] = text;
      if (status < 300) good += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { rate: good / seconds, bad: requests.length - good, texts };
}

/** Without a body it is asked for, as browsers ask: compressed. */
function send(agent, url, { body, type = 'application/x-www-form-urlencoded' }) {
  return new Promise((resolve, reject) => {
    const headers = {
      ...(body === undefined
        ? { 'accept-encoding': 'br, gzip' }
        : { 'content-type': type, 'content-length': Buffer.byteLength(body) }),
      // Many people: the server, which trusts this machine as a proxy, limits each address.
      'x-forwarded-for': `10.${randomBytes(3).join('.')}`,
    };
    const method = body === undefined ? 'GET' : 'POST';
    const call = request(url, { agent, method, headers }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, text: Buffer.concat(chunks).toString() }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

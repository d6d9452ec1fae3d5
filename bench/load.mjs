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
      const status = await post(agent, address + path, nextBody());
      if (status < 300) good += 1;
      else bad += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return { rate: (good * 1000) / (performance.now() - started), bad };
}

/** The same for bodies that can be sent once each: until none is left. */
export async function postEach(address, path, bodies, { connections, type }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const left = [...bodies];
  let good = 0;
  const worker = async () => {
    for (let body = left.pop(); body; body = left.pop()) {
      if ((await post(agent, address + path, body, type)) < 300) good += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  return { rate: good / seconds, bad: bodies.length - good };
}

function post(agent, url, body, type = 'application/x-www-form-urlencoded') {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      // Many people: the server, which trusts this machine as a proxy, limits each address.
      'x-forwarded-for': `10.${randomBytes(3).join('.')}`,
    };
    const call = request(url, { agent, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    call.on('error', reject);
    call.end(body);
  });
}

// What a phone loads to see the survey: every request, as compressed on the wire.
import { request } from 'node:http';
import { demoFolder, startServer } from './server.mjs';

export async function firstVisit() {
  const { folder, remove } = demoFolder();
  const server = await startServer(folder);
  const link = await visit(server.address, '/s/pulse');
  // By invitation: the page of the link, and through its script the survey and its definition.
  const invited = await visit(server.address, '/i');
  const description = await get(`${server.address}/api/surveys/pulse`);
  await server.stop();
  remove();
  const ballot = invited.bytes + link.page.wire + description.wire;
  const scripts = invited.assets
    .filter(({ path }) => path.endsWith('.js'))
    .reduce((sum, { wire }) => sum + wire, 0);
  return [
    `requests: ${link.requests} of at most 5`,
    `bytes, compressed: ${link.bytes} (${ratio(link.bytes, 60)})`,
    `by invitation, requests: ${invited.requests + 2} of at most 5`,
    `by invitation, bytes, compressed: ${ballot} (${ratio(ballot, 60)})`,
    `by invitation, of that all script: ${scripts} (${ratio(scripts, 45)})`,
  ];
}

const ratio = (bytes, kilobytes) => `${(bytes / (kilobytes * 1000)).toFixed(2)} of ${kilobytes} kB`;

/** A page and what it names. */
async function visit(address, path) {
  const page = await get(address + path);
  const names = [...page.text().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)];
  const paths = [...new Set(names.map(([, asset]) => asset))];
  const assets = await Promise.all(
    paths.map(async (asset) => ({ path: asset, ...(await get(address + asset)) })),
  );
  const bytes = [page, ...assets].reduce((sum, { wire }) => sum + wire, 0);
  return { page, assets, requests: 1 + assets.length, bytes };
}

function get(url) {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', async () => {
        const body = Buffer.concat(chunks);
        const { gunzipSync } = await import('node:zlib');
        const zipped = answer.headers['content-encoding'] === 'gzip';
        const headers = answer.rawHeaders.join(': ').length;
        resolve({
          wire: body.length + headers,
          text: () => (zipped ? gunzipSync(body) : body).toString(),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

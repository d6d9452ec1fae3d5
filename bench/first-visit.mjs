// What a phone loads to see the survey: every request, as compressed on the wire.
import { request } from 'node:http';
import { demoFolder, startServer } from './server.mjs';

export async function firstVisit() {
  const { folder, remove } = demoFolder();
  const server = await startServer(folder);
  const page = await get(`${server.address}/s/pulse`);
  const loads = [...page.text().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, path]) => path,
  );
  const assets = await Promise.all([...new Set(loads)].map((path) => get(server.address + path)));
  await server.stop();
  remove();
  const bytes = [page, ...assets].reduce((sum, { wire }) => sum + wire, 0);
  return [
    `requests: ${1 + assets.length} of at most 5`,
    `bytes, compressed: ${bytes} (${(bytes / 60_000).toFixed(2)} of 60 kB)`,
  ];
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

// What a phone loads to see the survey: every request, as compressed on the wire.
import { request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { firstAnswer } from './first-answer.mjs';
import { demoFolder, startServer } from './server.mjs';

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync };

export async function firstVisit() {
  const { folder, remove } = demoFolder();
  const server = await startServer(folder);
  const link = await visit(server.address, '/s/pulse');
  // By invitation: the page of the link, and through its script the words and the definition.
  const invited = await visit(server.address, '/i');
  const description = await get(`${server.address}/api/surveys/pulse`);
  const words = await named(server.address, invited, 'words-en');
  const ballot = invited.bytes + words.wire + description.wire;
  const times = await firstAnswer(server.address, folder, ballot);
  await server.stop();
  remove();
  const inPage = invited.page.text().matchAll(/<script[^>]*>([^]*?)<\/script>/g);
  const scripts = [...inPage].reduce((sum, [, text]) => sum + brotliCompressSync(text).length, 0);
  return [
    `requests: ${link.requests} of at most 5`,
    `bytes, compressed: ${link.bytes} (${ratio(link.bytes, 60)})`,
    `by invitation, before a ballot is drawn, requests: ${invited.requests + 2} of at most 5`,
    `by invitation, bytes, compressed: ${ballot} (${ratio(ballot, 70)})`,
    `by invitation, of that all script: ${scripts} (${ratio(scripts, 45)})`,
    ...times,
  ];
}

const ratio = (bytes, kilobytes) => `${(bytes / (kilobytes * 1000)).toFixed(2)} of ${kilobytes} kB`;

/** A page and what it names. */
async function visit(address, path) {
  const page = await get(address + path);
  const names = [...page.text().matchAll(/(?:href|src)="(?:\.\.)?\/?(assets\/[^"]+)"/g)];
  const paths = [...new Set(names.map(([, asset]) => `/${asset}`))];
  const assets = await Promise.all(
    paths.map(async (asset) => ({ path: asset, ...(await get(address + asset)) })),
  );
  const bytes = [page, ...assets].reduce((sum, { wire }) => sum + wire, 0);
  return { page, assets, requests: 1 + assets.length, bytes };
}

/** A file of words, whose address stands in the script of the page. */
async function named(address, { page }, name) {
  const [path] = new RegExp(`/assets/${name}\\.\\w+\\.json`).exec(page.text());
  return get(address + path);
}

function get(url) {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        const unpack = UNPACK[answer.headers['content-encoding']] ?? ((packed) => packed);
        const headers = answer.rawHeaders.join(': ').length;
        resolve({
          wire: body.length + headers,
          text: () => unpack(body).toString(),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

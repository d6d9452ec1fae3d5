// Start to first answer, and memory at rest, beside an empty Nest process: with the packages that
// package.json names, and with Nest and Fastify alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolder, startProcess, startServer } from './server.mjs';

const ROUNDS = 5;
const root = join(import.meta.dirname, '..');

/** What a server takes until it has answered, and what it holds once it is quiet. */
async function measure(start) {
  const server = await start();
  const processor = server.processorMs();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const memory = server.memoryMb();
  await server.stop();
  return { elapsed: server.milliseconds, processor, memory };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export async function startUp() {
  const { folder, remove } = demoFolder();
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const bare = join(import.meta.dirname, 'bare-nest.mjs');
  const kinds = {
    ours: () => startServer(folder),
    packages: () => startProcess([bare, ...Object.keys(dependencies)]),
    nest: () => startProcess([bare]),
  };
  const runs = { ours: [], packages: [], nest: [] };
  // In turn, so that what else the machine does falls on all alike; the first of each warms the disk.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [kind, start] of Object.entries(kinds)) {
      const run = await measure(start);
      if (round > 0) runs[kind].push(run);
    }
  }
  remove();
  const of = (kind, figure) => median(runs[kind].map((run) => run[figure]));
  const line = (name, figure, unit) => {
    const ours = of('ours', figure);
    const [packages, nest] = ['packages', 'nest'].map((kind) => ours / of(kind, figure));
    return `${name}: ${ours.toFixed(0)} ${unit}, ${packages.toFixed(2)} × an empty Nest process of the same packages, ${nest.toFixed(2)} × one of Nest and Fastify alone`;
  };
  return [
    line('start to first answer', 'elapsed', 'ms'),
    line('processor time until then', 'processor', 'ms'),
    line('memory at rest', 'memory', 'MB'),
  ];
}

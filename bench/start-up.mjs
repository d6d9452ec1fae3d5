// Start to first answer, and memory at rest, beside a Node.js process that only says hello.
import { spawnSync } from 'node:child_process';
import { demoFolder, startServer } from './server.mjs';

export async function startUp() {
  const { folder, remove } = demoFolder();
  const hello = performance.now();
  spawnSync(process.execPath, ['-e', 'console.log(1)']);
  const bare = performance.now() - hello;
  const server = await startServer(folder);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const memory = server.memoryMb();
  await server.stop();
  remove();
  return [
    `start to first answer: ${server.milliseconds.toFixed(0)} ms, ${(server.milliseconds / bare).toFixed(1)} × an empty Node.js process`,
    `memory at rest: ${memory.toFixed(0)} MB`,
  ];
}

// The demo's report, in a process of its own and again in a warm one.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { demoFolder } from './server.mjs';

export async function demoReport() {
  const { folder, remove } = demoFolder();
  const child = fork(join(import.meta.dirname, 'render-report.mjs'), [folder]);
  const { cold, warm, bytes, memoryMb } = await new Promise((resolve) =>
    child.once('message', resolve),
  );
  remove();
  return [
    `PDF, first in its process: ${cold.toFixed(0)} ms; again: ${warm.toFixed(0)} ms (${(warm / cold).toFixed(2)})`,
    `size: ${(bytes / 1024).toFixed(0)} kB; memory of the process at its highest: ${memoryMb.toFixed(0)} MB`,
  ];
}

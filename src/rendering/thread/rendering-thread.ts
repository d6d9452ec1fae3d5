import { constants, getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DomainError } from '../../common/index.js';
import type { RenderAnswer, RenderJob } from './rendering-messages.js';

/*
 * The program of the thread in which documents are made, one at a time, of what is published already.
 * A fault of ours ends it with its error: the next document gets a new one.
 */
const port = parentPort!;

// Whoever is answered meanwhile comes first. Linux does so for the thread that asks for it, others for the process.
if (process.platform === 'linux') {
  setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
}

// Only then: loading all that makes documents is most of the work of the first one.
const { render } = await import('./render.js');

port.on('message', (job: RenderJob) => void answer(job));

async function answer(job: RenderJob): Promise<void> {
  try {
    // A copy of its own, which can be handed over: a buffer may be a window on a larger one.
    const file = new Uint8Array(Buffer.from(await render(job, tellProgress)));
    const done: RenderAnswer = { kind: 'done', file };
    port.postMessage(done, [file.buffer]);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, category, values } = error;
    const refused: RenderAnswer = { kind: 'refused', code, category, values };
    port.postMessage(refused);
  }
}

function tellProgress(done: number, of: number): void {
  const progress: RenderAnswer = { kind: 'progress', done, of };
  port.postMessage(progress);
}

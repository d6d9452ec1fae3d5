import { DomainError } from '../../../common/browser.js';
import { readyFor } from './jobs.js';
import type { FromWorker, ToWorker } from './messages.js';

/** Of a worker's own scope, what is used here. */
interface Scope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
}

/** What a worker does: makes the job that it is given ready, and does its steps as they are asked for. */
export function serveWork(): void {
  const scope = globalThis as unknown as Scope;
  let ready: ReturnType<typeof readyFor> | undefined;
  scope.onmessage = ({ data }) => {
    if (data.kind === 'job') {
      ready = readyFor(data.job);
      // Its first step says what is wrong with it.
      ready.catch(() => undefined);
    } else {
      void answer(data.step, ready!).then((message) => scope.postMessage(message));
    }
  };
}

async function answer(step: number, ready: ReturnType<typeof readyFor>): Promise<FromWorker> {
  try {
    const run = await ready;
    return { step, kind: 'value', value: await run(step) };
  } catch (error) {
    if (!(error instanceof DomainError)) return { step, kind: 'fault' };
    const { code, category, values } = error;
    return { step, kind: 'refusal', code, category, values };
  }
}

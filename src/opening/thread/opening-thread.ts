import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../common/index.js';
import { UnlockRefused } from '../../council/thread.js';
import type { OpeningJob, RowBatch, ThreadMessage } from './opening-messages.js';
import { runOpening } from './run-opening.js';

/*
 * The program of the thread in which a survey is opened. The private half and the open responses
 * exist here only; it has no connection to any database or network, and ends when it is done.
 */
const port = parentPort!;
const tell = (message: ThreadMessage): void => port.postMessage(message);

async function* rows(): AsyncGenerator<RowBatch> {
  const arriving = on(port, 'message');
  let opened = 0;
  tell({ kind: 'more', opened });
  for (;;) {
    const { value } = (await arriving.next()) as { value: [RowBatch] };
    const [batch] = value;
    if (batch.length === 0) return;
    // The next ones are read while these are opened.
    tell({ kind: 'more', opened });
    yield batch;
    opened += batch.length;
  }
}

try {
  tell({ kind: 'done', result: await runOpening(workerData as OpeningJob, rows(), tell) });
} catch (error) {
  // A fault of ours ends the thread with its error, which the main thread turns into a sentence.
  if (!(error instanceof DomainError)) throw error;
  tell(refusalOf(error));
}
port.close();

function refusalOf(error: DomainError): ThreadMessage {
  if (error instanceof UnlockRefused) {
    return { kind: 'locked', code: error.code, line: error.line };
  }
  const { code, category, values } = error;
  return { kind: 'refused', code, category, values };
}

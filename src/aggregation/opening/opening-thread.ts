import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '../../common/index.js';
import type { OpeningJob, RowBatch, ThreadMessage } from './opening-messages.js';
import { runOpening } from './run-opening.js';

/*
 * The program of the thread in which a survey is opened. It holds the private half and the open
 * responses, has no connection to any database or network, and ends when it is done.
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
  const result = await runOpening(workerData as OpeningJob, rows(), (share) =>
    tell({ kind: 'protecting', share }),
  );
  tell({ kind: 'done', result });
} catch (error) {
  // A fault of ours ends the thread with its error, which the main thread turns into a sentence.
  if (!(error instanceof DomainError)) throw error;
  const { code, category, message } = error;
  tell({ kind: 'refused', code, category, message });
}
port.close();

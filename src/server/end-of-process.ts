import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { logOf } from '../log/index.js';

/** Ctrl-C and a service manager's stop: finish what was accepted, close the stores, leave. */
export function stopOnSignals(app: NestFastifyApplication): void {
  let isStopping = false;
  const stop = (): void => {
    // From a terminal the signal comes to this process and from its parent as well.
    if (isStopping) return;
    isStopping = true;
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * A fault that nobody caught leaves nobody knows what behind: the process ends, to be started anew.
 * Node's own way would print the message of the fault, which may quote what somebody sent.
 */
export function endOnFault(): void {
  process.on('uncaughtException', (error) => {
    logOf('server').fault('A fault that nobody caught: Cahier ends, to be started anew.', error);
    process.exit(1);
  });
}

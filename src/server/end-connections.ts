import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ConnectionLimits } from './connection-limits.js';

/**
 * A stop waits for the answers that are under way, and for nothing else. Node looks once which
 * connections are idle and then at none of its limits any more: one that was just being answered
 * would be kept for the next request, one that sends nothing or half a request for as long as it likes.
 */
export function endConnectionsAtStop(app: NestFastifyApplication, limits: ConnectionLimits): void {
  const server = app.getHttpServer();
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preClose', (done) => {
      // Zero would be for ever.
      server.keepAliveTimeout = 1;
      server.keepAliveTimeoutBuffer = 0;
      const end = setTimeout(() => server.closeAllConnections(), limits.stopping);
      server.once('close', () => clearTimeout(end));
      done();
    });
}

import type { FastifyInstance } from 'fastify';
import type { Configuration } from '../config/index.js';

/** What a respondent's page asks of processes that play another part on another origin. */
const ADDRESSES =
  /^\/api\/(draw|invitation-state|submit|ballot-book\/[0-9a-f]{32}|surveys\/[0-9a-f]{32}\/definition)$/;
const ALLOWED = 'GET, POST';
const HOUR = '3600';

/**
 * Lets pages of CAHIER_PUBLIC_URL, and no others, read those answers; never with cookies. Only
 * where roles are apart: with one process, page and answers have one origin.
 */
export function allowRespondentPages(
  fastify: FastifyInstance,
  { role, publicUrl }: Configuration,
): void {
  if (role === 'all' || !publicUrl) return;
  const origin = new URL(publicUrl).origin;
  fastify.addHook('onRequest', (request, reply, done) => {
    const [path = ''] = request.url.split('?');
    if (!ADDRESSES.test(path) || request.headers.origin !== origin) {
      done();
      return;
    }
    void reply.header('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS') {
      done();
      return;
    }
    void reply
      .headers({
        'access-control-allow-methods': ALLOWED,
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': HOUR,
        'cache-control': 'no-store',
      })
      .status(204)
      .send();
  });
}

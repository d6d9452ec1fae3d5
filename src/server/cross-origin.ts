import type { FastifyInstance } from 'fastify';

/** What a respondent's page asks, wherever that page comes from; and nothing else. */
const ADDRESSES =
  /^\/api\/(draw|invitation-state|submit|ballot-book\/[0-9a-f]{32}|surveys\/[\w-]{1,100}(\/definition)?)$/;
const ALLOWED = 'GET, POST';
const HOUR = '3600';

/**
 * Lets the page on which people answer be served by anybody: pages of every origin may read these
 * answers, which hold nothing that a cookie or an account would open, and never with credentials.
 */
export function allowRespondentPages(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const [path = ''] = request.url.split('?');
    if (!ADDRESSES.test(path) || request.headers.origin === undefined) {
      done();
      return;
    }
    void reply.header('access-control-allow-origin', '*');
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

import { MethodNotAllowedException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/**
 * Answers 405 and `Allow` where an address exists but not for the method (RFC 9110, 15.5.6);
 * Fastify by itself says that there is no such address. To be called before routes are declared.
 */
export function refuseMethods(fastify: FastifyInstance): void {
  const methodsOf = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const known = methodsOf.get(url) ?? new Set();
    [method].flat().forEach((one) => known.add(one));
    methodsOf.set(url, known);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) {
      done();
      return;
    }
    const [path = ''] = request.url.split('?');
    const fitting = [...methodsOf].filter(([pattern]) => fits(pattern, path));
    const allowed = new Set(fitting.flatMap(([, methods]) => [...methods]));
    if (allowed.size === 0 || allowed.has(request.method)) {
      done();
      return;
    }
    void reply.header('allow', [...allowed].sort().join(', '));
    done(new MethodNotAllowedException());
  });
}

/** Whether a path has the parts of a pattern, in which `:name` stands for any one part. */
function fits(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, i) => part === given[i] || (part.startsWith(':') && given[i] !== ''))
  );
}

import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';

/** How long a connection may take, in milliseconds. */
export interface ConnectionLimits {
  /** From the connection, or the end of the last answer, to the end of the headers. */
  readonly headers: number;
  /** From there to the end of the body: two megabytes on a slow line take a minute. */
  readonly request: number;
  /** Between two requests; longer than proxies keep theirs, or they would write into a closed one. */
  readonly idle: number;
  /** Without a byte in either direction, such as a client that does not read its answer. */
  readonly silent: number;
  /** What is still unanswered when the server stops; those who run it wait ten seconds or more. */
  readonly stopping: number;
  /** How often it is looked whether one of these is over. */
  readonly check: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  headers: 20_000,
  request: 90_000,
  idle: 75_000,
  silent: 300_000,
  stopping: 8_000,
  check: 5_000,
};

/** Slow bodies and idle connections end: each holds memory and a place among the open files. */
export const connectionOptions = (limits: ConnectionLimits) =>
  ({
    requestTimeout: limits.request,
    keepAliveTimeout: limits.idle,
    connectionTimeout: limits.silent,
    http: { headersTimeout: limits.headers, connectionsCheckingInterval: limits.check },
  }) satisfies FastifyHttpOptions<Server>;

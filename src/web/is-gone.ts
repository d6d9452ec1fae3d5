import type { FastifyRequest } from 'fastify';

/** Whether whoever asked has hung up, in the middle of sending or since: nobody reads an answer. */
export const isGone = ({ raw }: FastifyRequest): boolean =>
  raw.socket.destroyed || (raw.destroyed && !raw.complete);

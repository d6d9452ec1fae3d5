import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Refuses a body of another kind, which the server might otherwise understand all the same. */
export function requireContentType(request: FastifyRequest, expected: string): void {
  const [sent = ''] = (request.headers['content-type'] ?? '').split(';');
  if (sent.trim().toLowerCase() !== expected) throw new UnsupportedMediaTypeException();
}

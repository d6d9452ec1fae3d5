import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { type Viewer, viewerOf } from './viewer.js';

const acting = new AsyncLocalStorage<Viewer>();

/** The account whose request the work under way answers; undefined where the server works by itself. */
export const actor = (): Viewer | undefined => acting.getStore();

/**
 * Remembers, while a request of the office is answered, whose it is: what is written down of an act
 * says who did it without every step between handing a name on. Of respondents there is no viewer.
 */
@Injectable()
export class ActingInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const viewer = viewerOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!viewer) return next.handle();
    return new Observable((answer) => acting.run(viewer, () => next.handle().subscribe(answer)));
  }
}

import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  UnauthorizedException,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Thrown where a page needs somebody signed in: people are taken to the sign-in page. */
export class SignInRequired extends UnauthorizedException {}

@Catch(SignInRequired)
export class SignInRequiredFilter implements ExceptionFilter {
  catch(_error: SignInRequired, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(303).header('location', '/login').send('');
  }
}

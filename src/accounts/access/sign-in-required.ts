import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Inject,
  UnauthorizedException,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CONFIGURATION, type Configuration } from '../../config/index.js';

/** Thrown where a page needs somebody signed in: people are taken to the sign-in page. */
export class SignInRequired extends UnauthorizedException {}

@Catch(SignInRequired)
export class SignInRequiredFilter implements ExceptionFilter {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'basePath'>,
  ) {}

  catch(_error: SignInRequired, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(303).header('location', `${this.configuration.basePath}/login`).send('');
  }
}

import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Inject,
  UnauthorizedException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import { wantedCookie } from '../session/wanted-page.js';

/** Thrown where a page needs somebody signed in: people are taken to the sign-in page, and from there to theirs. */
export class SignInRequired extends UnauthorizedException {}

@Catch(SignInRequired)
export class SignInRequiredFilter implements ExceptionFilter {
  constructor(
    @Inject(CONFIGURATION)
    private readonly configuration: Pick<Configuration, 'basePath' | 'secure'>,
  ) {}

  catch(_error: SignInRequired, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const wanted = isPage(request) ? wantedCookie(request.url, this.configuration) : undefined;
    if (wanted) void reply.header('set-cookie', wanted);
    // A page that was asked for is shown after signing in; a press without words to keep is told to be lost.
    const told = request.method === 'POST' ? '?done=nothing' : '';
    const location = `${this.configuration.basePath}/login${told}`;
    void reply.status(303).header('location', location).send('');
  }
}

/** Not what a page shows inside itself, nor what a script asks for. */
const isPage = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers['sec-fetch-dest'] ?? 'document') === 'document';

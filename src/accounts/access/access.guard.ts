import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  type HttpException,
  Inject,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONFIGURATION, type Configuration } from '../../config/index.js';
import {
  ACCESS_KEY,
  type AccessRule,
  CEREMONY_KEY,
  keepForm,
  setViewer,
  type Viewer,
  viewerOf,
} from '../../web/index.js';
import { isSameToken } from '../secret-token.js';
import { readSessionCookie } from '../session/session-cookie.js';
import { SessionStore } from '../session/session-store.js';
import { Ceremonies } from './ceremonies.js';
import { comesFromElsewhere } from './request-origin.js';
import { SignInRequired } from './sign-in-required.js';

const SAFE_METHODS = ['GET', 'HEAD'];
const isChange = ({ method }: FastifyRequest): boolean => !SAFE_METHODS.includes(method);

/** Where accounts work; no address of a respondent begins like one of these. */
const OFFICE = /^\/(?:rep|admin|account)(?:[/?]|$)/;

/**
 * Stands before every route: a route that does not say who may call it is refused. Cookies of
 * respondents are never looked at.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionStore,
    private readonly ceremonies: Ceremonies,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === 'respondent') return true;
    if (!rule) return false;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const changes = isChange(request);
    if (changes && this.isFromElsewhere(request)) throw new ForbiddenException();
    const viewer = viewerOf(request) ?? (await this.findViewer(request));
    if (rule === 'public') return true;
    if (!viewer)
      throw isForProgram(request) ? new UnauthorizedException() : signInRequired(request);
    if (rule !== 'signed-in' && rule !== viewer.role) throw new ForbiddenException();
    if (changes) requireCsrfToken(request, viewer);
    if (this.isCeremony(context)) {
      const token = readSessionCookie(request.headers.cookie, this.configuration);
      await this.ceremonies.demand(request, viewer, token!);
    }
    return true;
  }

  /**
   * Before a request of the office that may end without coming to the guard, by an address that there is not or
   * a body that is not taken: whoever is signed in keeps the menu on the page that says so.
   */
  async recognise(request: FastifyRequest): Promise<void> {
    if (!OFFICE.test(request.url) || (!request.is404 && !isChange(request))) return;
    if (isChange(request) && this.isFromElsewhere(request)) return;
    await this.findViewer(request);
  }

  private isFromElsewhere({ headers }: FastifyRequest): boolean {
    return comesFromElsewhere(headers, this.configuration.publicUrl);
  }

  private isCeremony(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(CEREMONY_KEY, [
        context.getHandler(),
        context.getClass(),
      ]) === true
    );
  }

  private async findViewer(request: FastifyRequest): Promise<Viewer | undefined> {
    const token = readSessionCookie(request.headers.cookie, this.configuration);
    const viewer = token ? await this.sessions.find(token) : undefined;
    if (viewer) setViewer(request, viewer);
    return viewer;
  }
}

/** Takes the token out of the form, so that a handler sees only the fields that it asked for. */
function requireCsrfToken(request: FastifyRequest, viewer: Viewer): void {
  const body = request.body as Record<string, unknown> | null | undefined;
  if (!body || !isSameToken(viewer.csrf, body['_csrf'])) {
    throw keepForm(request, new ForbiddenException());
  }
  delete body['_csrf'];
}

const signInRequired = (request: FastifyRequest): HttpException =>
  isChange(request) ? keepForm(request, new SignInRequired()) : new SignInRequired();

const isForProgram = (request: FastifyRequest): boolean =>
  request.url.startsWith('/api/') ||
  (request.headers['content-type'] ?? '').startsWith('application/json');

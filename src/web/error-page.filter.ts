import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ErrorCategory } from '../common/index.js';
import { lookUp, sayRefusal } from '../language/index.js';
import { PageInterceptor } from './page.interceptor.js';
import { logOf } from '../log/index.js';
import { Page } from './page.js';
import { PageInstead } from './page-instead.js';
import { FormNotTaken, formIn, holdsMore } from './forms/unsent-form.js';
import { unsentPage } from './forms/unsent-form.page.js';
import { isGone } from './is-gone.js';
import { officeLanguage, viewerOf } from './viewer.js';
import { words } from './words/index.js';

const STATUS = {
  'invalid-input': 422,
  refused: 409,
  'not-found': 404,
  unavailable: 503,
  fault: 500,
} as const satisfies Record<ErrorCategory, number>;

/**
 * The one place where an error becomes an answer. Says what to do in the reader's language; logs
 * a code, never a message of a library, a body or an address.
 */
@Catch()
export class ErrorPageFilter implements ExceptionFilter {
  private readonly log = logOf('http');

  constructor(private readonly pages: PageInterceptor) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { status, code, refusal } = describe(error);
    if (status >= 500 && !isGone(request)) this.note(code, error, request);
    const language = officeLanguage(request);
    const texts = words[language].errors;
    const text = refusal
      ? sayRefusal(refusal, language)
      : (lookUp(texts.byStatus, String(status)) ?? texts.other);
    if (wantsJson(request)) {
      void reply
        .status(status)
        .type('application/json')
        .send({ error: { code, message: text } });
      return;
    }
    void reply.send(this.pages.sendPage(request, reply, pageOf(error, request, { status, text })));
  }

  /** Whoever is not signed in may be a respondent, of whom no line tells the moment. */
  private note(code: string, error: unknown, request: FastifyRequest): void {
    if (viewerOf(request)) this.log.fault(code, error);
    else this.log.count(code, error);
  }
}

/** Whoever wrote something in the office finds it on the page that says why it was not taken. */
function pageOf(
  error: unknown,
  request: FastifyRequest,
  { status, text }: { readonly status: number; readonly text: string },
): Page {
  const language = officeLanguage(request);
  if (error instanceof PageInstead) return error.page;
  if (error instanceof FormNotTaken) return unsentPage(error.form, status, language);
  const written = viewerOf(request) && formIn(request);
  if (written && holdsMore(written)) return unsentPage(written, status, language, text);
  const texts = words[language].errors;
  return new Page('errors/error', { t: texts, text, title: texts.title }, status, language);
}

function wantsJson(request: FastifyRequest): boolean {
  return (
    request.url.startsWith('/api/') ||
    /^application\/json\b/.test(request.headers['content-type'] ?? '')
  );
}

interface Trouble {
  readonly status: number;
  readonly code: string;
  /** What may be said to people; of a fault there is nothing to say but that it was one. */
  readonly refusal?: DomainError;
}

function describe(error: unknown): Trouble {
  if (error instanceof DomainError) {
    const { code, category } = error;
    return { status: STATUS[category], code, ...(category === 'fault' ? {} : { refusal: error }) };
  }
  const status = statusOf(error);
  return { status, code: `http-${status}` };
}

/** Fastify marks what it refuses itself (a body too large, malformed JSON) with a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

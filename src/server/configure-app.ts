import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard } from '../accounts/index.js';
import type { Configuration } from '../config/index.js';
import { pageStyle } from '../web/index.js';
import { CONNECTION_LIMITS, connectionOptions } from './connection-limits.js';
import { allowRespondentPages } from './cross-origin.js';
import { listText } from './list-text.js';
import { readForm } from './read-form.js';
import { readUpload } from './read-upload.js';
import { refuseMethods } from './refuse-methods.js';
import { withoutBase } from './without-base.js';

const MAX_BODY_BYTES = 256 * 1024;
/** Where admins write: hundreds of options in several languages, and whole files. */
const WRITING = '/admin/questionnaires/';
/** Where they send lists that other programs wrote: of thousands of people, with names. */
const LISTS = /^\/admin\/surveys\/[^/]+\/invitations\//;
const MAX_WRITING_BYTES = 2 * 1024 * 1024;
/** Where they bring files that holders' devices made. */
const COUNCIL = /^\/rep\/(council\/files|agreements\/[^/]+\/signatures)$/;
/** Where reps attach a scanned answer; the form itself says what is too large of one. */
const DOCUMENTS = /^\/rep\/demands\/[^/]+\/document$/;
/** Where they bring the release and the minutes of their table, and what they chose of its comments. */
const TABLE = /^\/rep\/surveys\/[^/]+\/table(\/comments)?$/;
/** Where they bring public figures that somebody wrote down. */
const REFERENCES = /^\/rep\/surveys\/[^/]+\/references$/;
const MAX_DOCUMENT_BYTES = 8 * 1024 * 1024;

/** One adapter for the server and the tests. It logs nothing: a request line is a trace. */
export const createAdapter = (
  { trustedProxies, basePath }: Configuration,
  limits = CONNECTION_LIMITS,
): FastifyAdapter =>
  new FastifyAdapter({
    ...connectionOptions(limits),
    bodyLimit: MAX_BODY_BYTES,
    logger: false,
    // Without a list nobody is believed: anybody could claim another address with each request.
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    rewriteUrl: ({ url = '/' }) => withoutBase(url, basePath),
    routerOptions: { maxParamLength: 200 },
    schemaController: { compilersFactory: { buildValidator: none, buildSerializer: none } },
    // An address that cannot be read reaches no page; Fastify's own answer would echo it.
    frameworkErrors: (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .status(400)
        .headers(BARE_HEADERS)
        .send('This address cannot be read. Check it, or scan the code again.\n');
    },
  });

/** Classes check what comes in: Fastify's compilers for schemas of routes are not even loaded. */
const none = (): never => {
  throw new TypeError('routes have no schemas here');
};

/** For the one answer that is sent before the security headers are. */
const BARE_HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * Everything about the application that is not in a module: bodies and headers. Used by
 * `serve` and by the tests alike, so that they cannot drift apart.
 */
export async function configureApp(
  app: NestFastifyApplication,
  configuration: Configuration,
): Promise<void> {
  // Pages hold no secret beside text that a stranger chose, so compression gives nothing away.
  await app.register(compress, { encodings: ['gzip', 'identity'], threshold: 1024 });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // That of respondents' pages stands in them.
        styleSrc: ["'self'", pageStyle().source],
        scriptSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...otherOrigins(configuration)],
        // Text never becomes markup.
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    hsts: configuration.secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  allowRespondentPages(fastify);
  // Where respondents alone come there are no accounts to know.
  if (configuration.role !== 'intake') {
    fastify.addHook('onRequest', (request) => app.get(AccessGuard).recognise(request));
  }
  refuseMethods(fastify);
  app.useBodyParser(
    'application/x-www-form-urlencoded',
    { bodyLimit: MAX_BODY_BYTES },
    (_request, body, done) => done(null, readForm(body)),
  );
  acceptWriting(app);
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}

/** Longer forms, and files: only where admins write. To be called before routes are declared. */
function acceptWriting(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      if (takesFiles(route.url)) route.bodyLimit = mostBytes(route.url);
    });
  app.useBodyParser('multipart/form-data', { bodyLimit: MAX_BODY_BYTES }, (request, body, done) => {
    if (!takesFiles(request.url)) return done(new UnsupportedMediaTypeException());
    const type = request.headers['content-type'] ?? '';
    readUpload(body, type, fileTextAt(request.url)).then((form) => done(null, form), done);
  });
}

const takesFiles = (url: string): boolean =>
  [LISTS, DOCUMENTS, TABLE, COUNCIL, REFERENCES].some((path) => path.test(url)) ||
  url.startsWith(WRITING);

const mostBytes = (url: string): number =>
  DOCUMENTS.test(url) || TABLE.test(url) ? MAX_DOCUMENT_BYTES : MAX_WRITING_BYTES;

/** A document is no text: it is handed on as its bytes in base64. */
function fileTextAt(url: string): ((bytes: Uint8Array) => string) | undefined {
  if (DOCUMENTS.test(url)) return (bytes) => Buffer.from(bytes).toString('base64');
  return LISTS.test(url) ? listText : undefined;
}

/** Where a respondent's browser also sends, when roles run apart; an origin, never a path. */
const otherOrigins = ({ eligibilityUrl, intakeUrl }: Configuration): readonly string[] =>
  [eligibilityUrl, intakeUrl].flatMap((url) => (url ? [new URL(url).origin] : []));

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from './language.js';
import { SeenPage, takeSeen } from './forms/seen.js';
import { SentForm } from './forms/sent-form.js';
import { SharedForm } from './forms/shared-form.js';
import { IdParams, readParams } from './params.js';
import { officeLanguage, viewerOf } from './viewer.js';

/*
 * What a handler may be given of a request, already read: a handler that names none of these sees
 * nothing of who asked.
 */

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

/** The account that asks: a `Viewer`. Only on routes whose `@Access` demands one. */
export const Viewed = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const viewer = viewerOf(requestOf(context));
  if (!viewer) throw new Error('a route without a role asks who its viewer is');
  return viewer;
});

/** The account that asks, if any: `Viewer | undefined`. */
export const MaybeViewed = createParamDecorator((_: unknown, context: ExecutionContext) =>
  viewerOf(requestOf(context)),
);

/** The `Language` of an office page. */
export const Lang = createParamDecorator((_: unknown, context: ExecutionContext) =>
  officeLanguage(requestOf(context)),
);

/** The network address that asks, for limits alone; empty where the connection is gone already. */
export const Sender = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    (requestOf(context) as { readonly ip?: string }).ip ?? '',
);

/** Given when whoever asked hangs up: nobody waits for the answer then. */
function signalOf(context: ExecutionContext): AbortSignal {
  const gone = new AbortController();
  context
    .switchToHttp()
    .getResponse<FastifyReply>()
    .raw.once('close', () => gone.abort());
  return gone.signal;
}

/** An `AbortSignal` that is given when whoever asked hangs up. */
export const HungUp = createParamDecorator((_: unknown, context: ExecutionContext) =>
  signalOf(context),
);

/** A file that is made for whoever waits for it, of what the `:id` of an address names. */
export interface WantedFile {
  readonly id: string;
  /** What stands behind the `?`, unchecked. */
  readonly query: unknown;
  readonly language: Language;
  readonly signal?: AbortSignal;
}

/** A `WantedFile`, as the address and the account ask for it. */
export const Wanted = createParamDecorator((_: unknown, context: ExecutionContext): WantedFile => {
  const request = requestOf(context);
  const { id = '' } = request.params as Partial<IdParams>;
  return { id, query: request.query, language: officeLanguage(request), signal: signalOf(context) };
});

/** The parts of the address, checked by their DTO. */
export const Params = createParamDecorator(
  (type: ClassConstructor<object>, context: ExecutionContext) =>
    readParams(type, requestOf(context).params),
);

/** What stands behind the `?` of the address, checked by its DTO. */
export const InQuery = createParamDecorator(
  (type: ClassConstructor<object>, context: ExecutionContext) =>
    readParams(type, requestOf(context).query),
);

/** The `:id` of the address. */
export const Id = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    readParams(IdParams, { id: (requestOf(context).params as Partial<IdParams>).id }).id,
);

/** The body as a `SentForm` of its DTO, without what its page showed: that is `Seen`. */
export const Form = createParamDecorator(
  (type: ClassConstructor<object>, context: ExecutionContext) =>
    new SentForm(type, takeSeen(requestOf(context).body).fields),
);

/** What the page showed from which a form was sent: a `SeenPage`. */
export const Seen = createParamDecorator(
  (_: unknown, context: ExecutionContext) => new SeenPage(requestOf(context).body),
);

/** The body as a `SharedForm` of its DTO. */
export const Shared = createParamDecorator(
  (type: ClassConstructor<object>, context: ExecutionContext) =>
    new SharedForm(type, requestOf(context).body),
);

/** The same of a form in which nothing is typed: one button, which does something to what is there. */
export const Pressed = createParamDecorator(
  (type: ClassConstructor<object>, context: ExecutionContext) =>
    new SharedForm(type, requestOf(context).body, 'pressed-unseen'),
);

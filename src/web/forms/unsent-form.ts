import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A form of ours that was not taken, with what was typed into it. */
export interface UnsentForm {
  /** Where it was sent to; a path of this server. */
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** A refusal of the request, whatever the form holds: nobody is signed in, or somebody else is. */
export class FormNotTaken extends HttpException {
  constructor(
    cause: HttpException,
    readonly form: UnsentForm,
  ) {
    super(cause.getResponse(), cause.getStatus(), { cause });
  }
}

/** Makes a refusal keep what a browser sent as a form; leaves it as it is for anything else. */
export function keepForm(request: FastifyRequest, refusal: HttpException): HttpException {
  const form = formIn(request);
  return form ? new FormNotTaken(refusal, form) : refusal;
}

/** What a browser sent as a form, if it did and if there is anything in it. */
export function formIn({ url, headers, body }: FastifyRequest): UnsentForm | undefined {
  const isForm = /^application\/x-www-form-urlencoded\b/.test(headers['content-type'] ?? '');
  if (!isForm || typeof body !== 'object' || body === null) return undefined;
  const fields = Object.entries(body as Record<string, string | readonly string[]>)
    .filter(([name]) => name !== '_csrf' && !isSecretField(name))
    .flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return fields.length > 0 ? { action: url, fields } : undefined;
}

/** What somebody wrote: codes and choices say nothing to a reader, texts may have to be saved by hand. */
export const textsIn = ({ fields }: UnsentForm): readonly string[] =>
  fields.map(({ value }) => value).filter((value) => /\s/.test(value.trim()));

/** Fields that are typed again rather than written into a page. */
export const isSecretField = (name: string): boolean => /^(pass|current|recovery)/.test(name);

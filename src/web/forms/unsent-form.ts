import { HttpException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** A form of ours that was not taken, with what was typed into it. */
export interface UnsentForm {
  /** Where it was sent to; a path of this server. */
  readonly action: string;
  /** Whether it can carry files; of these it is sent again with the text that they held. */
  readonly isUpload: boolean;
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
  const type = headers['content-type'] ?? '';
  const isUpload = /^multipart\/form-data\b/.test(type);
  const isForm = isUpload || /^application\/x-www-form-urlencoded\b/.test(type);
  if (!isForm || typeof body !== 'object' || body === null) return undefined;
  const fields = Object.entries(body as Record<string, string | readonly string[]>)
    .filter(([name]) => name !== '_csrf' && !isSecretField(name))
    .flatMap(([name, values]) => [values].flat().map((value) => ({ name, value })));
  return fields.length > 0 ? { action: url, isUpload, fields } : undefined;
}

/** Whether there is more in it than the button that was pressed: a press is made again in a moment. */
export const holdsMore = ({ fields }: UnsentForm): boolean => writtenIn(fields).length > 0;

/**
 * What somebody wrote and may have to save by hand. Beside a text of several words, single ones are
 * codes and choices, which say nothing to a reader; where there is no such text, they are what there is.
 */
export function textsIn({ fields }: UnsentForm): readonly string[] {
  const written = writtenIn(fields);
  const texts = written.filter((value) => /\s/.test(value.trim()));
  return texts.length > 0 ? texts : written;
}

const writtenIn = (fields: UnsentForm['fields']): readonly string[] =>
  fields
    .filter(({ name }) => !isPressed(name))
    .map(({ value }) => value)
    .filter((value) => value.trim() !== '');

/** Fields of a form in which nothing is filled in: its buttons, and what it carries along. */
export const isPressed = (name: string): boolean => PRESSED.has(name);

const PRESSED = new Set([
  '_seen',
  'confirm',
  'direction',
  'language',
  'list',
  'part',
  'step',
  'template',
  'then',
  'understood',
]);

/** Fields that are typed, or chosen, again rather than written into a page: secrets, and documents. */
export const isSecretField = (name: string): boolean =>
  /^(pass|current|recovery|document$|_factor$|_assertion$)/.test(name);

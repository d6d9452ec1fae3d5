import { BadRequestException } from '@nestjs/common';

/** A field that is repeated has a list. No prototype, so that no name of a field means more. */
export type Form = Record<string, string | string[]>;

/**
 * Reads a body of `application/x-www-form-urlencoded`. Throws 400 where it is no UTF-8, or a `%`
 * does not start the two hexadecimal digits of a byte: whoever wrote that meant something else than
 * what would be stored.
 */
export function readForm(body: Uint8Array): Form {
  const form = Object.create(null) as Form;
  try {
    for (const part of new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      .decode(body)
      .split('&')) {
      if (part !== '') addField(form, part);
    }
  } catch {
    throw new BadRequestException();
  }
  return form;
}

function addField(form: Form, part: string): void {
  const end = part.indexOf('=');
  const name = decode(end < 0 ? part : part.slice(0, end));
  // Copied onto another object, it would become its prototype.
  if (name === '__proto__') throw new BadRequestException();
  const value = end < 0 ? '' : decode(part.slice(end + 1));
  const known = form[name];
  if (known === undefined) form[name] = value;
  else if (typeof known === 'string') form[name] = [known, value];
  else known.push(value);
}

/** Throws a URIError. */
const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

import { BadRequestException } from '@nestjs/common';
import type { Form } from './read-form.js';

/**
 * Reads a body of `multipart/form-data`: each field and each file as its text. A file that is no
 * UTF-8 has no text, and the page that asked for it says so. Throws 400 where the body is not what
 * its header says.
 */
export async function readUpload(body: Uint8Array, contentType: string): Promise<Form> {
  const form = Object.create(null) as Form;
  for (const [name, value] of await partsOf(body, contentType)) {
    // Copied onto another object, it would become its prototype; no page of ours repeats a field.
    if (name === '__proto__' || name in form) throw new BadRequestException();
    form[name] = typeof value === 'string' ? value : textOf(await value.arrayBuffer());
  }
  return form;
}

async function partsOf(body: Uint8Array, contentType: string): Promise<FormData> {
  try {
    const copy = new Uint8Array(body);
    return await new Response(copy, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new BadRequestException();
  }
}

/** Without the byte order mark that some editors put first. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

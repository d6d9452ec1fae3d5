import { Busboy } from '@fastify/busboy';
import { BadRequestException } from '@nestjs/common';
import type { Form } from './read-form.js';

type Part = readonly [name: string, text: string];

/**
 * Reads a body of `multipart/form-data`: each field and each file as its text. Throws 400 where the
 * body is not what its header says.
 *
 * @param fileText how a file is read; one that is no UTF-8 has no text unless told, and the page
 *   that asked for it says so
 */
export async function readUpload(
  body: Uint8Array,
  contentType: string,
  fileText: (bytes: Uint8Array) => string = textOf,
): Promise<Form> {
  const form = Object.create(null) as Form;
  for (const [name, text] of await partsOf(body, contentType, fileText)) {
    // Copied onto another object, it would become its prototype; no page of ours repeats a field.
    if (name === '__proto__' || name in form) throw new BadRequestException();
    form[name] = text;
  }
  return form;
}

/** The whole body is there already, within the limit of its address, so nothing is cut off here. */
function partsOf(
  body: Uint8Array,
  contentType: string,
  fileText: (bytes: Uint8Array) => string,
): Promise<readonly Part[]> {
  return new Promise((resolve, reject) => {
    const refuse = () => {
      reject(new BadRequestException());
    };
    try {
      const parts: Part[] = [];
      const limits = { fieldSize: body.byteLength, fileSize: body.byteLength };
      const reader = new Busboy({ headers: { 'content-type': contentType }, limits });
      reader.on('field', (name, text) => parts.push([name, text]));
      reader.on('file', (name, file) => {
        const chunks: Buffer[] = [];
        file.on('data', (chunk: Buffer) => chunks.push(chunk));
        file.on('error', refuse);
        file.on('end', () => parts.push([name, fileText(Buffer.concat(chunks))]));
      });
      reader.on('error', refuse);
      reader.on('finish', () => {
        resolve(parts);
      });
      reader.end(body);
    } catch {
      refuse();
    }
  });
}

/** Without the byte order mark that some editors put first. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

import { describe, expect, it } from '@jest/globals';
import { typeOfDocument } from './type-of-document.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('the type of a document', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ])('is told by how it begins: %j', (content, type) => {
    expect(typeOfDocument(bytes(content))?.type).toBe(type);
  });

  it.each([
    ['', 'nothing'],
    ['<html><script>', 'a page'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'a picture that can hold a script'],
    [' %PDF-1.7', 'a PDF behind something else'],
    ['PK\x03\x04', 'an archive'],
    ['MZ', 'a program'],
    ['%PD', 'a beginning cut short'],
  ])('is unknown of %j', (content) => {
    expect(typeOfDocument(bytes(content))).toBeUndefined();
  });
});

import { expect, it } from '@jest/globals';
import { createPdf } from './create-pdf.js';
import { internalsOf } from './pdfkit-internals.js';

const aPaper = () => createPdf({ title: 'A file', language: 'en', day: null });

it('is whole once every object of it is written, and each is found where the table says', async () => {
  const { pdf, file } = await aPaper();
  pdf.addPage();
  internalsOf(pdf).getStructTreeRoot().data['K'] = [];
  const text = file.end().toString('latin1');
  expect(text).toMatch(/^%PDF-1\.7\n%\xff{4}\n/);
  expect(text).toMatch(/%%EOF\n$/);
  const begins = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
  expect(begins.length).toBeGreaterThan(10);
  begins.forEach((at, index) => expect(text.startsWith(`${index + 1} 0 obj`, at)).toBe(true));
});

it('is none where an object of it was not ended', async () => {
  const { pdf, file } = await aPaper();
  pdf.addPage();
  internalsOf(pdf).ref({});
  expect(() => file.end()).toThrow('was not ended');
});

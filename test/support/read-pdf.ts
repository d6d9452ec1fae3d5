import { execFileSync } from 'node:child_process';

const ARGUMENTS = {
  pdftotext: ['-layout', '-', '-'],
  pdffonts: ['-'],
  pdfinfo: ['-'],
} as const;

/** Whether PDF files can be read here; where tests must run, it has to be so. */
export function hasPoppler(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch (cause) {
    if (process.env['CI']) throw new Error('install poppler-utils to run these tests', { cause });
    process.stderr.write('install poppler-utils to run the tests that read PDF files\n');
    return false;
  }
}

/** What a tool of poppler says of a PDF file: its text, its fonts, or its properties. */
export const readPdf = (pdf: Buffer, tool: keyof typeof ARGUMENTS): string =>
  execFileSync(tool, ARGUMENTS[tool], { input: pdf, encoding: 'utf8' });

import { inflateSync } from 'node:zlib';
import { readBytes, readJson, type Place } from './files.js';
import { refuse } from './refusals.js';

const MAX_RELEASE_BYTES = 256 * 1024 * 1024;

/** What `cahier audit` was given: JSON of a release or a pattern, if need be out of a report. */
export function readAudited(path: string, option: Place): unknown {
  const bytes = readBytes(path, option);
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return readJson(path, option);
  for (const file of attachedFiles(bytes)) {
    try {
      return JSON.parse(file) as unknown;
    } catch {
      // Some other attachment: the next one may be the release.
    }
  }
  throw refuse('report-without-release');
}

/**
 * Embedded files of a PDF whose objects stand in the open, as PDFKit writes them: a stream
 * dictionary with `/Type /EmbeddedFile` and its `/Length` (ISO 32000-1, 7.11.4).
 */
function* attachedFiles(pdf: Buffer): Generator<string> {
  const text = pdf.toString('latin1');
  const stream = /\/Type\s*\/EmbeddedFile\b([\s\S]{0,2000}?)>>\s*stream\r?\n/g;
  for (let match = stream.exec(text); match; match = stream.exec(text)) {
    const length = /\/Length (\d+)\b(?! \d+ R)/.exec(match[1]!)?.[1];
    if (length === undefined) continue;
    const data = pdf.subarray(stream.lastIndex, stream.lastIndex + Number(length));
    const isPacked = /\/Filter\s*\[?\s*\/FlateDecode/.test(match[1]!);
    try {
      const plain = isPacked ? inflateSync(data, { maxOutputLength: MAX_RELEASE_BYTES }) : data;
      yield plain.toString('utf8');
    } catch {
      // A damaged or oversized attachment is none of ours.
    }
  }
}

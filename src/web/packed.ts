import { promisify } from 'node:util';
import { brotliCompress, gzipSync } from 'node:zlib';

const ENCODINGS = ['br', 'gzip'] as const;
type Encoding = (typeof ENCODINGS)[number];

/** Bytes that are the same for everybody, packed once. */
export class Packed {
  private gzipped: Buffer | undefined;
  private packing: Promise<Buffer> | undefined;

  constructor(readonly body: Buffer) {}

  /** Brotli is an eighth smaller than gzip and slow to make: made when a browser first asks for it. */
  as(encoding: Encoding | undefined): Buffer | Promise<Buffer> {
    if (encoding === 'br') return (this.packing ??= promisify(brotliCompress)(this.body));
    if (encoding === 'gzip') return (this.gzipped ??= gzipSync(this.body, { level: 9 }));
    return this.body;
  }
}

/** The smallest of what a browser says that it can read. */
export const encodingFor = (accepted = ''): Encoding | undefined =>
  ENCODINGS.find((one) => isTaken(one, accepted));

/** A quality of nought refuses what it names. */
const isTaken = (encoding: string, accepted: string): boolean =>
  accepted.split(',').some((one) => {
    const [name = '', quality = ''] = one.trim().split(/\s*;\s*/);
    return name === encoding && !/^q=0(\.0*)?$/.test(quality);
  });

import type { Readable } from 'node:stream';
import { Packed } from './packed.js';

/** What a controller returns: an interceptor makes the HTTP answer of it. */
export class Page {
  constructor(
    readonly view: string,
    readonly model: object,
    readonly status = 200,
    readonly language = '',
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** A page, or a file at a fixed address, that is the same for everybody, as it was made at the start. */
export class StaticPage extends Packed {
  constructor(
    body: Buffer,
    readonly headers: Readonly<Record<string, string>>,
  ) {
    super(body);
  }
}

export class Redirect {
  constructor(
    readonly location: string,
    readonly cookies: readonly string[] = [],
  ) {}
}

/** A file that the browser saves or shows; a stream where it may be larger than memory. */
export class Download {
  constructor(
    readonly body: Buffer | string | Readable,
    readonly contentType: string,
    readonly fileName: string,
    readonly inline = false,
  ) {}
}

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

export class Redirect {
  constructor(
    readonly location: string,
    readonly cookies: readonly string[] = [],
  ) {}
}

/** A file that the browser saves or shows. */
export class Download {
  constructor(
    readonly body: Buffer | string,
    readonly contentType: string,
    readonly fileName: string,
    readonly inline = false,
  ) {}
}

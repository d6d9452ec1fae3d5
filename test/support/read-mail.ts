/** What a mail says, part by part, as a program that shows it would read it. */
export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
}

/** A mail of ours: two parts in quoted-printable or 7 bits. */
export function readMail(content: string): ReadMail {
  const [head = '', ...rest] = content.split('\n\n');
  const headers = headersOf(head);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = rest
    .join('\n\n')
    .split(`--${boundary ?? 'none'}`)
    .slice(1, -1);
  const [text = '', html = ''] = parts.map((part) => {
    const [partHead = '', ...body] = part.trimStart().split('\n\n');
    const isQuoted = /quoted-printable/i.test(partHead);
    const joined = body.join('\n\n');
    return isQuoted ? unquote(joined) : joined;
  });
  return { headers, text, html };
}

const headersOf = (head: string): ReadonlyMap<string, string> =>
  new Map(
    head
      .replace(/\n[ \t]+/g, ' ')
      .split('\n')
      .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
      }),
  );

/** RFC 2045 6.7. */
function unquote(text: string): string {
  const bytes = text
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

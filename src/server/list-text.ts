/**
 * The text of a file that another program wrote: UTF-16 where its byte order mark says so, UTF-8
 * where it is that, or else what spreadsheets of Western Europe write. A file that is no text at all
 * gives one with zero characters in it, which no list has.
 */
export function listText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

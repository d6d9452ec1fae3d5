/** What a message in the mailbox for bounces says; whom it is about is not read. */
export interface ReadBounce {
  /** The list whose mail it answers, as its address of return names it; none in any other message. */
  readonly list: string | undefined;
  /** `failed`: a server says for good that it could not deliver. `other`: whatever else came. */
  readonly kind: 'failed' | 'other';
}

/**
 * Reads the beginning of a message, as far as it was fetched. Only its headers and the first action
 * that a report of delivery names (RFC 3464) are looked at, never an address of a person.
 *
 * @param address where bounces are sent to, without the list
 */
export function readBounce(message: string, address: string): ReadBounce {
  const [head = '', ...rest] = message.replace(/\r\n/g, '\n').split('\n\n');
  const headers = head.replace(/\n[ \t]+/g, ' ').split('\n');
  return {
    list: headers.map((header) => listIn(header, address)).find((list) => list !== undefined),
    kind: headers.some(isReport) && saysFailed(rest.join('\n\n')) ? 'failed' : 'other',
  };
}

/** Headers in which servers put the address that a message was sent to. */
const RECIPIENT = /^(?:to|delivered-to|x-original-to|envelope-to|x-envelope-to):/i;
const LIST = /^[0-9a-f]{16}$/;

/** `bounces+<list>@…`: a list and not a person, so that what comes back names nobody. */
export function addressForList(address: string, list: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${list}${address.slice(at)}`;
}

function listIn(header: string, address: string): string | undefined {
  if (!RECIPIENT.test(header)) return undefined;
  const [before = '', after = ''] = addressForList(address, ' ').toLowerCase().split(' ');
  const found = header
    .toLowerCase()
    .split(/[\s<>,;:"]+/)
    .find((word) => word.startsWith(before) && word.endsWith(after));
  const list = found?.slice(before.length, found.length - after.length) ?? '';
  return LIST.test(list) ? list : undefined;
}

const isReport = (header: string): boolean =>
  /^content-type:\s*multipart\/report\b/i.test(header) &&
  /report-type="?delivery-status\b/i.test(header);

function saysFailed(body: string): boolean {
  const report = /^content-type:\s*message\/delivery-status\b/im.exec(body);
  if (!report) return false;
  const action = /^action:\s*([a-z]+)/im.exec(body.slice(report.index));
  return action?.[1]?.toLowerCase() === 'failed';
}

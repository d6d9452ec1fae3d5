import { fromBase64Url, toBase64Url, utf8 } from '../../credentials/browser.js';
import { refuse } from '../refusals.js';
import { ARGON2 } from './device-lock.js';
import { type DeviceFile, DEVICE_SCHEMA } from './lock-device.js';

/*
 * A device file on paper: its own characters in numbered lines, each with a check of its own, so that whoever
 * types them in is told which line was mistyped. It opens with its six words alone, as the file does.
 */

/** Characters of a line, without its number and its check. */
const LINE = 48;
const CHECK = 4;
const LABEL = 'cahier/paper/1';
/** More than a device of many surveys has. */
const MOST_LINES = 999;

/** What is left of a file when all that every device file says is left out. */
const partsOf = ({ name, salt, nonce, sealed }: DeviceFile): string =>
  [toBase64Url(utf8(name)), salt, nonce, sealed].join('.');

/** The lines of a device file, such as `07/41 …48 characters… …4 characters…`. */
export async function paperLines(device: DeviceFile): Promise<readonly string[]> {
  const text = partsOf(device);
  const count = Math.ceil(text.length / LINE);
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const line = `${numbered(i + 1, count)} ${text.slice(i * LINE, (i + 1) * LINE)}`;
      return `${line} ${await checkOf(line)}`;
    }),
  );
}

/**
 * The device file behind lines that were typed or scanned, in whatever order.
 *
 * @returns what is read as any device file is, and opened by its six words
 * @throws DomainError that names the line
 */
export async function readPaper(typed: string): Promise<DeviceFile> {
  const lines = typed
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  const read = new Map<number, string>();
  let count = 0;
  for (const [i, line] of lines.entries()) {
    const [, said, number, of, text, check] =
      /^((\d{2,3})\/(\d{2,3}) ([A-Za-z0-9_.-]+)) ([A-Za-z0-9_-]+)$/.exec(line) ?? [];
    const isRight = said !== undefined && (await checkOf(said)) === check;
    if (!isRight) throw refuse('paper-line-wrong', { line: i + 1 });
    if (count > 0 && count !== Number(of)) throw refuse('paper-line-other', { line: i + 1 });
    count = Number(of);
    read.set(Number(number), text!);
  }
  if (count > MOST_LINES || count === 0) throw refuse('paper-empty');
  const numbers = Array.from({ length: count }, (_, i) => i + 1);
  const missing = numbers.filter((number) => !read.has(number));
  if (missing.length > 0) throw refuse('paper-line-missing', { lines: missing.join(', ') });
  return deviceOf(numbers.map((number) => read.get(number)!).join(''));
}

function deviceOf(text: string): DeviceFile {
  const [name = '', salt = '', nonce = '', sealed = '', ...more] = text.split('.');
  const bytes = fromBase64Url(name);
  if (!bytes || sealed === '' || more.length > 0) throw refuse('paper-empty');
  const named = new TextDecoder().decode(bytes);
  return { schema: DEVICE_SCHEMA, name: named, kdf: ARGON2, salt, nonce, sealed };
}

const numbered = (number: number, count: number): string => {
  const digits = Math.max(2, String(count).length);
  return [number, count].map((one) => String(one).padStart(digits, '0')).join('/');
};

async function checkOf(line: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(`${LABEL} ${line}`)));
  return toBase64Url(hash).slice(0, CHECK);
}

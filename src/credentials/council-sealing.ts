import { DomainError } from '../common/index.js';
import { concat, fromBase64Url, utf8 } from './bytes.js';
import { hpkeOpen, hpkeSeal, scheduleContext, SEAL_OVERHEAD } from './hpke-x25519.js';
import { readX25519Private } from './x25519.js';
import { refuse } from './refusals.js';

const LENGTH_BYTES = 4;
const SMALLEST = 1024;

/** What a sealed response is bound to: moved to another survey or row, it no longer opens. */
export interface SealContext {
  /** `sha256:<hex>` */
  readonly definitionHash: string;
  /** 32 bytes */
  readonly serial: Uint8Array;
}

/**
 * The size to which every response to a survey is padded: the longest possible one, rounded up to a
 * power of two, so that the length of a row says nothing about its answers.
 *
 * @param longest bytes of the longest response that the questionnaire admits
 */
export function sealedSize(longest: number): number {
  const exponent = Math.ceil(Math.log2(longest + LENGTH_BYTES));
  return Math.max(SMALLEST, 2 ** exponent) + SEAL_OVERHEAD;
}

/**
 * Seals a response to the council's key (RFC 9180; `info` the definition's hash, `aad` the serial).
 *
 * @param size bytes of the result, the same for the whole survey; from `sealedSize`
 * @throws DomainError `response-too-large`
 */
export function sealToCouncil(
  publicKey: string,
  context: SealContext,
  plaintext: Uint8Array,
  size: number,
): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(size - SEAL_OVERHEAD);
  if (plaintext.length > block.length - LENGTH_BYTES) {
    throw refuse('response-too-large');
  }
  new DataView(block.buffer).setUint32(0, plaintext.length);
  block.set(plaintext, LENGTH_BYTES);
  const recipient = fromBase64Url(publicKey)!;
  return hpkeSeal(recipient, infoOf(context.definitionHash), context.serial, block);
}

/** Opens one row; see `councilOpener`. */
export type SealOpener = (serial: Uint8Array, sealed: Uint8Array) => Uint8Array<ArrayBuffer>;

/**
 * The opener of one survey's rows, for many rows. It throws DomainError `sealed-row-damaged` for a
 * row that was changed, or was sealed for another survey or serial.
 *
 * @param privateKey 32 bytes
 */
export function councilOpener(privateKey: Uint8Array, definitionHash: string): SealOpener {
  const pair = readX25519Private(privateKey);
  const info = infoOf(definitionHash);
  return (serial, sealed) => {
    const block = open(() => hpkeOpen(pair, info, serial, sealed));
    const length = block.length < LENGTH_BYTES ? Infinity : new DataView(block.buffer).getUint32(0);
    if (length > block.length - LENGTH_BYTES) throw damaged();
    return block.slice(LENGTH_BYTES, LENGTH_BYTES + length);
  };
}

export const openSealed = (
  privateKey: Uint8Array,
  { definitionHash, serial }: SealContext,
  sealed: Uint8Array,
): Uint8Array<ArrayBuffer> => councilOpener(privateKey, definitionHash)(serial, sealed);

const infoOf = (definitionHash: string): Uint8Array =>
  scheduleContext(concat(utf8('council/v1'), utf8(definitionHash)));

function open<T>(attempt: () => T): T {
  try {
    return attempt();
  } catch (cause) {
    throw damaged(cause);
  }
}

const damaged = (cause?: unknown): DomainError => refuse('sealed-row-damaged', {}, { cause });

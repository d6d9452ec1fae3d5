import { agree, readPoint } from '../../src/holders/crypto/p256-point.js';
import { contextOf, sealWith, sharedSecret } from '../../src/holders/crypto/hpke.js';
import { importPrivate, newKeyPair, scalarOf } from '../../src/holders/crypto/key-pair.js';
import { plainHmac } from '../../src/holders/crypto/plain-hmac.js';
import type { SealKey } from '../../src/holders/crypto/seal-message.js';
import { type Share, splitSecret } from '../../src/holders/crypto/shamir.js';
import { contentLabel, shareInfo } from '../../src/holders/rows/labels.js';
import { type SealedTo, sealedTo } from '../../src/holders/rows/sealed-to.js';

type Bytes = Uint8Array<ArrayBuffer>;

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const join = (...parts: readonly Uint8Array[]): Bytes =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Holders with keys, and a survey that is sealed to them. */
export interface HeldSurvey {
  readonly keys: readonly (SealKey & { readonly pkcs8: Bytes })[];
  readonly points: readonly Bytes[];
  readonly definition: Bytes;
  readonly sealed: SealedTo;
}

export async function aHeldSurvey(
  seats: number,
  needed: number,
  definition = random(32),
): Promise<HeldSurvey> {
  const pairs = await Promise.all(Array.from({ length: seats }, () => newKeyPair('ECDH')));
  const keys = await Promise.all(
    pairs.map(async (pair) => ({ ...pair, key: (await importPrivate(pair.pkcs8, 'ECDH'))! })),
  );
  const points = keys.map(({ point }) => point);
  return { keys, points, definition, sealed: (await sealedTo(definition, points, needed))! };
}

/** What a phone that does not follow the rules changes on its way. */
export interface Spoiling {
  readonly shares?: (shares: readonly Share[]) => readonly Share[];
  readonly wraps?: (wraps: readonly Bytes[]) => readonly Bytes[];
  /** The ephemeral key that it shows. */
  readonly point?: (point: Bytes) => Bytes;
  /** What it says is the private half of it. */
  readonly scalar?: (scalar: Bytes) => Bytes;
  readonly length?: (length: number) => number;
  /** The secret that the body is sealed with. */
  readonly secret?: (secret: Bytes) => Bytes;
}

/** A phone of our own, step by step as the rule says, and what is spoilt at each. */
export async function sealAsPhone(
  { points, definition, sealed }: HeldSurvey,
  content: Bytes,
  spoil: Spoiling = {},
): Promise<Bytes> {
  const size = 64;
  const once = await newKeyPair('ECDH');
  const key = (await importPrivate(once.pkcs8, 'ECDH'))!;
  const shown = spoil.point?.(once.point) ?? once.point;
  const secret = random(32);
  const seats = points.map((_, i) => i + 1);
  const honest = splitSecret(secret, sealed.needed, seats);
  const wraps = await Promise.all(
    (spoil.shares?.(honest) ?? honest).map(async ({ seat, value }) => {
      const recipient = points[seat - 1]!;
      const dh = await agree(key, (await readPoint(recipient))!);
      const shared = await sharedSecret(plainHmac, dh, shown, recipient);
      return sealWith(
        plainHmac,
        shared,
        await contextOf(plainHmac, shareInfo(definition, seat)),
        value,
      );
    }),
  );
  const head = join(Uint8Array.of(1), shown, ...(spoil.wraps?.(wraps) ?? wraps));
  const scalar = scalarOf(once.pkcs8)!;
  const block = new Uint8Array(size);
  const length = spoil.length?.(content.length) ?? content.length;
  new DataView(block.buffer).setUint32(0, length);
  block.set(content, 4);
  const used = spoil.secret?.(secret) ?? secret;
  const raw = await plainHmac(used, contentLabel(definition, head));
  const aes = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const body = join(spoil.scalar?.(scalar) ?? scalar, block);
  const iv = new Uint8Array(12);
  return join(
    head,
    new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, body)),
  );
}

/** Every choice of `size` of the given things. */
export function choices<T>(things: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return things.flatMap((thing, i) =>
    choices(things.slice(i + 1), size - 1).map((rest) => [thing, ...rest]),
  );
}

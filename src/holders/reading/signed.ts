import { canonicalJson } from '../../common/browser.js';
import { fromBase64Url, toBase64Url, utf8 } from '../../credentials/browser.js';
import { importPrivate } from '../crypto/key-pair.js';
import { isSignedBy, signMessage } from '../crypto/signature.js';

/** A file with a signature over everything else that is in it. */
export type Signed<T> = T & { readonly signature: string };

/**
 * The label says what is signed, so that a signature under one kind of file is none under another.
 *
 * @param pkcs8 a kept key, base 64 for URLs
 */
export async function signFile<T extends object>(
  content: T,
  label: string,
  pkcs8: string,
): Promise<Signed<T>> {
  const key = (await importPrivate(fromBase64Url(pkcs8)!, 'ECDSA'))!;
  const signature = await signMessage(key, label, utf8(canonicalJson(content)));
  return { ...content, signature: toBase64Url(signature) };
}

export function isSignedFile<T extends object>(
  { signature, ...content }: Signed<T>,
  label: string,
  point: string,
): Promise<boolean> {
  const message = utf8(canonicalJson(content));
  return isSignedBy(fromBase64Url(point)!, label, message, fromBase64Url(signature)!);
}

/** What a file says, whoever has signed it how often: one message has many signatures. */
export const contentOf = ({ signature: _, ...content }: Signed<object>): string =>
  canonicalJson(content);

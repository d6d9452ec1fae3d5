import { canonicalJson } from '../../common/browser.js';
import { type Bytes, concat, fromHex, toBase64Url, utf8 } from '../../credentials/browser.js';

/** A comment as an opening takes it out: of a question, and of nobody. */
export interface PooledComment {
  /** 32 hex digits that nobody else can guess: without them, a guessed comment could be compared with its mark. */
  readonly id: string;
  readonly question: string;
  readonly text: string;
}

/** What stands for a comment where nobody is to read it: SHA-256, base 64 for URLs. */
export async function markOf({ id, question, text }: PooledComment): Promise<string> {
  const said = concat(utf8('cahier/comment/1'), utf8(canonicalJson({ id, question, text })));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', said)));
}

/** The bytes of a `sha256:` hash and of a root in hex, as they stand in what is sealed. */
export const boundTo = (definition: string, root: string): Bytes =>
  concat(fromHex(definition.slice('sha256:'.length), 32)!, fromHex(root, 32)!);

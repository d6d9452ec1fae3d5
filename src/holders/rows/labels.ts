import { type Bytes, concat, utf8 } from '../../credentials/browser.js';

/** What a share is sealed under: the survey and the seat. */
export const shareInfo = (definition: Bytes, seat: number): Bytes =>
  concat(utf8('cahier/share/1'), definition, Uint8Array.of(seat));

/** What the content key is made of, beside the secret that is shared. */
export const contentLabel = (definition: Bytes, head: Bytes): Bytes =>
  concat(utf8('cahier/content/1'), definition, head);

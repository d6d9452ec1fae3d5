import {
  invitationFragment,
  invitationHash,
  newInvitationSecret,
  toHex,
} from '../../credentials/browser.js';

/** One invitation that nobody knows but whoever holds the paper. */
export interface MadeSlip {
  /** To be typed, in groups of four. */
  readonly code: string;
  /** To be scanned: the whole link. */
  readonly link: string;
  /** What the server gets: 64 hex digits. */
  readonly hash: string;
}

export interface SlipSurvey {
  /** 32 hex digits. */
  readonly id: string;
  /** `sha256:<hex>` */
  readonly definitionHash: string;
  /** Where respondents reach the pages, without a trailing slash. */
  readonly address: string;
}

const SECRET_BYTES = 10;

export async function makeSlip({ id, definitionHash, address }: SlipSurvey): Promise<MadeSlip> {
  const secret = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const code = newInvitationSecret(secret);
  return {
    code,
    link: `${address}/i#${invitationFragment(id, code, definitionHash)}`,
    hash: toHex(await invitationHash(id, secret)),
  };
}

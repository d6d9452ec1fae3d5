import { refuse } from './refusals.js';

/** Where slips send people. */
export interface SlipAddress {
  /** Stands on the slip: short, and leads to the survey. */
  readonly toType: string;
  /** Opens invitations; what they carry follows its `#`. */
  readonly toScan: string;
}

const LONGEST = 100;

/** Reads `--address`: the server's address, or better that of the survey on it (`…/s/<name>`). */
export function slipAddress(text: string): SlipAddress {
  const url = text.length <= LONGEST && URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (!isPlain || !/^https?:$/.test(url.protocol)) {
    throw refuse('bad-address', { longest: LONGEST });
  }
  const whole = url.href.replace(/\/+$/, '');
  const server = whole.replace(/\/s\/[\w-]+$/, '');
  const toScan = `${server}/i`;
  const toType = (whole === server ? toScan : whole).replace(/^https:\/\//, '');
  return { toType, toScan };
}

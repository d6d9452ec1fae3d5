import { isThisMachine } from '../../common/index.js';
import { type Finding, when } from '../examination.js';

/** What came back from the public address. */
export interface PublicPage {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Stands in the policy of every page of ours, and hardly in any other. */
const OUR_POLICY = /\btrusted-types 'none'/;

const LASTS = /\bmax-age=[1-9]/;

/** What is wrong with the first page of an installation, as somebody outside got it. */
export function judgePage(ownUrl: string, page: PublicPage): readonly Finding[] {
  const { status, headers, body } = page;
  const { protocol, hostname, pathname } = new URL(ownUrl);
  const isSecure = protocol === 'https:';
  const open = when(!isSecure && !isThisMachine(hostname), 'address-unencrypted');
  if (status >= 300 && status < 400) return [...open, { code: 'address-elsewhere' }];
  // A process that has no first page says so on a page of ours.
  const isOurs = status < 500 && OUR_POLICY.test(headers.get('content-security-policy') ?? '');
  if (!isOurs) {
    return [...open, { code: 'address-not-ours', values: { status } }];
  }
  const base = pathname.replace(/\/$/, '');
  return [
    ...open,
    ...when(
      isSecure && !LASTS.test(headers.get('strict-transport-security') ?? ''),
      'address-no-hsts',
    ),
    ...when(headers.has('set-cookie'), 'address-cookie'),
    ...when(!body.includes(`href="${base}/assets/`), 'address-path-wrong'),
  ];
}

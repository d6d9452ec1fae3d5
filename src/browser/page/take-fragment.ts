import { IS_TEST } from './test-ballot.js';

/**
 * Reads what stands after the `#` and takes it out of the address bar and of this tab's way back. The
 * browser has noted the visit before any script runs: its history of all visits may still hold the
 * invitation, and no page can take it out of there (`test/browser/profile.browser-spec.ts`).
 */
export function takeFragment(): string {
  if (IS_TEST) return '';
  const fragment = location.hash.slice(1);
  if (location.hash !== '' || location.href.endsWith('#')) {
    history.replaceState(null, '', location.pathname + location.search);
  }
  return fragment;
}

import { isIPv4, isIPv6 } from 'node:net';
import type { SentencePart } from '../common/index.js';

/** The widest networks in private use: 10.0.0.0/8 and fc00::/7. Wider ones trust strangers. */
const WIDEST = { v4: 8, v6: 7 } as const;

/**
 * CAHIER_TRUSTED_PROXIES: addresses or networks of proxies whose `X-Forwarded-For` is believed,
 * separated by commas; none unless told. Adds to `problems` what is wrong, by the variable's name.
 */
export function readTrustedProxies(
  env: NodeJS.ProcessEnv,
  problems: SentencePart[],
): readonly string[] {
  const entries = (env['CAHIER_TRUSTED_PROXIES'] ?? '').split(',').map((entry) => entry.trim());
  if (entries.length === 1 && entries[0] === '') return [];
  if (!entries.every(isProxy)) {
    problems.push({ part: 'config-proxies', values: { v4: WIDEST.v4, v6: WIDEST.v6 } });
  }
  return entries;
}

function isProxy(entry: string): boolean {
  const [address = '', bits, ...more] = entry.split('/');
  const [widest, longest] = isIPv4(address)
    ? [WIDEST.v4, 32]
    : isIPv6(address) && !address.includes('%')
      ? [WIDEST.v6, 128]
      : [Infinity, 0];
  if (more.length > 0 || longest === 0) return false;
  if (bits === undefined) return true;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= widest && Number(bits) <= longest;
}

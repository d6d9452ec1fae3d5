import type { ClientFiles } from './make-client.js';

/**
 * What the tools of WEBCAT (webcat-cli) make a manifest of, to be signed by whoever runs the address.
 *
 * @param server address of the survey server, or empty
 */
export const webcatConfig = ({ policy, hash }: ClientFiles, server: string): string =>
  `${JSON.stringify(
    {
      app: server,
      version: hash,
      default_csp: `${policy}; frame-ancestors 'none'`,
      default_index: 'index.html',
      default_fallback: '/index.html',
      wasm: [],
      extra_csp: {},
    },
    null,
    2,
  )}\n`;

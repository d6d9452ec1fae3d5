import { reportStyleHash } from '../../reports/index.js';

/** One style sheet of its own, links, and nothing else. */
export const pagePolicy = (): string =>
  [
    "default-src 'none'",
    `style-src ${reportStyleHash()}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

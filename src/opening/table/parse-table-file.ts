import { refuse } from '../refusals.js';

/** A file as it was brought, whatever it says. Throws `table-not-json`, which names it. */
export function parseTableFile(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refuse('table-not-json', { file });
  }
}

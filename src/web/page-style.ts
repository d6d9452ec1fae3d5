import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCRIPTS } from './assets.js';

/** The style of respondents' pages. It stands in them, so that none of them waits for it. */
export interface PageStyle {
  readonly text: string;
  /** How a policy names it. */
  readonly source: string;
}

let read: PageStyle | undefined;

export function pageStyle(): PageStyle {
  if (read) return read;
  const text = readFileSync(join(SCRIPTS, 'page-style.css'), 'utf8');
  const digest = createHash('sha256').update(text).digest('base64');
  return (read = { text, source: `'sha256-${digest}'` });
}

import { type ProtectedRelease, readRelease } from '../disclosure/index.js';

const MOST = 8;
const recent = new Map<string, ProtectedRelease>();

/**
 * The release that a stored text holds, as `readRelease` admits it. Checking a large one takes some
 * hundredths of a second of every page that shows it: the same text, which is compared whole, is
 * checked once. Nobody can change what it gives.
 */
export function releaseIn(text: string): ProtectedRelease {
  const release = recent.get(text) ?? readRelease(JSON.parse(text));
  // The one that was asked for longest ago is first, and goes first.
  recent.delete(text);
  recent.set(text, release);
  const [oldest] = recent.keys();
  if (recent.size > MOST) recent.delete(oldest!);
  return release;
}

/**
 * What a respondent asked to keep on this device, and nothing else: storage that is switched off
 * or full is as if nothing had been asked.
 */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @returns whether it is kept */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value));
    // Some browsers throw away what a site kept after some days; those that can be asked not to.
    navigator.storage?.persist?.().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

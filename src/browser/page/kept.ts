/** The tab's storage goes with the tab, as far as the browser lets it; the device's stays. */
export type Place = 'tab' | 'device';

const storageOf = (place: Place): Storage => (place === 'tab' ? sessionStorage : localStorage);

/** What a respondent let this page keep: storage that is switched off holds nothing. */
export function readKept(place: Place, name: string): unknown {
  try {
    return JSON.parse(storageOf(place).getItem(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

/** @returns whether it is kept: not where storage is switched off or full */
export function keep(place: Place, name: string, value: unknown): boolean {
  try {
    storageOf(place).setItem(name, JSON.stringify(value));
    // Some browsers throw away what a site kept after some days; those that can be asked not to.
    if (place === 'device') navigator.storage?.persist?.().catch(() => undefined);
    return true;
  } catch {
    return false;
  }
}

export function forget(place: Place, name: string): void {
  try {
    storageOf(place).removeItem(name);
  } catch {
    // Nothing could be kept, so there is nothing to forget.
  }
}

/** Names of what is kept that begin in one way. */
export function namesKept(place: Place, beginning: string): readonly string[] {
  try {
    return Object.keys(storageOf(place)).filter((name) => name.startsWith(beginning));
  } catch {
    return [];
  }
}

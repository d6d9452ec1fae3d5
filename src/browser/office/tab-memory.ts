/**
 * What this tab keeps until it is closed, and no other tab sees: storage that is switched off or full
 * is as if there were none.
 */
export function recall(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as unknown;
  } catch {
    return null;
  }
}

export function remember(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // The form is as it would be without a script.
  }
}

export function drop(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing could be kept, so there is nothing to drop.
  }
}

let release: () => void = () => undefined;

/** How long a page that was reloaded or closed may need until the browser gives its name back. */
const PATIENCE_MS = 1_000;

/**
 * Takes a name until this page goes or gives it back, so that the same ballot is not filled in twice
 * side by side. Where the browser has no locks, or lets this page use none, the server's rule is
 * enough: one ballot, one response.
 *
 * @returns false when another tab has the name, and keeps it
 */
export function isOnlyTab(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return new Promise((resolve) => {
    const taken = navigator.locks.request(name, { signal: patience }, () => {
      resolve(true);
      return new Promise<void>((giveBack) => (release = giveBack));
    });
    taken.catch(() => resolve(!patience.aborted));
  });
}

/** The next person at this device is not told that a survey was open here. */
export const leaveToOthers = (): void => release();

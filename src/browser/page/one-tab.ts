let release: () => void = () => undefined;

/**
 * Takes a name until this page goes or gives it back, so that the same ballot is not filled in twice
 * side by side. Where the browser has no locks, or lets this page use none, the server's rule is
 * enough: one ballot, one response.
 *
 * @returns false when another tab has the name
 */
export function isOnlyTab(name: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    const options = { ifAvailable: true };
    const taken = navigator.locks.request(name, options, (lock) => {
      resolve(lock !== null);
      return lock && new Promise<void>((giveBack) => (release = giveBack));
    });
    taken.catch(() => resolve(true));
  });
}

/** The next person at this device is not told that a survey was open here. */
export const leaveToOthers = (): void => release();
